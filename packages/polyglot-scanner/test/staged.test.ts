// What the next commit holds, as the real git tells it.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lmiScan } from './support/command.js';
import { leaky } from './support/leaky.js';
import { found, git, makeRepository, write } from './support/repository.js';
import { makeTree } from './support/tree.js';

const safe = leaky.replace('user = event.user', 'const { user } = event');

afterEach(() => vi.unstubAllEnvs());

describe('--staged', () => {
  it('judges files as they are staged, whatever is on the disk', async () => {
    const cwd = makeRepository({ 'a.mjs': safe, 'b.mjs': safe, 'c.mjs': safe, 'src/d.mjs': safe });
    for (const file of ['a.mjs', 'b.mjs', 'src/d.mjs']) write(cwd, file, leaky);
    write(cwd, 'new\nline "ü".mjs', leaky);
    git(cwd, 'add', '-A');
    write(cwd, 'a.mjs', safe);
    fs.rmSync(path.join(cwd, 'b.mjs'));
    expect(await found(cwd, '--staged')).toEqual(['a.mjs', 'b.mjs', 'new\nline "ü".mjs', 'src/d.mjs']);
    expect(await found(cwd, 'src', '--staged')).toEqual(['src/d.mjs']);
    expect(await found(path.join(cwd, 'src'), '--staged')).toEqual(['d.mjs']);
  });

  it('does not count what is not staged', async () => {
    const cwd = makeRepository({ 'a.mjs': '', 'b.mjs': safe, 'known.mjs': leaky });
    write(cwd, 'a.mjs', safe);
    git(cwd, 'add', 'a.mjs');
    write(cwd, 'a.mjs', leaky);
    write(cwd, 'b.mjs', leaky);
    write(cwd, 'new.mjs', leaky);
    write(cwd, 'intended.mjs', leaky);
    git(cwd, 'add', '--intent-to-add', 'intended.mjs');
    expect(await found(cwd, '--staged')).toEqual([]);
    expect(await found(cwd, '--changed')).toEqual(['a.mjs', 'b.mjs', 'intended.mjs', 'new.mjs']);
  });

  it('takes files that are linked with a staged one as they are staged, too', async () => {
    const helper = 'export let last;\nexport const keep = (user) => {\n  last = user;\n};\n';
    const app = `import { keep } from './helper.mjs';
export const handler = async (event) => { keep(event.user); await send(event); };
`;
    const cwd = makeRepository({ 'app.mjs': '', 'helper.mjs': helper.replace('last = user', 'send(user)') });
    write(cwd, 'app.mjs', app);
    git(cwd, 'add', 'app.mjs');
    write(cwd, 'helper.mjs', helper);
    expect(await found(cwd, '--staged')).toEqual([]);
    git(cwd, 'add', 'helper.mjs');
    write(cwd, 'helper.mjs', '');
    expect(await found(cwd, '--staged')).toEqual(['helper.mjs']);
  });

  it('is for hooks: it sees what `git commit -a` and `git commit <file>` commit', async () => {
    const cwd = makeRepository({ 'a.mjs': safe, 'b.mjs': safe });
    const program = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
    const hook = `#!/bin/sh\nexec "${process.execPath}" "${program}" --staged --quiet\n`;
    fs.writeFileSync(path.join(cwd, '.git/hooks/pre-commit'), hook, { mode: 0o755 });
    const commit = (...args: string[]): string => {
      const identity = ['-c', 'user.name=x', '-c', 'user.email=x@example.com'];
      const { status, stderr, stdout } = spawnSync('git', [...identity, 'commit', '-m', 'x', ...args], {
        cwd,
        encoding: 'utf8',
      });
      return `${status} ${/\w+\.mjs:\d+/.exec(stdout + stderr)?.[0] ?? ''}`;
    };
    write(cwd, 'a.mjs', leaky);
    write(cwd, 'b.mjs', `${safe}//`);
    expect(commit('-a')).toBe('1 a.mjs:3');
    expect(commit('a.mjs')).toBe('1 a.mjs:3');
    expect(commit('b.mjs')).toBe('0 ');
  });

  it('does not take the index of another repository', async () => {
    const cwd = makeRepository({ 'a.mjs': safe });
    const other = makeRepository({ 'a.mjs': leaky });
    vi.stubEnv('GIT_INDEX_FILE', path.join(other, '.git/index'));
    expect(await found(cwd, '--staged')).toEqual([]);
  });

  it('takes all that is staged in a repository without commits', async () => {
    const cwd = makeTree({ 'a.mjs': leaky, 'b.mjs': leaky });
    git(cwd, 'init');
    git(cwd, 'add', 'a.mjs');
    expect(await found(cwd, '--staged')).toEqual(['a.mjs']);
  });

  it('is 0 when no source file is staged', async () => {
    const cwd = makeRepository({ 'a.mjs': leaky });
    expect(await lmiScan(cwd, '--staged')).toEqual({
      code: 0,
      stdout: '',
      stderr: 'No staged source files.\n',
    });
  });

  it.each([
    [['--staged', '--changed'], '--staged and --changed do not go together.'],
    [['--staged', '--stdin', '--stdin-filename', 'a.mjs'], '--stdin and --staged do not go together.'],
    [
      ['--staged', '--baseline', 'b.json', '--update-baseline'],
      '--update-baseline needs all findings; it does not go together with --staged.',
    ],
  ])('is 2 with one line for %j', async (args, message) => {
    const cwd = makeRepository({ 'a.mjs': leaky });
    expect(await lmiScan(cwd, ...args)).toEqual({ code: 2, stdout: '', stderr: `lmi-scan: ${message}\n` });
  });

  it('is 2 with one line outside a repository', async () => {
    const cwd = makeTree({ 'a.mjs': leaky });
    expect(await lmiScan(cwd, '--staged')).toEqual({
      code: 2,
      stdout: '',
      stderr: `lmi-scan: --staged needs a git repository, and "${cwd}" lies in none.\n`,
    });
  });
});
