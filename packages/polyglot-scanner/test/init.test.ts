// `lmi-scan init`: what it writes, and what it leaves alone.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { lmiScan } from './support/command.js';
import { leaky } from './support/leaky.js';
import { makeTree, type Link } from './support/tree.js';

function read(cwd: string, file: string): string {
  return fs.readFileSync(path.join(cwd, file), 'utf8');
}

async function init(cwd: string, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await lmiScan(cwd, 'init', ...args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

describe('lmi-scan init', () => {
  it('writes settings that the program takes, with their schema', async () => {
    const cwd = makeTree({ 'a.mjs': leaky });
    expect(await init(cwd)).toBe(
      'lmi.config.json was written.\n' +
        'No tool that runs hooks was found here; --hook pre-commit, lefthook or husky sets one up.\n',
    );
    const { $schema } = JSON.parse(read(cwd, 'lmi.config.json')) as { $schema: string };
    expect($schema).toMatch(/^https:\/\/.*\/packages\/polyglot-scanner\/schemas\/lmi\.config\.schema\.json$/);
    expect((await lmiScan(cwd)).code).toBe(1);
  });

  it('points to the schema that is installed', async () => {
    const cwd = makeTree({ 'node_modules/lmi-scan/schemas/lmi.config.schema.json': '{}' });
    await init(cwd);
    expect(read(cwd, 'lmi.config.json')).toContain(
      '"./node_modules/lmi-scan/schemas/lmi.config.schema.json"',
    );
  });

  it('writes YAML when asked', async () => {
    const cwd = makeTree({ 'a.mjs': leaky });
    expect(await init(cwd, '--yaml', '--no-hook')).toBe('lmi.config.yaml was written.\n');
    expect(read(cwd, 'lmi.config.yaml')).toMatch(/^# yaml-language-server: \$schema=/);
    expect((await lmiScan(cwd)).code).toBe(1);
  });

  it.each([
    ['lmi.config.json', '{}', 'lmi.config.json'],
    ['lmi.config.yml', 'strict: true\n', 'lmi.config.yml'],
    ['package.json', '{ "lmi": {} }', 'package.json#lmi'],
  ])('leaves %s as it is', async (file, text, shown) => {
    const cwd = makeTree({ [file]: text });
    expect(await init(cwd, '--no-hook')).toBe(`${shown} is there already; it stays as it is.\n`);
    expect(fs.readdirSync(cwd)).toEqual([file]);
    expect(read(cwd, file)).toBe(text);
  });

  it.each([
    ['pre-commit', '.pre-commit-config.yaml', ['repos', 0, 'hooks', 0, 'entry'], 'lmi-scan --staged'],
    ['lefthook', 'lefthook.yml', ['pre-commit', 'commands', 'lmi-scan', 'run'], 'npx lmi-scan --staged'],
  ])('sets up %s', async (tool, file, keys, command) => {
    const cwd = makeTree({});
    expect(await init(cwd, '--hook', tool)).toContain(
      `\n${file} was written: ${tool} runs "lmi-scan --staged" before a commit.\n`,
    );
    const valueIn = (): unknown =>
      keys.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], parse(read(cwd, file)));
    expect(valueIn()).toBe(command);
    const text = read(cwd, file);
    expect(await init(cwd)).toContain(`\n${file} runs lmi-scan already; it stays as it is.\n`);
    expect(read(cwd, file)).toBe(text);
  });

  it('sets up husky', async () => {
    const cwd = makeTree({ '.husky/_/husky.sh': '' });
    await init(cwd);
    expect(read(cwd, '.husky/pre-commit')).toBe('npx lmi-scan --staged\n');
    expect(fs.statSync(path.join(cwd, '.husky/pre-commit')).mode & 0o100).toBe(0o100);
  });

  it('adds its entry to what is there, and changes nothing else', async () => {
    const preCommit = `# hooks of this project
repos:
  # formatting
  - repo: https://github.com/example/format
    rev: "v1.0" # pinned
    hooks: [{id: format}]
`;
    const one = makeTree({ '.pre-commit-config.yaml': preCommit });
    expect(await init(one)).toContain('.pre-commit-config.yaml has a new entry: pre-commit runs');
    expect(read(one, '.pre-commit-config.yaml').startsWith(preCommit)).toBe(true);
    expect(parse(read(one, '.pre-commit-config.yaml'))).toMatchObject({ repos: [{}, { repo: 'local' }] });

    const lefthook = 'pre-commit:\n  parallel: true\n  commands:\n    lint:\n      run: eslint . # ours\n';
    const two = makeTree({ 'lefthook.yml': lefthook });
    await init(two);
    expect(read(two, 'lefthook.yml')).toBe(`${lefthook}    lmi-scan:\n      run: npx lmi-scan --staged\n`);

    const three = makeTree({ '.husky/pre-commit': 'npm test' });
    fs.chmodSync(path.join(three, '.husky/pre-commit'), 0o755);
    await init(three);
    expect(read(three, '.husky/pre-commit')).toBe('npm test\nnpx lmi-scan --staged\n');
    expect(fs.statSync(path.join(three, '.husky/pre-commit')).mode & 0o777).toBe(0o755);
  });

  it.each([
    ['lefthook.yml', 'pre-commit: none\n'],
    ['lefthook.yml', 'pre-commit:\n  commands: [\n'],
    ['.pre-commit-config.yaml', 'repos: text\n'],
    ['.pre-commit-config.yaml', '- a\n- b\n'],
  ])('leaves alone what it does not understand, and says what to add: %s', async (file, text) => {
    const cwd = makeTree({ [file]: text });
    expect(await init(cwd)).toMatch(
      /stays as it is, for it is not clear where the entry belongs\. Add it by hand:\n\n/,
    );
    expect(read(cwd, file)).toBe(text);
  });

  it.each<[string, Link]>([
    ['.husky', { link: '../outside' }],
    ['.husky/pre-commit', { link: '../../outside/script' }],
    ['.husky/pre-commit', { link: '../../outside/none' }],
    ['lefthook.yml', { link: '../outside/script' }],
  ])('follows no link out of the folder: %s', async (name, link) => {
    const cwd = makeTree({ 'outside/script': 'a: 1\n', [`here/${name}`]: link });
    const tool = name === 'lefthook.yml' ? 'lefthook' : 'husky';
    expect(await init(path.join(cwd, 'here'), '--hook', tool)).toContain(
      ' is a link out of this folder; it stays as it is.\n',
    );
    expect(fs.readdirSync(path.join(cwd, 'outside'))).toEqual(['script']);
    expect(read(cwd, 'outside/script')).toBe('a: 1\n');
  });

  it('is 2 with one line for a tool that it does not know', async () => {
    const { code, stderr } = await lmiScan(makeTree({}), 'init', '--hook', 'overcommit');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^lmi-scan: option '--hook <tool>' argument 'overcommit' is invalid\..*\n$/);
  });
});
