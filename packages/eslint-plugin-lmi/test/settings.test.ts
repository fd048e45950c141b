// What a user sees who made a mistake in `settings.lmi`: one line that says which, and no stack.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import lmi from 'eslint-plugin-lmi';
import { readSettings } from '../src/settings.js';
import { runOxlint } from './support/oxlint.js';

const message = 'eslint-plugin-lmi: settings.lmi has no option "handlerName": did you mean "handlerNames"?';

it('settings are completed', () => {
  expect(() => readSettings({ lmi: { assumeEntries: ['*Servlet'] } })).toThrow('no option "assumeEntries"');
  expect(readSettings({}).options).toMatchObject({ minConfidence: 'medium', handlerNames: [] });
  expect(readSettings({ lmi: { minConfidence: 'low' } }).options.minConfidence).toBe('low');
});

it.each([
  ['settings.lmi must be an object.', 'strict'],
  ['settings.lmi.minConfidence must be one of', { minConfidence: 'all' }],
  ['settings.lmi.maxConcurrency must be', { maxConcurrency: 0 }],
])('refuses with: %s', (message, settings) => {
  expect(() => readSettings({ lmi: settings })).toThrow(message);
});

describe('on the command line', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'lmi-lint-settings-'));
    const plugin = new URL('../dist/index.js', import.meta.url).href;
    writeFileSync(
      path.join(folder, 'eslint.config.mjs'),
      `import lmi from '${plugin}';\nexport default [lmi.configs.recommended, { settings: { lmi: { handlerName: ['run'] } } }];\n`,
    );
    for (const name of ['a.mjs', 'b.mjs'])
      writeFileSync(path.join(folder, name), 'export const run = () => 1;\n');
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(['eslint-v9', 'eslint'])('%s', async (version) => {
    const manifest = createRequire(import.meta.url).resolve(`${version}/package.json`);
    const binary = path.join(path.dirname(manifest), 'bin', 'eslint.js');
    const { code, output } = await new Promise<{ code: unknown; output: string }>((resolve) => {
      execFile(process.execPath, [binary, '.'], { cwd: folder }, (error, stdout, stderr) =>
        resolve({ code: error?.code, output: stdout + stderr }),
      );
    });
    expect(code).toBe(2);
    expect(output.split('\n').filter((line) => line.includes('settings.lmi'))).toEqual([message]);
    expect(output).not.toMatch(/^\s+at /m);
  });

  it('oxlint', async () => {
    const { rules } = lmi.configs.recommended;
    const { code, output } = await runOxlint({ rules, settings: { lmi: { handlerName: ['run'] } } }, folder, [
      'a.mjs',
    ]);
    expect(code).toBe(1);
    expect(output.split('\n').filter((line) => line.includes('settings.lmi'))).toEqual([
      expect.stringContaining(message),
    ]);
    expect(output).not.toMatch(/^[\s|│]+at /m);
  });
});
