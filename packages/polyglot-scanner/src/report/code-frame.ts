import type { Span } from 'hazard-core';
import stringWidth from 'fast-string-width';
import { visible } from '../quote.js';
import type { SourceFile } from '../source-file.js';

/** A part of the source that the frame points out. */
export interface Mark {
  readonly span: Span;
  readonly label: string;
  readonly primary: boolean;
}

/** Indents and lengths count terminal columns. */
export type FrameRow =
  | { readonly kind: 'code'; readonly line: number; readonly text: string }
  | {
      readonly kind: 'mark';
      readonly indent: number;
      readonly length: number;
      readonly label: string;
      readonly primary: boolean;
    }
  /** A label that found no room beside its mark. */
  | { readonly kind: 'label'; readonly indent: number; readonly label: string; readonly primary: boolean }
  /** Lines are left out here. */
  | { readonly kind: 'gap' };

const tabWidth = 4;
/** Lines shown before and after the primary line. */
const context = 1;
/** A longer run of lines between two shown ones becomes a gap. */
const bridged = 1;

/** The marked lines of one file, in order, each with its marks below it. */
export function codeFrame(source: SourceFile, marks: readonly Mark[], width: number): FrameRow[] {
  const byLine = new Map<number, Mark[]>();
  for (const mark of [...marks].sort((a, b) => a.span.start - b.span.start)) {
    const { line } = source.lines.positionAt(mark.span.start);
    const known = byLine.get(line);
    if (known === undefined) byLine.set(line, [mark]);
    else known.push(mark);
  }
  const rows: FrameRow[] = [];
  let previous: number | undefined;
  for (const line of shownLines(source, byLine)) {
    if (previous !== undefined && line > previous + 1) rows.push({ kind: 'gap' });
    previous = line;
    rows.push(...lineRows(source, line, byLine.get(line) ?? [], width));
  }
  return rows;
}

function shownLines(source: SourceFile, byLine: ReadonlyMap<number, readonly Mark[]>): number[] {
  const { lines } = source;
  const shown = new Set<number>();
  for (const [line, marks] of byLine) {
    shown.add(line);
    if (!marks.some((mark) => mark.primary)) continue;
    for (let near = Math.max(1, line - context); near <= Math.min(lines.lineCount, line + context); near++) {
      if (lines.lineText(near).trim() !== '') shown.add(near);
    }
  }
  const sorted = [...shown].sort((a, b) => a - b);
  return sorted.flatMap((line, index) => {
    const next = sorted[index + 1];
    if (next === undefined || next === line + 1 || next > line + 1 + bridged) return [line];
    return Array.from({ length: next - line }, (_, offset) => line + offset);
  });
}

function lineRows(source: SourceFile, line: number, marks: readonly Mark[], width: number): FrameRow[] {
  const text = source.lines.lineText(line);
  const cells = cellsOf(text);
  const columnAt = (unit: number): number =>
    cells.find((cell) => cell.end > unit)?.column ?? totalWidth(cells);
  const start = source.lines.startOf(line);
  const places = marks.map((mark) => {
    const from = columnAt(mark.span.start - start);
    const to = columnAt(
      Math.min(Math.max(mark.span.end, mark.span.start + 1) - start, text.trimEnd().length),
    );
    return { mark, from, to: Math.max(to, from + 1) };
  });
  const window = windowOf(cells, places[0]?.from ?? 0, width);
  const rows: FrameRow[] = [{ kind: 'code', line, text: window.text }];
  for (const { mark, from, to } of places) {
    // What is cut off is marked at the edge.
    const indent = Math.min(Math.max(from - window.shift, 0), width - 1);
    const end = Math.min(Math.max(to - window.shift, indent + 1), width);
    const { label, primary } = mark;
    const labelWidth = stringWidth(label);
    if (end + 1 + labelWidth <= width) {
      rows.push({ kind: 'mark', indent, length: end - indent, label, primary });
    } else {
      rows.push({ kind: 'mark', indent, length: end - indent, label: '', primary });
      if (label !== '')
        rows.push({
          kind: 'label',
          indent: Math.max(0, Math.min(indent, width - labelWidth)),
          label,
          primary,
        });
    }
  }
  return rows;
}

/** One character as it is shown. */
interface Cell {
  readonly shown: string;
  /** The terminal column at which it begins, and how many columns it takes. */
  readonly column: number;
  readonly width: number;
  /** The offset in the line behind it. */
  readonly end: number;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function cellsOf(line: string): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  let end = 0;
  // eslint-disable-next-line no-control-regex -- ASCII is meant
  const plain = /^[\x00-\x7f]*$/.test(line);
  const characters = plain ? line : Array.from(segmenter.segment(line), (one) => one.segment);
  for (const character of characters) {
    end += character.length;
    const shown = character === '\t' ? ' '.repeat(tabWidth - (column % tabWidth)) : visible(character);
    const width = plain ? shown.length : stringWidth(shown);
    cells.push({ shown, column, width, end });
    column += width;
  }
  return cells;
}

function totalWidth(cells: readonly Cell[]): number {
  const last = cells.at(-1);
  return last === undefined ? 0 : last.column + last.width;
}

/** The part of a line that fits, with the marked column in it. `shift` is how far it is moved to the left. */
function windowOf(cells: readonly Cell[], marked: number, width: number): { text: string; shift: number } {
  if (totalWidth(cells) <= width) {
    return {
      text: cells
        .map((cell) => cell.shown)
        .join('')
        .trimEnd(),
      shift: 0,
    };
  }
  const cutBefore = marked >= width * 0.75;
  const first = cutBefore ? marked - Math.floor(width / 4) : 0;
  const end = first + width - (cutBefore ? 2 : 1);
  const inside = cells.filter((cell) => cell.column >= first && cell.column + cell.width <= end);
  const cutAfter = inside.at(-1) !== cells.at(-1);
  const shift = (inside[0]?.column ?? 0) - (cutBefore ? 1 : 0);
  const text = inside.map((cell) => cell.shown).join('');
  return { text: `${cutBefore ? '…' : ''}${text}${cutAfter ? '…' : ''}`, shift };
}
