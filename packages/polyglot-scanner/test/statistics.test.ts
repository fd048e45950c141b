import { describe, expect, it } from 'vitest';
import { lmiScan } from './support/command.js';
import { leaky } from './support/leaky.js';
import { makeTree } from './support/tree.js';

const python =
  'def handler(event, context):\n    with open("/tmp/report.txt", "w") as file:\n        file.write(event["body"])\n';

describe('--statistics', () => {
  it('counts by hazard, severity and runtime, and by file', async () => {
    const cwd = makeTree({ 'a.mjs': leaky, 'b/c.mjs': leaky, 'app.py': python });
    const { code, stdout, stderr } = await lmiScan(cwd, '--statistics');
    expect(code).toBe(1);
    expect(stdout).toMatchInlineSnapshot(`
      "Findings  Hazard                Severity  Runtime
             2  shared-mutable-state  error     Node.js
             1  shared-tmp-path       error     Python

      Findings  File
             1  a.mjs
             1  app.py
             1  b/c.mjs
      "
    `);
    expect(stderr).toMatch(/errors?.* in 3 files/);
  });

  it('names the files with the most', async () => {
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`${index}.mjs`, leaky]));
    const { stdout } = await lmiScan(makeTree({ ...files, 'evil\u001b[31m.mjs': leaky }), '--statistics');
    expect(stdout).toMatch(/^Findings {2}The 10 files with the most$/m);
    expect(stdout).toMatch(/\n3 more files\n$/);
    expect(stdout).not.toContain('\u001b');
  });

  it('is empty when there is nothing to count', async () => {
    expect(await lmiScan(makeTree({ 'a.js': '' }), '--statistics')).toMatchObject({ code: 0, stdout: '' });
  });

  it('is a report of its own', async () => {
    const outcome = await lmiScan(makeTree({ 'a.js': '' }), '--statistics', '--format', 'json');
    expect(outcome).toEqual({
      code: 2,
      stdout: '',
      stderr: 'lmi-scan: --statistics counts instead of showing findings; it goes with --format text only.\n',
    });
  });
});
