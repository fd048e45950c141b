import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Linter } from 'eslint';
import { fixturesFolder } from 'fixture-harness';
import type { Report } from './eslint.js';

const plugin = fileURLToPath(new URL('../../dist/index.js', import.meta.url));
const binary = path.join(
  path.dirname(createRequire(import.meta.url).resolve('oxlint/package.json')),
  'bin',
  'oxlint',
);

interface Diagnostic {
  readonly message: string;
  readonly code?: string;
  readonly severity: 'error' | 'warning';
  readonly filename: string;
  readonly labels: readonly { readonly span: { readonly line: number; readonly column: number } }[];
}

/** Lints all fixtures with the built plugin. */
export async function oxlintFixtures(config: Linter.Config): Promise<Report[]> {
  const cwd = path.dirname(fixturesFolder);
  const { output } = await runOxlint(config, cwd, ['--format=json', fixturesFolder]);
  const { diagnostics } = JSON.parse(output) as { diagnostics: Diagnostic[] };
  return diagnostics.map(({ message, code, severity, filename, labels }) => ({
    file: path.relative(fixturesFolder, path.resolve(cwd, filename)).split(path.sep).join('/'),
    line: labels[0]?.span.line ?? 0,
    column: labels[0]?.span.column ?? 0,
    severity,
    rule: /^lmi\((.*)\)$/.exec(code ?? '')?.[1],
    message,
  }));
}

/** Runs oxlint with the rules and settings of an ESLint configuration and with no rule of its own. */
export async function runOxlint(
  { rules, settings }: Linter.Config,
  cwd: string,
  args: readonly string[],
): Promise<{ code: number; output: string }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lmi-lint-oxlint-'));
  const file = path.join(folder, 'oxlint.json');
  writeFileSync(
    file,
    JSON.stringify({ jsPlugins: [plugin], categories: { correctness: 'off' }, settings, rules }),
  );
  try {
    return await new Promise((resolve) => {
      execFile(
        process.execPath,
        [binary, '--config', file, ...args],
        { cwd, maxBuffer: 2 ** 28 },
        (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), output: stdout + stderr }),
      );
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
