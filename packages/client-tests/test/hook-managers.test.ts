// lefthook, and husky with lint-staged, in real commits of a repository that has lmi-scan from its tarball.
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pack } from '../../../scripts/pack.mjs';
import { safe, unsafe, unsafePython } from '../support/code.js';
import { git, makeFolder, ownCommand, removeFolders, workspace, writeFiles } from '../support/folders.js';
import { mustRun, runProgram, type Outcome } from '../support/process.js';

const examples = path.join(workspace, 'examples', 'git-hooks');
let folder: string;
let env: Readonly<Record<string, string>>;

beforeAll(async () => {
  folder = makeFolder();
  writeFiles(folder, { 'package.json': '{ "private": true }\n', '.gitignore': 'node_modules\n' });
  const tarball = await pack('polyglot-scanner', makeFolder());
  await mustRun('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', tarball], { cwd: folder });
  const bin = path.join(folder, 'node_modules', '.bin');
  // What `npm install --save-dev lefthook husky lint-staged` would put there.
  for (const name of ['lefthook', 'lint-staged', 'husky'])
    fs.writeFileSync(path.join(bin, name), `#!/bin/sh\nexec "${ownCommand(name)}" "$@"\n`, { mode: 0o755 });
  env = { PATH: `${bin}${path.delimiter}${process.env.PATH}` };
}, 120_000);

afterAll(removeFolders);

function exampleOf(name: string): string {
  return fs.readFileSync(path.join(examples, name), 'utf8');
}

/** Commits the files, which the hooks may refuse. */
async function commit(files: Readonly<Record<string, string>>): Promise<Outcome> {
  writeFiles(folder, files);
  await git(folder, 'add', ...Object.keys(files));
  return commitStaged();
}

function commitStaged(): Promise<Outcome> {
  const identity = ['-c', 'user.name=test', '-c', 'user.email=test@example.com'];
  return runProgram('git', [...identity, 'commit', '--message=A change'], { cwd: folder, env });
}

async function startOver(): Promise<void> {
  fs.rmSync(path.join(folder, '.git'), { recursive: true, force: true });
  await git(folder, 'init', '--quiet', '--initial-branch=main');
}

async function refusesWhatIsUnsafe(): Promise<void> {
  expect(await commit({ 'a b/safe.mjs': safe, 'README.md': '# Orders\n' })).toMatchObject({ code: 0 });
  const { code, stdout, stderr } = await commit({ 'a b/unsafe.mjs': unsafe, 'report.py': unsafePython });
  expect(code).toBe(1);
  const printed = stdout + stderr;
  expect(printed).toMatch(/a b\/unsafe\.mjs:3:3 {2}error {2}shared-mutable-state/);
  expect(printed).toMatch(/report\.py:2:10 {2}error {2}shared-tmp-path/);
  expect(await git(folder, 'rev-list', '--count', 'HEAD')).toBe('1\n');
}

/** What is not staged has no part in the commit, and is there again behind it. */
async function judgesWhatIsStaged(): Promise<void> {
  const file = path.join(folder, 'a b/safe.mjs');
  await git(folder, 'reset', '--quiet', '--hard');
  expect(await commit({ 'part.mjs': safe })).toMatchObject({ code: 0 });
  writeFiles(folder, { 'part.mjs': `${safe}// changed\n` });
  await git(folder, 'add', 'part.mjs');
  for (const name of ['part.mjs', 'a b/safe.mjs']) writeFiles(folder, { [name]: unsafe });
  expect(await commitStaged()).toMatchObject({ code: 0 });
  expect(fs.readFileSync(file, 'utf8')).toBe(unsafe);
  writeFiles(folder, { 'part.mjs': unsafe });
  await git(folder, 'add', 'part.mjs');
  writeFiles(folder, { 'part.mjs': safe });
  expect(await commitStaged()).toMatchObject({ code: 1 });
}

describe('hook managers', { timeout: 120_000 }, () => {
  it('lefthook runs it on staged files', async () => {
    await startOver();
    writeFiles(folder, { 'lefthook.yml': exampleOf('lefthook.yml') });
    await mustRun('lefthook', ['install'], { cwd: folder, env });
    await refusesWhatIsUnsafe();
    await judgesWhatIsStaged();
  });

  it('husky and lint-staged run it on staged files', async () => {
    await startOver();
    await mustRun('husky', [], { cwd: folder, env });
    writeFiles(folder, {
      '.husky/pre-commit': exampleOf('husky-pre-commit'),
      '.lintstagedrc.json': exampleOf('lintstagedrc.json'),
    });
    await refusesWhatIsUnsafe();
    await judgesWhatIsStaged();
  });
});
