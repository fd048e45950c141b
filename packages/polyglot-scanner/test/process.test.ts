import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { leaky } from './support/leaky.js';
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
    // More than a pipe holds.
    const mistakes = Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [`${index}.mjs`, 'return;\n'.repeat(20)]),
    );
    const { code, stdout, stderr } = shell(
      makeTree(mistakes),
      'set -o pipefail; eval $LMI --quiet --format json . | head -n 1; echo "$?"',
    );
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '{\n0\n', stderr: '' });
  });

  it.each([
    ['standard output is', '>&-', /^1 error in 1 file/],
    ['standard error is', '2>&-', /^$/],
    ['both are', '>&- 2>&-', /^$/],
  ])('does not mind that %s closed', (_, redirection, expected) => {
    const { code, stderr } = shell(makeTree({ 'a.mjs': leaky }), `eval $LMI . ${redirection}`);
    expect(code).toBe(1);
    expect(stderr).toMatch(expected);
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
