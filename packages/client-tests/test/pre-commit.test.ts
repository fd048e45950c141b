// The real pre-commit: on a clone of this repository, as `repos: - repo: <this>` uses it, and on the packed package.
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { pack } from '../../../scripts/pack.mjs';
import { safe, unsafe, unsafePython } from '../support/code.js';
import { git, makeFolder, makeRepository, removeFolders, workspace, writeFiles } from '../support/folders.js';
import { isInstalled, runProgram, type Outcome } from '../support/process.js';

interface Hook {
  readonly id: string;
  readonly description?: string;
  readonly additional_dependencies?: readonly string[];
  readonly files: string;
}

function example(name: string): string {
  return fs.readFileSync(path.join(workspace, 'examples', 'git-hooks', name), 'utf8');
}

function examplesHooks(name: string): Hook[] {
  return (parse(example(name)) as { repos: { hooks: Hook[] }[] }).repos.flatMap((repo) => repo.hooks);
}

const hooks = parse(fs.readFileSync(path.join(workspace, '.pre-commit-hooks.yaml'), 'utf8')) as Hook[];
const isPreCommitInstalled = await isInstalled('pre-commit');

afterAll(removeFolders);

describe('the hooks', () => {
  it.each(hooks)('$id is for the files of all languages', ({ files }) => {
    const pattern = new RegExp(files);
    for (const name of ['a.js', 'b/a.mts', 'a.cts', 'a.tsx', 'app.py', 'A.java', 'A.cs'])
      expect(pattern.test(name)).toBe(true);
    for (const name of ['a.json', 'a.js.map', 'css', 'README.md', 'a.csx'])
      expect(pattern.test(name)).toBe(false);
  });
});

describe('the examples', () => {
  it('name hooks of this repository', () => {
    const ids = hooks.map(({ id }) => id);
    for (const { id } of examplesHooks('pre-commit-config.yaml')) expect(ids).toContain(id);
  });

  it('have the same hooks for the published package', () => {
    const own = hooks.map(({ description: _description, ...hook }) => hook);
    const local = examplesHooks('pre-commit-config-package.yaml').map(
      ({ additional_dependencies: _package, ...hook }) => hook,
    );
    expect(local).toEqual(own);
  });
});

/** Each installs into a home of its own, so that nothing of an earlier run helps. */
function preCommit(cwd: string, ...args: string[]): Promise<Outcome> {
  return runProgram('pre-commit', args, { cwd, env: { PRE_COMMIT_HOME: path.join(makeFolder(), 'home') } });
}

describe.skipIf(!isPreCommitInstalled)('pre-commit, if it is installed,', { timeout: 400_000 }, () => {
  it('builds this repository with npm alone and scans with it', async () => {
    const folder = await makeRepository({
      'handlers/a.mts': unsafe,
      'report.py': unsafePython,
      'node_modules/b.mjs': unsafe,
      // A name that would be an option.
      '-oout/c.mjs': unsafe,
      'out/c.mjs': safe,
    });
    const { code, stdout } = await preCommit(folder, 'try-repo', workspace, '--all-files', '--verbose');
    expect(code, stdout).toBe(1);
    for (const name of ['lmi-scan', 'lmi-scan (staged files)'])
      expect(stdout).toMatch(new RegExp(`^${name.replace(/[()]/g, '\\$&')}\\.+Failed$`, 'm'));
    expect(stdout.match(/^handlers\/a\.mts:3:3 {2}error {2}shared-mutable-state/gm)).toHaveLength(2);
    expect(stdout.match(/^report\.py:2:10 {2}error {2}shared-tmp-path/gm)).toHaveLength(2);
    expect(stdout.match(/^-oout\/c\.mjs:3:3 {2}error {2}shared-mutable-state/gm)).toHaveLength(2);
    expect(fs.readFileSync(path.join(folder, 'out/c.mjs'), 'utf8')).toBe(safe);
    expect(stdout).not.toContain('node_modules/b.mjs');
  });

  it('runs the packed package in the commits of a consumer', async () => {
    const tarball = await pack('polyglot-scanner', makeFolder());
    const config = example('pre-commit-config-package.yaml').replaceAll('lmi-scan@0.0.0', `file:${tarball}`);
    const folder = await makeRepository({
      '.pre-commit-config.yaml': config,
      'old.mjs': unsafe,
    });
    await git(folder, 'commit', '--quiet', '--message=Before the hooks');
    const env = { PRE_COMMIT_HOME: path.join(makeFolder(), 'home') };
    const inRepository = (...args: string[]): Promise<Outcome> =>
      runProgram('pre-commit', args, { cwd: folder, env });
    expect(await inRepository('install', '--install-hooks')).toMatchObject({ code: 0 });
    const commit = async (skipped: string): Promise<Outcome> => {
      await git(folder, 'add', '--all');
      const identity = ['-c', 'user.name=test', '-c', 'user.email=test@example.com'];
      return runProgram('git', [...identity, 'commit', '--quiet', '--message=A change'], {
        cwd: folder,
        env: { ...env, SKIP: skipped },
      });
    };

    // The whole repository is scanned when a source file changes, the staged files only by the other hook.
    writeFiles(folder, { 'new.mjs': safe });
    expect(await commit('lmi-scan-staged')).toMatchObject({ code: 1 });
    expect(await commit('lmi-scan')).toMatchObject({ code: 0 });

    writeFiles(folder, { 'README.md': '# Not source code\n' });
    expect(await commit('none')).toMatchObject({ code: 0 });

    writeFiles(folder, { 'services/a b.py': unsafePython });
    const { code, stdout, stderr } = await commit('lmi-scan');
    expect(code).toBe(1);
    expect(stdout + stderr).toContain('services/a b.py:2:10  error  shared-tmp-path');
    expect(stdout + stderr).not.toContain('old.mjs');
  });
});
