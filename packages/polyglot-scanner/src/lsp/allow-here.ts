import type { Finding } from 'hazard-core';
import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver/node';
import { commentsIn } from '../deployment/comments.js';
import type { FrontEnd } from '../frontends/front-end.js';
import { frontEndOf } from '../frontends/registry.js';
import { SourceFile } from '../source-file.js';
import { readSuppressions } from '../suppressions.js';
import { at } from './places.js';

/** A command of the server: the editor runs it behind an edit, to put the cursor where the reason belongs. */
export const showReason = 'lmi.showReason';

/** What has to be known of a language to write a comment in it. */
interface Commented extends Pick<FrontEnd, 'comments' | 'nestsTooDeeply'> {
  /** Its comments begin so and go to the end of the line, and there are no others. */
  readonly mark?: '#';
  mistakesIn(text: string, file: string): number;
}

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
  const language = languageOf(finding.file);
  if (language === undefined) return undefined;
  const place = placesFor(finding, source, language).find((one) => works(one, finding, source, language));
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

/** Nothing where comments cannot be written, as in JSON. */
function languageOf(file: string): Commented | undefined {
  const frontEnd = frontEndOf(file);
  if (frontEnd !== undefined) {
    const { runtime, comments, nestsTooDeeply, parse } = frontEnd;
    return {
      comments: comments.bind(frontEnd),
      nestsTooDeeply: nestsTooDeeply.bind(frontEnd),
      mistakesIn: (text, one) => parse.call(frontEnd, one, text).problems.length,
      ...(runtime === 'python' && { mark: '#' }),
    };
  }
  // A comment on a line of its own, or at the end of one, is no mistake in these.
  return /\.(?:ya?ml|template|tf|tfvars)$/.test(file)
    ? { comments: commentsIn, nestsTooDeeply: () => false, mistakesIn: () => 0, mark: '#' }
    : undefined;
}

/** Where a comment would cover the finding if it can stand there, the usual place first. */
function placesFor(
  { hazard, span }: Finding,
  { lines, text }: SourceFile,
  { mark: only }: Commented,
): Place[] {
  const { line } = lines.positionAt(span.start);
  const lineText = lines.lineText(line);
  const start = lines.startOf(line);
  const indent = /^[ \t]*/.exec(lineText)![0];
  const mark = `${only ?? '//'} lmi-ignore[${hazard}]: `;
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const above = { offset: start, before: indent + mark, after: lineEnd };
  const behind = { offset: start + lineText.length, before: `  ${mark}`, after: '' };
  if (only === undefined) {
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
  language: Commented,
): boolean {
  const added = `${before}reason${after}`;
  const text = source.text.slice(0, offset) + added + source.text.slice(offset);
  if (language.nestsTooDeeply(text)) return false;
  const { file, span } = finding;
  const moved = { start: span.start + added.length, end: span.end + added.length };
  const suppressions = readSuppressions(new SourceFile(file, text), language.comments(file, text));
  return (
    suppressions.allowing({ ...finding, span: offset <= span.start ? moved : span }) !== undefined &&
    language.mistakesIn(text, file) <= language.mistakesIn(source.text, file)
  );
}
