import type { Finding, Step } from 'hazard-core';
import { visible } from '../../quote.js';
import type { ScanResult } from '../../scan-result.js';
import type { SourceFile } from '../../source-file.js';
import { codeFrame, type FrameRow, type Mark } from '../code-frame.js';
import { runningFunctions } from '../running-functions.js';
import { markup, prose, type Markup } from './markup.js';

/** Columns of the code; longer lines are cut. */
const codeWidth = 104;
/** More evidence than this hides the point. */
const shownMarks = 8;

/** One finding: what happens, the code, the interleaving as two lanes in time, and what to do. */
export function hazardCard(finding: Finding, id: string, result: ScanResult): Markup {
  const { hazard, variant, severity, confidence, fix, message } = finding;
  const story = fix !== '' && message.endsWith(fix) ? message.slice(0, -fix.length).trimEnd() : message;
  const running = runningFunctions(finding);
  const sure = confidence === 'high' ? '' : `, ${confidence} confidence`;
  return markup`<article class="hazard ${severity}" id="${id}">
    <h3>
      <span class="severity">${severity}</span> ${hazard}<span class="variant">/${variant}${sure}</span>
    </h3>
    <p class="place">${shownPlace(finding, result)}</p>
    <p>${prose(visible(story))}</p>
    ${frames(finding, result)} ${lanes(finding, result)}
    ${fix === '' ? undefined : markup`<p class="fix"><strong>Fix</strong> ${prose(visible(fix))}</p>`}
    ${running === '' ? undefined : markup`<p class="soft">${prose(visible(running))}</p>`}
  </article>`;
}

/** `src/app.py:12`, as the user finds it. */
export function shownPlace(
  { file, span }: Pick<Finding, 'file' | 'span'>,
  { paths, sources }: ScanResult,
): string {
  const line = sources.get(file)?.lines.positionAt(span.start).line;
  return visible(paths.fromRoot(file)) + (line === undefined ? '' : `:${line}`);
}

function frames(finding: Finding, result: ScanResult): Markup[] {
  const marks = new Map<string, Mark[]>([[finding.file, [{ span: finding.span, label: '', primary: true }]]]);
  const others = finding.related.filter(
    ({ file, span }) =>
      file !== finding.file || span.start !== finding.span.start || span.end !== finding.span.end,
  );
  for (const { file, span, message } of others.slice(0, shownMarks)) {
    const known = marks.get(file) ?? [];
    marks.set(file, [...known, { span, label: visible(message), primary: false }]);
  }
  return [...marks].flatMap(([file, ofFile]) => {
    const source = result.sources.get(file);
    return source === undefined
      ? []
      : [frame(source, ofFile, file === finding.file ? undefined : result.paths.fromRoot(file))];
  });
}

/** @param name of a file other than the finding's own */
function frame(source: SourceFile, marks: readonly Mark[], name: string | undefined): Markup {
  const rows = codeFrame(source, marks, codeWidth).map(row);
  const caption = name === undefined ? undefined : markup`<figcaption>${visible(name)}</figcaption>`;
  return markup`<figure class="code" tabindex="0">${caption}<pre>${rows}</pre></figure>`;
}

function row(one: FrameRow): Markup {
  switch (one.kind) {
    case 'gap':
      return markup`<span class="line gap"><i>⋮</i></span>`;
    case 'code':
      return markup`<span class="line"><i>${one.line}</i>${one.text}</span>`;
    case 'label':
      return note(one, prose(one.label));
    case 'mark':
      return note(one, markup`<span aria-hidden="true">${'▔'.repeat(one.length)}</span> ${prose(one.label)}`);
  }
}

/** What stands below a line of code. */
function note({ indent, primary }: { indent: number; primary: boolean }, what: Markup): Markup {
  const tone = primary ? 'primary' : 'related';
  return markup`<span class="line note"><i></i>${' '.repeat(indent)}<b class="${tone}">${what}</b></span>`;
}

/** Time runs down; what stands in one lane happens while the other invocation waits or works on. */
function lanes({ interleaving, file }: Finding, result: ScanResult): Markup | undefined {
  if (interleaving.length === 0) return undefined;
  const counts = { A: 0, B: 0 };
  const steps = interleaving.map((step) => {
    const label = `${step.invocation}${++counts[step.invocation]}`;
    return markup`<li class="step ${step.invocation === 'A' ? 'a' : 'b'}">
      <span class="node">${label}</span>
      <span class="what"><span class="at">${placeOf(step, file, result)}</span> ${prose(visible(step.text))}</span>
    </li>`;
  });
  return markup`<div class="lanes">
    <div class="heads" aria-hidden="true">
      <span class="a">Invocation A</span><span class="b">Invocation B</span>
    </div>
    <ol aria-label="What invocation A and invocation B do, in the order of time">
      ${steps}
    </ol>
  </div>`;
}

function placeOf(step: Step, file: string, { sources }: ScanResult): string {
  const line = sources.get(step.file)?.lines.positionAt(step.span.start).line ?? '?';
  return step.file === file ? `line ${line}` : `${visible(step.file.replace(/^.*\//, ''))}:${line}`;
}
