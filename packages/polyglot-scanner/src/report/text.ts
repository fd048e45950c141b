import type { Finding, Severity, Step } from 'hazard-core';
import type picocolors from 'picocolors';
import stringWidth from 'fast-string-width';
import { visible } from '../quote.js';
import type { ScanResult } from '../scan-result.js';
import { codeFrame, type FrameRow, type Mark } from './code-frame.js';
import { runningFunctions } from './running-functions.js';
import { padded, wrap } from './wrap.js';

export type Colors = ReturnType<typeof picocolors.createColors>;

export interface TextOptions {
  readonly colors: Colors;
  /** Terminal columns. */
  readonly width: number;
}

/** Prose is hard to read in longer lines. */
const proseWidth = 100;
/** From this width on, the two invocations stand side by side. */
const lanesFrom = 84;
/** A place that is wider than this, in a file with a long name, has a row of its own in its lane. */
const widestBeside = 16;
/** More evidence than this hides the point; the other formats have all of it. */
const shownMarks = 8;

/** The findings for people: each with its code, its story and its remedy. Empty when there are none. */
export function textReport(result: ScanResult, options: TextOptions): string {
  const writer = new TextWriter(result, options);
  for (const finding of result.findings) writer.finding(finding);
  return writer.text();
}

class TextWriter {
  readonly #lines: string[] = [];
  readonly #colors: Colors;
  readonly #width: number;
  /** Where a text was told in full, by what it says. */
  readonly #told = new Map<string, string>();
  #endsWithReference = false;

  constructor(
    private readonly result: ScanResult,
    options: TextOptions,
  ) {
    this.#colors = options.colors;
    this.#width = Math.max(options.width, 40);
  }

  text(): string {
    return this.#lines.length === 0 ? '' : `${this.#lines.join('\n')}\n`;
  }

