import type { Finding } from 'hazard-core';
import {
  CodeActionKind,
  type CodeAction,
  type CodeActionContext,
  type Diagnostic,
} from 'vscode-languageserver/node';
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

/** Whether the editor asks for what can be done about findings; it may ask for other actions only. */
export function wantsQuickFixes({ only }: CodeActionContext): boolean {
  const fix = CodeActionKind.QuickFix;
  return only === undefined || only.some((kind) => kind === '' || kind === fix || kind.startsWith(`${fix}.`));
}
