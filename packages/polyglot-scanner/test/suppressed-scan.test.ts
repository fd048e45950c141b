// Comments that allow findings, in whole scans with the real engine.
import fs from 'node:fs';
import path from 'node:path';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { jsonOf, lmiScan } from './support/command.js';
import { leaky } from './support/leaky.js';
import { makeTree } from './support/tree.js';

const comment = '// lmi-ignore[shared-mutable-state]: only one at a time';
const allowed = leaky.replace('  user = event.user;', `  user = event.user; ${comment}`);

interface Told {
  readonly findings: number;
  readonly suppressed: number;
  readonly notes: readonly string[];
}

async function tell(files: Record<string, string>, ...args: string[]): Promise<Told> {
  const { findings, summary, notifications } = await jsonOf(makeTree(files), ...args);
  return {
    findings: findings.length,
    suppressed: summary.suppressed,
    notes: notifications.map(({ kind, path, start }) => `${kind} ${path}:${start?.line}`),
  };
}

describe('a scan with comments that allow findings', () => {
  it('leaves the finding out and counts it', async () => {
    expect(await tell({ 'a.mjs': leaky })).toEqual({ findings: 1, suppressed: 0, notes: [] });
    expect(await tell({ 'a.mjs': allowed })).toEqual({ findings: 0, suppressed: 1, notes: [] });
  });

  it('keeps the finding in a SARIF report that is asked to, marked as suppressed', async () => {
    const cwd = makeTree({ 'a.mjs': allowed, 'b.mjs': leaky });
    const suppressionsIn = async (...args: string[]): Promise<unknown[]> => {
      const { code, stdout } = await lmiScan(cwd, '--format', 'sarif', ...args);
      expect(code).toBe(1);
      return (JSON.parse(stdout) as Log).runs[0]!.results!.map(({ suppressions }) => suppressions);
    };
    expect(await suppressionsIn()).toEqual([undefined]);
    const suppression = { kind: 'inSource', justification: 'only one at a time' };
    expect(await suppressionsIn('--keep-suppressed')).toEqual([[suppression], []]);
    fs.rmSync(path.join(cwd, 'b.mjs'));
    expect((await lmiScan(cwd, '--format', 'sarif', '--keep-suppressed')).code).toBe(0);
    expect(await lmiScan(cwd, '--keep-suppressed')).toMatchObject({
      code: 2,
      stderr: 'lmi-scan: --keep-suppressed goes with --format sarif only.\n',
    });
  });

  it('tells of a comment that allows nothing', async () => {
    const idle = allowed.replace('user = event.user', 'const user = event.user');
    expect(await tell({ 'a.mjs': idle })).toEqual({
      findings: 0,
      suppressed: 0,
      notes: ['suppression a.mjs:3'],
    });
  });

  it('counts a finding that is not shown as a use', async () => {
    expect((await tell({ 'a.mjs': allowed }, '--only', 'process-exit')).notes).toEqual([]);
  });

  it('does not judge comments in a file that was understood in part', async () => {
    expect((await tell({ 'a.mjs': `${comment}\nlet = ;\n` })).notes).toEqual(['parse-error a.mjs:2']);
  });
});