  finding(finding: Finding): void {
    const { bold, dim, green } = this.#colors;
    const place = `${this.#shownPath(finding.file)}:${this.#lineAndColumn(finding)}`;
    const name = `${finding.hazard}/${finding.variant}`;
    const sure = finding.confidence === 'high' ? '' : ` (${finding.confidence} confidence)`;
    const plain = `${place}  ${finding.severity}  ${name}${sure} `;
    const heading = `${bold(place)}  ${this.#severity(finding.severity)}  ${bold(finding.hazard)}${dim(`/${finding.variant}${sure}`)} `;
    const before = this.#toldBefore(finding, place);
    if (before !== undefined) {
      this.#lines.push(`${heading} ${dim(`as at ${before}`)}`);
      this.#endsWithReference = true;
      return;
    }
    if (this.#endsWithReference) this.#lines.push('');
    this.#endsWithReference = false;
    const rule = '─'.repeat(Math.max(3, Math.min(this.#width, proseWidth) - stringWidth(plain)));
    this.#lines.push(heading + dim(rule), '');
    this.#prose(withoutFix(finding), '  ');
    this.#lines.push('');
    this.#code(finding);
    this.#story(finding);
    this.#prose(finding.fix, '       ', `  ${green('fix')}  `);
    const running = runningFunctions(finding);
    if (running !== '') this.#prose(running, '       ', `   ${dim('in')}  `);
    this.#lines.push('');
  }

  /** Where the same advice was given. Two stories, or two errors, are told in full even if they are alike. */
  #toldBefore(finding: Finding, place: string): string | undefined {
    const { hazard, variant, severity, confidence, message, interleaving } = finding;
    if (severity === 'error' || interleaving.length > 0) return undefined;
    const key = [hazard, variant, severity, confidence, message].join('\0');
    const before = this.#told.get(key);
    if (before === undefined) this.#told.set(key, place);
    return before;
  }

  #severity(severity: Severity): string {
    const { bold, red, yellow, cyan } = this.#colors;
    const colour = { error: red, warning: yellow, info: cyan }[severity];
    return bold(colour(severity));
  }

  #prose(text: string, indent: string, first = indent): void {
    const lines = wrap(visible(text), Math.min(this.#width, proseWidth) - indent.length);
    lines.forEach((line, index) => this.#lines.push((index === 0 ? first : indent) + line));
  }

  #code(finding: Finding): void {
    const marks = new Map<string, Mark[]>([
      [finding.file, [{ span: finding.span, label: '', primary: true }]],
    ]);
    const related = finding.related.filter(
      (one) =>
        one.file !== finding.file ||
        one.span.start !== finding.span.start ||
        one.span.end !== finding.span.end,
    );
    for (const one of related.slice(0, shownMarks)) {
      const mark = { span: one.span, label: visible(one.message), primary: false };
      const known = marks.get(one.file);
      if (known === undefined) marks.set(one.file, [mark]);
      else known.push(mark);
    }
    for (const [file, ofFile] of marks) {
      const source = this.result.sources.get(file);
      if (source === undefined) continue;
      const digits = String(
        source.lines.positionAt(Math.max(...ofFile.map((mark) => mark.span.start))).line + 1,
      ).length;
      const gutter = Math.max(5, digits + 2);
      if (file !== finding.file)
        this.#lines.push(`${' '.repeat(gutter)} ${this.#colors.dim(`╭ ${this.#shownPath(file)}`)}`);
      const rows = codeFrame(source, ofFile, this.#width - gutter - 3);
      for (const row of rows) this.#lines.push(this.#row(row, gutter));
    }
    if (related.length > shownMarks) {
      this.#lines.push(this.#colors.dim(`        and ${related.length - shownMarks} more places`));
    }
    this.#lines.push('');
  }

  #row(row: FrameRow, gutter: number): string {
    const { dim, red, cyan } = this.#colors;
    if (row.kind === 'gap') return dim(`${' '.repeat(gutter)} ⋮`);
    if (row.kind === 'code') return `${dim(`${String(row.line).padStart(gutter)} │`)} ${row.text}`.trimEnd();
    const colour = row.primary ? red : cyan;
    const start = `${dim(`${' '.repeat(gutter)} │`)} ${' '.repeat(row.indent)}`;
    if (row.kind === 'label') return start + colour(row.label);
    const line = (row.primary ? '━' : '─').repeat(row.length);
    const label = row.label === '' ? '' : ` ${row.label}`;
    return start + colour(line + label);
  }

  #story(finding: Finding): void {
    if (finding.interleaving.length === 0) return;
    const counts = { A: 0, B: 0 };
    const told = finding.interleaving.map((step) => ({
      step,
      label: `${step.invocation}${++counts[step.invocation]}`,
      place: this.#stepPlace(step, finding.file),
    }));
    const laneWidth = Math.floor((Math.min(this.#width, proseWidth + 20) - 9) / 2);
    const both = counts.A > 0 && counts.B > 0 && this.#width >= lanesFrom;
    if (both && told.every((one) => fitsLane(one, laneWidth))) this.#lanes(told, laneWidth);
    else this.#sequence(told);
    this.#lines.push('');
  }

  #sequence(told: readonly Told[]): void {
    const placeWidth = widestPlace(told);
    for (const { step, label, place } of told) {
      const shownPlace = this.#colors.dim(padded(place, placeWidth));
      const start = `  ${this.#lane(step.invocation, label)}  ${shownPlace}  `;
      this.#prose(step.text, ' '.repeat(placeWidth + 8), start);
    }
  }

  /** The two invocations side by side, time running down. */
  #lanes(told: readonly Told[], laneWidth: number): void {
    const { dim } = this.#colors;
    const heading = (invocation: 'A' | 'B'): string => this.#lane(invocation, `invocation ${invocation}`);
    const between = ' '.repeat(laneWidth - 'invocation A'.length + 3);
    this.#lines.push(`      ${heading('A')}${between}${heading('B')}`);
    const columns = { A: placeColumn(told, 'A'), B: placeColumn(told, 'B') };
    for (const { step, label, place } of told) {
      const column = columns[step.invocation];
      const beside = stringWidth(place) <= column;
      const room = laneWidth - column - 2;
      const rows = wrap(visible(step.text), room).map(
        (text, index) => `${dim(padded(beside && index === 0 ? place : '', column))}  ${padded(text, room)}`,
      );
      if (!beside) rows.unshift(dim(padded(place, laneWidth)));
      for (const [index, row] of rows.entries()) {
        const name = index === 0 ? this.#lane(step.invocation, label) : '  ';
        const left = step.invocation === 'A' ? row : ' '.repeat(laneWidth);
        const right = step.invocation === 'B' ? ` ${row}` : '';
        this.#lines.push(`  ${name}  ${left} ${dim('│')}${right}`.trimEnd());
      }
    }
  }

  #lane(invocation: 'A' | 'B', text: string): string {
    const { magenta, blue } = this.#colors;
    return invocation === 'A' ? magenta(text) : blue(text);
  }

  /** The line, with the file's name when it is another file than the finding's. */
  #stepPlace(step: Step, file: string): string {
    const source = this.result.sources.get(step.file);
    const line = source === undefined ? '' : String(source.lines.positionAt(step.span.start).line);
    return step.file === file ? `line ${line}` : `${visible(step.file.replace(/^.*\//, ''))}:${line}`;
  }

  #shownPath(file: string): string {
    return visible(this.result.paths.shown(file));
  }

  #lineAndColumn(finding: Finding): string {
    const position = this.result.sources.get(finding.file)?.lines.positionAt(finding.span.start);
    return position === undefined ? '?' : `${position.line}:${position.column}`;
  }
}

interface Told {
  readonly step: Step;
  /** `A1`, `B1`, `A2`. */
  readonly label: string;
  readonly place: string;
}

/** Whether the place and every word of the text, which wrapping does not break, leave the lanes straight. */
function fitsLane({ step, place }: Told, laneWidth: number): boolean {
  const words = visible(step.text).split(/\s+/).map((word) => stringWidth(word));
  return stringWidth(place) <= laneWidth && Math.max(...words) <= laneWidth - widestBeside - 2;
}

/** The width of the places in the invocation's lane that stand beside their texts. */
function placeColumn(told: readonly Told[], invocation: 'A' | 'B'): number {
  return widestPlace(
    told.filter(({ step, place }) => step.invocation === invocation && stringWidth(place) <= widestBeside),
  );
}

function widestPlace(told: readonly Told[]): number {
  return Math.max(0, ...told.map(({ place }) => stringWidth(place)));
}

/** The message ends with the remedy, which stands on a line of its own here. */
function withoutFix(finding: Finding): string {
  const { message, fix } = finding;
  return fix !== '' && message.endsWith(fix) ? message.slice(0, -fix.length).trimEnd() : message;
}
