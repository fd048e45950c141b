import type { Finding } from 'hazard-core';
import { CodeActionKind, type CodeAction, type Diagnostic, type Range } from 'vscode-languageserver/node';
import { frontEndOf } from '../frontends/registry.js';
import type { SourceFile } from '../source-file.js';
import { rangeOf } from './places.js';

/** A command of the server: the editor runs it behind an edit, to put the cursor where the reason belongs. */
export const showReason = 'lmi.showReason';

/** What can be done about a finding from the editor. */
export function actionsFor(
  finding: Finding,
  source: SourceFile,
  uri: string,
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  const rewrites = finding.suggestions.map(({ title, edits }) => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [...diagnostics],
    edit: {
      changes: { [uri]: edits.map(({ span, text }) => ({ range: rangeOf(source, span), newText: text })) },
    },
  }));
  return [...rewrites, ...allowHere(finding, source, uri, diagnostics)];
}

/**
 * A comment above the line, or at its end where Python continues a line. Its reason is left to be written: without one it
 * allows nothing, and a warning says so.
 */
function allowHere(
  { hazard, file, span }: Finding,
  source: SourceFile,
  uri: string,
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  const { lines } = source;
  const { line } = lines.positionAt(span.start);
  const text = lines.lineText(line);
  const isPython = frontEndOf(file)?.runtime === 'python';
  // After a backslash a comment must not stand, neither behind it nor on the next line.
  const isContinued = isPython && line > 1 && lines.lineText(line - 1).endsWith('\\');
  if (isContinued && text.endsWith('\\')) return [];
  const indent = isContinued ? '  ' : /^[ \t]*/.exec(text)![0];
  const comment = `${indent}${isPython ? '#' : '//'} lmi-ignore[${hazard}]: `;
  const start = { line: line - 1, character: isContinued ? text.length : 0 };
  const cursor = { line: line - 1, character: start.character + comment.length };
  const selection: Range = { start: cursor, end: cursor };
  const newText = isContinued ? comment : comment + lineEnd(source);
  const action = {
    title: `Allow ${hazard} here (write the reason)`,
    kind: CodeActionKind.QuickFix,
    diagnostics: [...diagnostics],
    edit: { changes: { [uri]: [{ range: { start, end: start }, newText }] } },
    command: { title: 'Write the reason', command: showReason, arguments: [uri, selection] },
  };
  return [action];
}

function lineEnd({ text }: SourceFile): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}
