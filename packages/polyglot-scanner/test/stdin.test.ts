// A text on standard input, judged as a file of a project.
import { describe, expect, it } from 'vitest';
import type { JsonReport } from '../src/report/json.js';
import { lmiScanFrom } from './support/command.js';
import { leaky } from './support/leaky.js';
import { makeTree } from './support/tree.js';

async function reportOn(text: string, cwd: string, ...args: string[]): Promise<JsonReport> {
  const { stdout } = await lmiScanFrom(text, {}, cwd, '--stdin', '--format', 'json', ...args);
  return JSON.parse(stdout) as JsonReport;
}

describe('--stdin', () => {
  it('stands for what is on the disk', async () => {
    const cwd = makeTree({ 'a.mjs': '', 'b.mjs': leaky });
    const { findings, summary } = await reportOn(leaky, cwd, '--stdin-filename', 'a.mjs');
    expect(findings).toMatchObject([{ path: 'a.mjs', start: { line: 3, column: 3 } }]);
    expect(summary.files).toBe(1);
    expect((await reportOn('', cwd, '--stdin-filename', 'b.mjs')).findings).toEqual([]);
  });

  it('need not be on the disk', async () => {
    const cwd = makeTree({ 'src/x.js': '' });
    const { findings } = await reportOn(leaky, cwd, '--stdin-filename', 'src/new.mjs');
    expect(findings).toMatchObject([{ path: 'src/new.mjs' }]);
  });

  it('is judged by who calls it, and shows only its own findings', async () => {
    const store =
      'let user;\nexport async function remember(event) {\n  user = event.user;\n  await send(event);\n  return user;\n}\n';
    const cwd = makeTree({
      'handler.mjs': `import { remember } from './lib/store.mjs';\nexport const main = (event) => remember(event);\n${leaky}`,
      'lib/store.mjs': '',
    });
    const { findings } = await reportOn(
      store,
      cwd,
      '--stdin-filename',
      'lib/store.mjs',
      '--handler-names',
      'main',
    );
    expect(findings).toMatchObject([{ path: 'lib/store.mjs', reach: 'handler' }]);
  });

  it('may lie outside the working folder', async () => {
    const cwd = makeTree({ 'here/x.js': '', 'there/lmi.config.json': '{ "failOn": "never" }' });
    const outcome = await lmiScanFrom(
      leaky,
      {},
      `${cwd}/here`,
      '--stdin',
      '--stdin-filename',
      '../there/a.mjs',
    );
    expect(outcome).toMatchObject({ code: 0, stdout: expect.stringContaining('a.mjs:3:3') as string });
  });

  it('is subject to what is left out', async () => {
    const cwd = makeTree({
      '.git/HEAD': '',
      '.gitignore': 'ignored.mjs',
      'lmi.config.json': '{ "exclude": ["legacy/"] }',
      'legacy/x.js': '',
    });
    for (const name of ['ignored.mjs', 'legacy/a.mjs', 'README.md']) {
      const { code, stdout, stderr } = await lmiScanFrom(leaky, {}, cwd, '--stdin', '--stdin-filename', name);
      expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
      expect(stderr).toContain('was named but not scanned');
    }
  });

  it('may be no source code at all, or too much', async () => {
    const cwd = makeTree({ 'x.js': '' });
    expect((await reportOn('let = ;', cwd, '--stdin-filename', 'a.js')).notifications).toMatchObject([
      { kind: 'parse-error', path: 'a.js' },
    ]);
    const { notifications } = await reportOn('a;\n'.repeat(2_000_000), cwd, '--stdin-filename', 'a.js');
    expect(notifications).toMatchObject([{ kind: 'limit', path: 'a.js' }]);
  });

  it.each([
    [['--stdin'], '--stdin needs --stdin-filename <path>, which tells the language and the project.'],
    [['--stdin-filename', 'a.mjs'], '--stdin-filename goes with --stdin.'],
    [['--stdin', '--stdin-filename', 'a.mjs', '--changed'], '--stdin and --changed do not go together.'],
    [['--stdin', '--stdin-filename', ''], '--stdin-filename is empty; it is the path of the file.'],
    [['--stdin', '--stdin-filename', '.'], '--stdin-filename "." cannot be used: it is a folder.'],
    [
      ['--stdin', '--stdin-filename', 'none/a.mjs'],
      '--stdin-filename "none/a.mjs" cannot be used: its folder does not exist.',
    ],
    [
      ['--stdin', '--stdin-filename', 'a.mjs', '--baseline', 'b.json', '--update-baseline'],
      '--update-baseline needs all findings; it does not go together with --stdin.',
    ],
  ])('is 2 with one line for %j', async (args, message) => {
    const outcome = await lmiScanFrom(leaky, {}, makeTree({ 'a.mjs': '' }), ...args);
    expect(outcome).toEqual({ code: 2, stdout: '', stderr: `lmi-scan: ${message}\n` });
  });
});
