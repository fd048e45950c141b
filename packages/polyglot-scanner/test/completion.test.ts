// The completion scripts, in the shells that they are for. bash is everywhere; the others where they are installed.
import { spawnSync } from 'node:child_process';
import { hazardIds } from 'hazard-core';
import { describe, expect, it } from 'vitest';
import { lmiScan } from './support/command.js';
import { makeTree } from './support/tree.js';

async function scriptFor(shell: string): Promise<string> {
  const { code, stdout, stderr } = await lmiScan(makeTree({}), 'completion', shell);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

function run(
  shell: string,
  args: readonly string[],
): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(shell, args, { encoding: 'utf8' });
}

function has(shell: string): boolean {
  return run(shell, ['-c', 'true']).status === 0;
}

/** What bash offers when the last of these words is being typed. */
async function offered(...words: string[]): Promise<string[]> {
  const list = words.map((word) => `'${word}'`).join(' ');
  const test = `set -u\n${await scriptFor('bash')}
COMP_WORDS=(lmi-scan ${list})
COMP_CWORD=${words.length}
_lmi_scan
for reply in \${COMPREPLY[@]+"\${COMPREPLY[@]}"}; do echo "$reply"; done`;
  const { status, stdout, stderr } = run('bash', ['-c', test]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout.split('\n').filter((line) => line !== '');
}

describe('bash', () => {
  it('completes options', async () => {
    expect(await offered('--st')).toEqual([
      '--strict',
      '--staged',
      '--stdin',
      '--stdin-filename',
      '--statistics',
    ]);
    expect(await offered('src', '--max')).toEqual(['--max-concurrency']);
    expect(await offered('-')).toEqual(
      expect.arrayContaining(['-f', '--format', '-q', '--no-config', '--help']),
    );
  });

  it('completes what an option takes', async () => {
    expect(await offered('--fail-on', 'w')).toEqual(['warning']);
    expect(await offered('-f', '')).toContain('sarif');
    expect(await offered('--format', '=', 'js')).toEqual(['json']);
    expect(await offered('--format', '=')).toContain('json');
    expect(await offered('--only', 'shared-t')).toEqual(['shared-tmp-path']);
    expect(await offered('--ignore', 'process-exit,leaky')).toEqual(['process-exit,leaky-context']);
  });

  it('leaves paths to the shell', async () => {
    expect(await offered('--output', '')).toEqual([]);
    expect(await offered('src')).toEqual([]);
  });

  it('completes commands and what they take', async () => {
    expect(await offered('')).toEqual([
      'hazards',
      'explain',
      'report',
      'functions',
      'lsp',
      'init',
      'completion',
      'help',
    ]);
    expect(await offered('exp')).toEqual(['explain']);
    expect(await offered('explain', '')).toEqual([...hazardIds]);
    expect(await offered('hazards', '--format', 't')).toEqual(['text']);
    expect(await offered('init', '--hook', 'l')).toEqual(['lefthook']);
    expect(await offered('init', '--')).toEqual(['--yaml', '--hook', '--no-hook', '--help']);
    expect(await offered('completion', 'z')).toEqual(['zsh']);
  });
});

describe('zsh and fish', () => {
  it.each([
    ['zsh', ['-n', '-c']],
    ['fish', ['--no-execute', '-c']],
  ])('%s understands its script', async (shell, args) => {
    const script = await scriptFor(shell);
    for (const word of ['fail-on', 'never', 'shared-tmp-path', 'explain']) expect(script).toContain(word);
    if (!has(shell)) return;
    const { status, stderr } = run(shell, [...args, script]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it.runIf(has('fish'))('fish completes', async () => {
    const script = await scriptFor('fish');
    const offers = (line: string): string[] => {
      const { stdout } = run('fish', ['-c', `${script}\ncomplete -C '${line}'`]);
      return stdout.split('\n').flatMap((row) => (row === '' ? [] : [row.split('\t')[0]!]));
    };
    expect(offers('lmi-scan --stdin-')).toEqual(['--stdin-filename']);
    expect(offers('lmi-scan --fail-on w')).toEqual(['warning']);
    expect(offers('lmi-scan --only process-exit,leaky')).toEqual(['process-exit,leaky-context']);
    expect(offers('lmi-scan expl')).toEqual(['explain']);
    expect(offers('lmi-scan explain shared-tmp')).toEqual(['shared-tmp-path']);
  });
});

describe('another shell', () => {
  it('is 2 with one line', async () => {
    const { code, stderr } = await lmiScan(makeTree({}), 'completion', 'tcsh');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^lmi-scan: command-argument value 'tcsh' is invalid .*bash, zsh, fish\.\n$/);
  });
});
