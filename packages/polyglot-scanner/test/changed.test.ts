// What changed, as the real git tells it.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { jsonOf, lmiScan } from './support/command.js';
import { leaky } from './support/leaky.js';
import { commitAll, found, git, makeRepository, write } from './support/repository.js';
import { makeTree } from './support/tree.js';

afterEach(() => vi.unstubAllEnvs());

describe('--changed', () => {
  it('shows findings in files that are not committed: staged, not staged, and new', async () => {
    const cwd = makeRepository({
      'a.mjs': leaky,
      'b.mjs': leaky,
      'c.mjs': '',
      'gone.mjs': leaky,
      '.gitignore': 'i.mjs',
    });
    expect(await found(cwd, '--changed')).toEqual([]);
    write(cwd, 'a.mjs', `${leaky}//`);
    write(cwd, 'c.mjs', leaky);
    git(cwd, 'add', 'c.mjs');
    write(cwd, 'new/d.mjs', leaky);
    write(cwd, 'i.mjs', leaky);
    fs.rmSync(path.join(cwd, 'gone.mjs'));
    expect(await found(cwd, '--changed')).toEqual(['a.mjs', 'c.mjs', 'new/d.mjs']);
    expect(await found(cwd, 'new', '--changed')).toEqual(['new/d.mjs']);
    expect(await found(path.join(cwd, 'new'), '--changed')).toEqual(['d.mjs']);
  });

  it('with a ref, also what the branch has changed since it left it, and not what others have changed there', async () => {
    const cwd = makeRepository({ 'a.mjs': leaky, 'b.mjs': leaky, 'c.mjs': leaky });
    git(cwd, 'checkout', '-b', 'feature');
    write(cwd, 'b.mjs', `${leaky}//`);
    commitAll(cwd);
    git(cwd, 'checkout', 'main');
    write(cwd, 'c.mjs', `${leaky}//`);
    commitAll(cwd);
    git(cwd, 'checkout', 'feature');
    expect(await found(cwd, '--changed', 'main')).toEqual(['b.mjs']);
    expect(await found(cwd, '--changed=main')).toEqual(['b.mjs']);
    expect(await found(cwd, '--changed', 'HEAD~1')).toEqual(['b.mjs']);
    expect(await found(cwd, '--changed')).toEqual([]);
  });

  const imports = {
    'handler.mjs':
      "import { remember } from './store.mjs';\nexport const handler = async (event) => remember(event);\n",
    'store.mjs':
      'let user;\nexport async function remember(event) {\n  user = event.user;\n  await send(event);\n  return user;\n}\n',
    'other.mjs': leaky,
  };

  it('knows the whole project: a changed helper is judged by the handler that calls it', async () => {
    const cwd = makeRepository({ ...imports, 'store.mjs': '', 'package.json': '{}' });
    write(cwd, 'store.mjs', imports['store.mjs']);
    const { findings, summary } = await jsonOf(cwd, '--changed');
    expect(findings).toMatchObject([{ path: 'store.mjs', reach: 'handler' }]);
    // The file that has nothing to do with it is not even judged.
    expect(summary.files).toBe(2);
  });

  it('shows a finding in another file that a changed one has a part in, and counts the rest', async () => {
    const cwd = makeRepository({
      'state.mjs': 'export const seen = { user: undefined };\n',
      'handler.mjs': "import { seen } from './state.mjs';\nexport const handler = async (event) => {\n  seen.user = event.user;\n  await send(event);\n  return seen.user;\n};\n",
      'other.mjs': `import './state.mjs';\n${leaky}`,
    }); // prettier-ignore
    expect(await found(cwd)).toEqual(['handler.mjs', 'other.mjs']);
    write(cwd, 'state.mjs', '// changed\nexport const seen = { user: undefined };\n');
    expect(await found(cwd, '--changed')).toEqual(['handler.mjs']);
    const { code, stderr } = await lmiScan(cwd, '--changed');
    expect(code).toBe(1);
    expect(stderr).toMatch(/\n1 finding not shown: no changed file has a part in it\n/);
  });

  it('says nothing about unchanged files, whatever is wrong with them', async () => {
    const cwd = makeRepository({ 'broken.js': 'let = ;', 'unread.js': '\0', 'a.js': '' });
    write(cwd, 'a.js', 'import "./broken.js";\nlet = ;');
    const { notifications } = await jsonOf(cwd, '--changed');
    expect(notifications.map(({ path: file }) => file)).toEqual(['a.js']);
  });

  it('is 0 when no source file has changed', async () => {
    const cwd = makeRepository({ 'a.mjs': leaky });
    write(cwd, 'README.md', '');
    expect(await lmiScan(cwd, '--changed')).toEqual({
      code: 0,
      stdout: '',
      stderr: 'No changed source files.\n',
    });
    expect((await jsonOf(cwd, '--changed')).findings).toEqual([]);
  });

  it('takes all files in a repository without commits', async () => {
    const cwd = makeTree({ 'a.mjs': leaky, 'b.mjs': leaky });
    git(cwd, 'init');
    git(cwd, 'add', 'a.mjs');
    expect(await found(cwd, '--changed')).toEqual(['a.mjs', 'b.mjs']);
  });

  it('gets along with any name', async () => {
    const cwd = makeRepository({ 'x.js': '' });
    const names = [
      'a b.mjs',
      "it's.mjs",
      '"q".mjs',
      'n\nl.mjs',
      '100%.mjs',
      'ümläut-💥.mjs',
      '-rf.mjs',
      '$(id).mjs',
    ];
    for (const name of names) write(cwd, `d ir/${name}`, leaky);
    expect(await found(cwd, '--changed')).toEqual(names.map((name) => `d ir/${name}`).sort());
  });

  it('keeps what the cache knows of the others', async () => {
    const cwd = makeRepository({ 'a.mjs': leaky, 'b.mjs': leaky });
    await jsonOf(cwd, '--cache-location', 'cache');
    write(cwd, 'a.mjs', `${leaky}//`);
    expect(await found(cwd, '--cache-location', 'cache', '--changed', '--exclude', 'cache')).toEqual([
      'a.mjs',
    ]);
    expect((await jsonOf(cwd, '--cache-location', 'cache')).summary.cachedFiles).toBe(2);
  });

  it('does not mind what a hook is told of its repository', async () => {
    const cwd = makeRepository({ 'a.mjs': '' });
    write(cwd, 'a.mjs', leaky);
    vi.stubEnv('GIT_DIR', '/nowhere/.git');
    vi.stubEnv('GIT_INDEX_FILE', '/nowhere/index');
    expect(await found(cwd, '--changed')).toEqual(['a.mjs']);
  });

  it("starts no program that the repository's configuration names", async () => {
    const cwd = makeRepository({ 'a.mjs': '', '.gitattributes': '*.mjs filter=evil diff=evil' });
    for (const key of ['core.fsmonitor', 'filter.evil.clean', 'filter.evil.process', 'diff.evil.textconv', 'diff.external', 'core.pager']) {
      git(cwd, 'config', key, `sh -c 'touch "${cwd}/started"; cat'`);
    } // prettier-ignore
    git(cwd, 'config', 'filter.evil.required', 'true');
    write(cwd, 'a.mjs', leaky);
    expect(await found(cwd, '--changed')).toEqual(['a.mjs']);
    expect(fs.existsSync(path.join(cwd, 'started'))).toBe(false);
  });

  it.each(['clean', 'process'])('starts no %s filter whose name has a "=" in it', async (kind) => {
    const cwd = makeRepository({ 'a.mjs': '', '.gitattributes': '*.mjs filter=x=y' });
    git(cwd, 'config', `filter.x=y.${kind}`, `sh -c 'touch "${cwd}/started"; cat'`);
    git(cwd, 'config', 'filter.x=y.required', 'true');
    write(cwd, 'a.mjs', leaky);
    expect(await found(cwd, '--changed')).toEqual(['a.mjs']);
    expect(fs.existsSync(path.join(cwd, 'started'))).toBe(false);
  });

  it('fetches nothing that a partial clone lacks', async () => {
    const cwd = makeRepository({ 'src/a.mjs': leaky });
    const tree = execFileSync('git', ['rev-parse', 'HEAD:src'], { cwd, encoding: 'utf8' }).trim();
    fs.rmSync(path.join(cwd, '.git/objects', tree.slice(0, 2), tree.slice(2)));
    git(cwd, 'config', 'core.repositoryFormatVersion', '1');
    git(cwd, 'config', 'extensions.partialClone', 'origin');
    git(cwd, 'config', 'remote.origin.url', cwd);
    git(cwd, 'config', 'remote.origin.promisor', 'true');
    git(cwd, 'config', 'remote.origin.uploadPack', `touch "${cwd}/started";`);
    write(cwd, 'src/a.mjs', '');
    git(cwd, 'add', '-A');
    const outcome = await lmiScan(cwd, '--changed');
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toMatch(/^lmi-scan: git diff failed: .*\n$/);
    expect(fs.existsSync(path.join(cwd, 'started'))).toBe(false);
  });

  it.each([
    [
      ['--changed=nope'],
      'git knows no commit "nope". Paths stand before --changed, or write --changed=<ref>.',
    ],
    [
      ['--changed', 'src'],
      'git knows no commit "src". Paths stand before --changed, or write --changed=<ref>.',
    ],
    [
      ['--changed=--output=x'],
      'git knows no commit "--output=x". Paths stand before --changed, or write --changed=<ref>.',
    ],
    [
      ['--changed=orphan'],
      '"orphan" and HEAD have no common commit here. In a shallow clone, fetch the history first.',
    ],
  ])('is 2 with one line for %j', async (args, message) => {
    const cwd = makeRepository({ 'src/a.mjs': leaky });
    git(cwd, 'checkout', '--orphan', 'orphan');
    write(cwd, 'another.js', '');
    commitAll(cwd);
    git(cwd, 'checkout', 'main');
    const { code, stdout, stderr } = await lmiScan(cwd, ...args);
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: '',
      stderr: `lmi-scan: --changed: ${message}\n`,
    });
  });

  it('is 2 with one line outside a repository, and without git', async () => {
    const cwd = makeTree({ 'a.mjs': leaky });
    const outside = await lmiScan(cwd, '--changed');
    expect(outside).toMatchObject({ code: 2, stdout: '' });
    expect(outside.stderr).toBe(`lmi-scan: --changed needs a git repository, and "${cwd}" lies in none.\n`);
    vi.stubEnv('PATH', cwd);
    const without = await lmiScan(cwd, '--changed');
    expect(without.code).toBe(2);
    expect(without.stderr).toBe('lmi-scan: git is needed, and it cannot be run: it is not installed.\n');
  });
});
