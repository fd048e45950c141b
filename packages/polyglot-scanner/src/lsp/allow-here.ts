import type { Finding } from 'hazard-core';
import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver/node';
import type { FrontEnd } from '../frontends/front-end.js';
import { frontEndOf } from '../frontends/registry.js';
import { SourceFile } from '../source-file.js';
import { readSuppressions } from '../suppressions.js';
import { at } from './places.js';

/** A command of the server: the editor runs it behind an edit, to put the cursor where the reason belongs. */
export const showReason = 'lmi.showReason';

/** A comment at an offset, of two halves between which the reason is to be written. */
interface Place {
  readonly offset: number;
  readonly before: string;
  readonly after: string;
}

/**
 * A comment that allows the finding. Its reason is left to be written: without one it allows nothing, and a warning says
 * so. There is no such action where no comment can stand that would cover the finding, as within a text of several lines.
 */
export function allowHere(
  finding: Finding,
  source: SourceFile,
  uri: string,
  diagnostics: readonly Diagnostic[],
): CodeAction | undefined {
  const frontEnd = frontEndOf(finding.file);
  if (frontEnd === undefined) return undefined;
  const place = placesFor(finding, source, frontEnd).find((one) => works(one, finding, source, frontEnd));
  if (place === undefined) return undefined;
  const { offset, before, after } = place;
  const start = at(source.lines.positionAt(offset));
  const cursor = { line: start.line, character: start.character + before.length };
  return {
    title: `Allow ${finding.hazard} here (write the reason)`,
    kind: CodeActionKind.QuickFix,
    diagnostics: [...diagnostics],
    edit: { changes: { [uri]: [{ range: { start, end: start }, newText: before + after }] } },
    command: {
      title: 'Write the reason',
      command: showReason,
      arguments: [uri, { start: cursor, end: cursor }],
    },
  };
}

/** Where a comment would cover the finding if it can stand there, the usual place first. */
function placesFor({ hazard, span }: Finding, { lines, text }: SourceFile, { runtime }: FrontEnd): Place[] {
  const { line } = lines.positionAt(span.start);
  const lineText = lines.lineText(line);
  const start = lines.startOf(line);
  const indent = /^[ \t]*/.exec(lineText)![0];
  const isPython = runtime === 'python';
  const mark = `${isPython ? '#' : '//'} lmi-ignore[${hazard}]: `;
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const above = { offset: start, before: indent + mark, after: lineEnd };
  const behind = { offset: start + lineText.length, before: `  ${mark}`, after: '' };
  if (!isPython) {
    const within = { offset: span.start, before: `/* lmi-ignore[${hazard}]: `, after: ' */ ' };
    return [above, behind, within];
  }
  // Behind a backslash a comment must not stand, neither on the same line nor on the next one.
  const isContinued = line > 1 && lines.lineText(line - 1).endsWith('\\');
  return [...(isContinued ? [] : [above]), ...(lineText.endsWith('\\') ? [] : [behind])];
}

/** Whether the comment, once it has a reason, is one for the parser, covers the finding and breaks nothing. */
function works(
  { offset, before, after }: Place,
  finding: Finding,
  source: SourceFile,
  frontEnd: FrontEnd,
): boolean {
  const added = `${before}reason${after}`;
  const text = source.text.slice(0, offset) + added + source.text.slice(offset);
  if (frontEnd.nestsTooDeeply(text)) return false;
  const { file, span } = finding;
  const moved = { start: span.start + added.length, end: span.end + added.length };
  const suppressions = readSuppressions(new SourceFile(file, text), frontEnd.comments(file, text));
  return (
    suppressions.allowing({ ...finding, span: offset <= span.start ? moved : span }) !== undefined &&
    mistakesIn(text, file, frontEnd) <= mistakesIn(source.text, file, frontEnd)
  );
}

function mistakesIn(text: string, file: string, frontEnd: FrontEnd): number {
  return frontEnd.parse(file, text).problems.length;
}
