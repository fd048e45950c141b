import { parseForESLint } from '@typescript-eslint/parser';
import { analyze as analyzeTypeScript } from '@typescript-eslint/scope-manager';
import { analyze as analyzeJavaScript } from 'eslint-scope';
import * as espree from 'espree';
import type { Program } from 'estree';
import type { ModuleModel } from 'hazard-core';
import { parseSync } from 'oxc-parser';
import { lowerModule } from '../../src/index.js';

type Lower = (file: string, text: string) => ModuleModel;

const isCommonJs = (file: string): boolean => /\.c[jt]s$/.test(file);
const isTyped = (file: string): boolean => /\.[cm]?tsx?$/.test(file);

/** ESLint's own parser and scopes. */
function withEspree(file: string, text: string): ModuleModel {
  const commonjs = isCommonJs(file);
  const program = espree.parse(text, {
    ecmaVersion: 'latest',
    sourceType: commonjs ? 'commonjs' : 'module',
    range: true,
    ecmaFeatures: { jsx: true },
  }) as unknown as Program;
  const scopeManager = analyzeJavaScript(program, {
    ecmaVersion: espree.latestEcmaVersion,
    sourceType: commonjs ? 'commonjs' : 'module',
    childVisitorKeys: espree.VisitorKeys,
    ignoreEval: true,
    jsx: true,
  });
  return lowerModule({ file, text, program, scopeManager });
}

/** What ESLint uses for TypeScript. */
function withTypeScriptEslint(file: string, text: string): ModuleModel {
  const { ast, scopeManager } = parseForESLint(text, {
    filePath: file,
    range: true,
    loc: false,
    sourceType: isCommonJs(file) ? 'commonjs' : 'module',
    ecmaFeatures: { jsx: !/\.[cm]?ts$/.test(file) },
  });
  return lowerModule({ file, text, program: ast, scopeManager });
}

/** What `lmi-scan` uses: every file is read as a module. */
function withOxc(file: string, text: string): ModuleModel {
  const lang = file.endsWith('.tsx') ? 'tsx' : isTyped(file) ? 'ts' : 'jsx';
  const { program, errors } = parseSync(file, text, { astType: 'ts', range: true, lang });
  if (errors.length > 0) throw new SyntaxError(errors[0]!.message);
  // The two packages describe the same tree by types of their own.
  const tree = program as unknown as Parameters<typeof analyzeTypeScript>[0];
  const scopeManager = analyzeTypeScript(tree, { sourceType: 'module' });
  return lowerModule({ file, text, program: tree, scopeManager });
}

export type ParserName = 'espree' | '@typescript-eslint/parser' | 'oxc-parser';

/** The ways to a model for a file of that name: espree reads no TypeScript. */
export function parsersFor(file: string): readonly (readonly [ParserName, Lower])[] {
  const both = [
    ['@typescript-eslint/parser', withTypeScriptEslint],
    ['oxc-parser', withOxc],
  ] as const;
  return isTyped(file) ? both : [['espree', withEspree], ...both];
}
