import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { leaky } from './support/leaky.js';
import { lmiScan } from './support/command.js';
import { makeTree } from './support/tree.js';

const files = {
  'src/leaky.mjs': leaky,
  'src/ping.mjs': 'export const handler = async (event) => event.id;\n',
  'src/quiet.py': 'def handler(event, context):\n    return event["id"]\n',
};

/** Of each row, in order. */
function rows(page: string): string[] {
  return [
    ...page.matchAll(
      /<span class="badge">([^<]*)<\/span>\s*<span class="name">([^<]*) <span class="place">([^<]*)</g,
    ),
  ].map(([, verdict, name, place]) => `${verdict} ${name} ${place}`);
}

describe('report', () => {
  it('has a row for each function, also of files in which there is nothing to find', async () => {
    const cwd = makeTree(files);
    const { code, stdout, stderr } = await lmiScan(cwd, 'report', '.', '--output', 'report.html');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/^1 error in 3 files/);
    expect(rows(fs.readFileSync(path.join(cwd, 'report.html'), 'utf8'))).toEqual([
      'NEEDS WORK handler src/leaky.mjs:2',
      'READY handler src/ping.mjs:1',
      'READY handler src/quiet.py:1',
    ]);
  });

  it('goes to standard output without a file, and fails where it is told to', async () => {
    const { code, stdout } = await lmiScan(makeTree(files), 'report', '--fail-on', 'error');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^<!doctype html>/);
  });

  it('follows the selection', async () => {
    const { stdout } = await lmiScan(makeTree(files), 'report', '--ignore', 'shared-mutable-state');
    expect(rows(stdout)).not.toContain('NEEDS WORK handler src/leaky.mjs:2');
  });

  it('does not write where it cannot', async () => {
    const { code, stderr } = await lmiScan(makeTree(files), 'report', '-o', 'missing/report.html');
    expect(code).toBe(2);
    expect(stderr.match(/\n/g)).toHaveLength(1);
  });

  it('is a format of a scan as well', async () => {
    const { code, stdout } = await lmiScan(makeTree(files), '--format', 'html');
    expect(code).toBe(1);
    expect(rows(stdout)).toHaveLength(3);
  });
});
