import path from 'node:path';
import type { Rule } from 'eslint';
import type { Program } from 'estree';
import { analyze, isOffline, type EngineOptions, type Finding, type SourceProblem } from 'hazard-core';
import { lowerModule } from 'node-frontend';
import { readSettings } from './settings.js';

/** What is needed of a rule's context; ESLint's and oxlint's both have it. */
export type Context = Pick<Rule.RuleContext, 'sourceCode' | 'settings' | 'filename' | 'cwd'>;

export interface FileAnalysis {
  /** Those that are sure enough for the settings. */
  readonly findings: readonly Finding[];
  /** What could not be analysed. The first rule that sees one removes it and reports it. */
  readonly problems: SourceProblem[];
}

/** Keyed by the syntax tree, which is a new object for every file: oxlint has one `SourceCode` object for all files. */
const analyses = new WeakMap<object, Map<string, FileAnalysis>>();

/** What was asked for last: the rules ask one after the other. */
let last: { ast: object; settings: object; analysis: FileAnalysis } | undefined;

/** Analyses a file once for all rules; the first one that asks pays. */
export function analysisOf(context: Context): FileAnalysis {
  const { ast } = context.sourceCode;
  const { settings } = context;
  if (last?.ast !== ast || last.settings !== settings) {
    last = { ast, settings, analysis: knownAnalysisOf(ast, context) };
  }
  return last.analysis;
}

function knownAnalysisOf(ast: object, context: Context): FileAnalysis {
  const { options, key } = readSettings(context.settings);
  let bySettings = analyses.get(ast);
  if (bySettings === undefined) {
    bySettings = new Map();
    analyses.set(ast, bySettings);
  }
  let analysis = bySettings.get(key);
  if (analysis === undefined) {
    analysis = analyzeFile(context, options);
    bySettings.set(key, analysis);
  }
  return analysis;
}

function analyzeFile({ sourceCode, filename, cwd }: Context, options: EngineOptions): FileAnalysis {
  const { ast, scopeManager, text } = sourceCode;
  // A parser may leave the scopes out.
  if (scopeManager === null) return { findings: [], problems: [] };
  const file = relativeName(filename, cwd);
  if (isOffline('node', file, importedBy(ast))) return { findings: [], problems: [] };
  try {
    const module = lowerModule({ file, text, program: ast, scopeManager });
    return { findings: analyze([module], options).findings, problems: module.problems };
  } catch (error) {
    if (!isStackOverflow(error)) throw error;
    const message = 'The code of this file nests too deeply to be analysed.';
    return { findings: [], problems: [{ kind: 'limit', message, span: { start: 0, end: 0 } }] };
  }
}

function importedBy(program: Program): string[] {
  const specifiers: string[] = [];
  for (const node of program.body)
    if (node.type === 'ImportDeclaration') specifiers.push(String(node.source.value));
  return specifiers;
}

/** Relative, as `lmi-scan` names files: a folder above the project says nothing about the file. */
function relativeName(filename: string, cwd: string): string {
  // Nearly every file: Node's own answer takes longer than all other questions about a file that is left out.
  const isPlain = filename.startsWith(cwd) && filename[cwd.length] === path.sep && !filename.includes('..');
  const name = isPlain ? filename.slice(cwd.length + 1) : path.relative(cwd, filename);
  return name.replaceAll('\\', '/');
}

function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError && error.message.includes('call stack');
}
