import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeTree } from './support/tree.js';

/** The program as it is published. */
const program = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

function shell(cwd: string, script: string): { code: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, LMI: `"${process.execPath}" "${program}"`, NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], { cwd, env, encoding: 'utf8' });
  return { code: status, stdout, stderr };
}

describe.skipIf(process.platform === 'win32')('the program', () => {
  it('runs', () => {
    const { code, stdout, stderr } = shell(makeTree({ 'a.js': 'foo();' }), 'eval $LMI .');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/^No hazards found in 1 file/);
  });

  it('does not mind that nobody reads on', () => {
    const broken = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`${index}.js`, 'let = ;']));
    const { code, stderr } = shell(
      makeTree(broken),
      'set -o pipefail; eval $LMI --format json . 2>/dev/null | head -n 1 >/dev/null; echo "$?" >&2',
    );
    expect(code).toBe(0);
    expect(stderr).toBe('0\n');
  });

  it.skipIf(!fs.existsSync('/dev/full'))('is 2 when the report cannot be written', () => {
    const { code, stderr } = shell(makeTree({ 'a.js': '' }), 'eval $LMI -q --format json . > /dev/full');
    expect(code).toBe(2);
    expect(stderr).toBe('lmi-scan: The report cannot be written: the disk is full.\n');
  });

  it('is 2 when the working folder is gone', () => {
    const cwd = makeTree({ 'gone/a.js': '' });
    const { code, stderr } = shell(path.join(cwd, 'gone'), 'rm -r ../gone; eval $LMI .');
    expect(code).toBe(2);
    expect(stderr).toBe('lmi-scan: The current folder cannot be used: it does not exist.\n');
  });

  it('draws no bar when the output is no terminal', () => {
    const { stderr } = shell(makeTree({ 'a.js': '' }), 'eval $LMI .');
    expect(stderr).not.toContain('\r');
  });
});
