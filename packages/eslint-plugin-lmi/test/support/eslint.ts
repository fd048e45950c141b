import path from 'node:path';
import * as tsParser from '@typescript-eslint/parser';
import { ESLint as ESLint10, type Linter } from 'eslint';
import { ESLint as ESLint9 } from 'eslint-v9';
import { fixturesFolder } from 'fixture-harness';

/** A finding as a linter's user sees it. */
export interface Report {
  /** Relative to the fixtures' folder, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: 'error' | 'warning';
  /** Without the namespace; absent for what is not ours: a syntax error, an unused directive. */
  readonly rule: string | undefined;
  readonly message: string;
  /** oxlint does not tell. */
  readonly variant?: string | undefined;
  /** The file's text after each suggestion. */
  readonly suggestions?: readonly string[];
}

export const versions = { 9: ESLint9, 10: ESLint10 } as const;

const parsers: Readonly<Record<'espree' | '@typescript-eslint/parser', Linter.Config[]>> = {
  espree: [
    { languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } },
    { ignores: ['**/*.{ts,cts,mts,tsx}'] },
  ],
  '@typescript-eslint/parser': [{ languageOptions: { parser: tsParser } }],
};

/** Lints all fixtures that the parser understands. */
export async function lintFixtures(
  version: keyof typeof versions,
  parser: keyof typeof parsers,
  config: Linter.Config,
): Promise<Report[]> {
  const eslint = createEslint(version, path.dirname(fixturesFolder), [config, ...parsers[parser]]);
  const results = await eslint.lintFiles([fixturesFolder]);
  return results.flatMap(({ filePath, messages, source = '' }) =>
    messages.map((message) => ({
      file: path.relative(fixturesFolder, filePath).split(path.sep).join('/'),
      line: message.line,
      column: message.column,
      severity: message.severity === 2 ? 'error' : 'warning',
      rule: message.ruleId?.replace(/^lmi\//, ''),
      message: message.message,
      variant: message.messageId,
      suggestions: message.suggestions?.map(({ fix }) => applyFix(source, fix)) ?? [],
    })),
  );
}

/** With this configuration and no other. */
export function createEslint(version: keyof typeof versions, cwd: string, config: Linter.Config[]): ESLint10 {
  // The two versions' types differ in what they know of plugins; what is used here is the same in both.
  const ESLint = versions[version];
  return new ESLint({ cwd, overrideConfigFile: true, overrideConfig: config });
}

function applyFix(source: string, { range, text }: { range: [number, number]; text: string }): string {
  return source.slice(0, range[0]) + text + source.slice(range[1]);
}
