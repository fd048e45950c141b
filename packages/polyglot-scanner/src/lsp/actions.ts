import type { Finding } from 'hazard-core';
import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver/node';
import type { SourceFile } from '../source-file.js';
import { allowHere } from './allow-here.js';
import { rangeOf } from './places.js';

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
  const allow = allowHere(finding, source, uri, diagnostics);
  return allow === undefined ? rewrites : [...rewrites, allow];
}
