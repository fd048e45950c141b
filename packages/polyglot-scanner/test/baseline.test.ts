// Known findings, through the program with the real engine.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { jsonOf, lmiScan } from './support/command.js';
import { leaky } from './support/leaky.js';
import { makeTree, type Link } from './support/tree.js';

const update = ['--baseline', 'known.json', '--update-baseline'];
const known = ['--baseline', 'known.json'];

/** A project whose findings are all in its baseline. */
async function withBaseline(
  files: Readonly<Record<string, string | Link>>,
  ...args: string[]
): Promise<string> {
  const cwd = makeTree(files);
  expect((await lmiScan(cwd, ...update, ...args)).code).toBe(0);
  return cwd;
}

function write(cwd: string, file: string, text: string): void {
  fs.writeFileSync(path.join(cwd, file), text);
}

interface Entry {
  readonly path: string;
  readonly count: number;
}

function entriesOf(cwd: string): string[] {
  const { findings } = JSON.parse(fs.readFileSync(path.join(cwd, 'known.json'), 'utf8')) as {
    findings: Entry[];
  };
  return findings.map(({ path: file, count }) => `${file} ${count}`);
}

async function found(cwd: string, ...args: string[]): Promise<string[]> {
  return (await jsonOf(cwd, ...known, ...args)).findings.map(
    ({ path: file, start }) => `${file}:${start.line}`,
  );
}

const twice = `${leaky}let other;
export const second = async (event) => {
  other = event.user;
  await send(event);
  return other;
};
`;

describe('--baseline', () => {
  it('leaves out what --update-baseline has written, whatever the format', async () => {
    const cwd = await withBaseline({ 'a.mjs': twice, 'b/c.mjs': leaky });
    for (const format of ['text', 'json', 'sarif']) {
      expect((await lmiScan(cwd, ...known, '--format', format)).code).toBe(0);
    }
    const { findings, summary } = await jsonOf(cwd, ...known);
    expect({ findings, known: summary.known }).toEqual({ findings: [], known: 3 });
    expect((await lmiScan(cwd, ...known)).stderr).toMatch(
      /^No new hazards found in 2 files and 3 functions, .*\n3 findings known from the baseline\n$/,
    );
  });

  it('says what it wrote', async () => {
    const cwd = makeTree({ 'a.mjs': leaky });
    expect((await lmiScan(cwd, ...update)).stderr).toMatch(
      /\nThe baseline holds 1 finding now: 1 new, 0 gone\.\n$/,
    );
    write(cwd, 'a.mjs', twice.replace('let user', 'let who').replaceAll(' user', ' who'));
    expect((await lmiScan(cwd, ...update)).stderr).toMatch(
      /\nThe baseline holds 2 findings now: 2 new, 1 gone\.\n$/,
    );
  });

  it('knows a finding again when its line has moved, is indented otherwise, or ends in another way', async () => {
    const cwd = await withBaseline({ 'a.mjs': leaky });
    write(cwd, 'a.mjs', `// a comment\n\n${leaky.replaceAll('  ', '\t\t')}`.replaceAll('\n', '\r\n'));
    expect(await found(cwd)).toEqual([]);
  });

  it('and when its file was renamed', async () => {
    const cwd = await withBaseline({ 'a.mjs': leaky });
    fs.mkdirSync(path.join(cwd, 'moved'));
    fs.renameSync(path.join(cwd, 'a.mjs'), path.join(cwd, 'moved/b.mjs'));
    expect(await found(cwd)).toEqual([]);
    // The old file is back: these are two.
    write(cwd, 'a.mjs', leaky);
    expect(await found(cwd)).toEqual(['moved/b.mjs:3']);
  });

  it('reports what is new: another line, another file, one more of the same', async () => {
    const cwd = await withBaseline({ 'a.mjs': leaky });
    write(cwd, 'b.mjs', leaky);
    write(cwd, 'a.mjs', twice);
    expect(await found(cwd)).toEqual(['a.mjs:9', 'b.mjs:3']);
    const same = leaky.replace('let user', 'let user = 0').replace('handler', 'one').replace(/^.*\n/, '');
    write(cwd, 'a.mjs', `let user;\n${same}${same.replace('one', 'two')}`);
    const all = (await jsonOf(cwd, '--request-time', 'exports')).findings.filter(
      ({ path: file }) => file === 'a.mjs',
    );
    const rest = await found(cwd, '--request-time', 'exports');
    expect(rest.filter((one) => one.startsWith('a.mjs'))).toHaveLength(all.length - 1);
  });

  it('works from any folder, and with files outside its own', async () => {
    const cwd = await withBaseline({ 'app/a.mjs': leaky, 'lib/b.mjs': leaky, 'x/y.js': '' });
    expect(await found(path.join(cwd, 'app'), '--baseline', '../known.json')).toEqual([]);
    const inside = ['--baseline', 'x/known.json'];
    await lmiScan(cwd, ...inside, '--update-baseline');
    expect((await jsonOf(cwd, ...inside)).findings).toEqual([]);
  });

  it('may stand in the settings', async () => {
    const cwd = makeTree({
      'lmi.config.json': '{ "baseline": "known.json" }',
      'app/a.mjs': leaky,
      '.git/HEAD': '',
    });
    expect((await lmiScan(cwd, '--update-baseline')).code).toBe(0);
    expect((await lmiScan(path.join(cwd, 'app'))).code).toBe(0);
    expect((await lmiScan(cwd, '--no-config')).code).toBe(1);
  });

  it('tells how many of its findings are gone, and --update-baseline removes them', async () => {
    const cwd = await withBaseline({ 'a.mjs': twice, 'b.mjs': leaky });
    write(cwd, 'a.mjs', leaky);
    fs.rmSync(path.join(cwd, 'b.mjs'));
    const { code, stderr } = await lmiScan(cwd, ...known);
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /\nThe baseline holds 2 findings that are gone; --update-baseline removes them\.\n$/,
    );
    await lmiScan(cwd, ...update);
    expect(entriesOf(cwd)).toEqual(['a.mjs 1']);
    expect((await lmiScan(cwd, ...known)).stderr).not.toContain('gone');
  });

  it('takes nothing for gone that the scan did not look at, and keeps it', async () => {
    const cwd = await withBaseline({ 'a/a.mjs': leaky, 'b/b.mjs': leaky });
    for (const args of [['a'], ['.', '--only', 'process-exit'], ['.', '--exclude', 'b/']]) {
      expect((await lmiScan(cwd, ...args, ...known)).stderr).not.toContain('gone');
      await lmiScan(cwd, ...args, ...update);
      expect(entriesOf(cwd)).toEqual(['a/a.mjs 1', 'b/b.mjs 1']);
    }
    // What only the strict preset shows cannot be found without it.
    const counter = 'let n = 0;\nexport const handler = async () => {\n  n++;\n  return 1;\n};\n';
    const strict = await withBaseline({ 'a.mjs': counter }, '--strict');
    expect(entriesOf(strict)).toEqual(['a.mjs 1']);
    expect((await lmiScan(strict, ...known)).stderr).not.toContain('gone');
  });

  it('is sorted, one finding a line, and the same each time', async () => {
    const cwd = await withBaseline({ 'b.mjs': leaky, 'a.mjs': twice, 'é "x"\n.mjs': leaky });
    const text = fs.readFileSync(path.join(cwd, 'known.json'), 'utf8');
    expect(entriesOf(cwd)).toEqual(['a.mjs 1', 'a.mjs 1', 'b.mjs 1', 'é "x"\n.mjs 1']);
    expect(text.split('\n')).toHaveLength(4 + 6);
    await lmiScan(cwd, ...update);
    expect(fs.readFileSync(path.join(cwd, 'known.json'), 'utf8')).toBe(text);
  });
});

describe('a baseline that cannot be used is 2, with one line', () => {
  const again = 'remove the file, and write it again with --update-baseline';
  it.each<[string, string | undefined, string]>([
    ['missing', undefined, 'The baseline "known.json" does not exist; --update-baseline writes it.'],
    ['cut off', '{ "version": 1, "findings": [', `The baseline "known.json" is not valid JSON; ${again}.`],
    ['empty', '', `The baseline "known.json" is not valid JSON; ${again}.`],
    [
      'a merge conflict',
      '{\n<<<<<<< ours\n"version": 1\n=======\n>>>>>>> theirs\n}',
      `The baseline "known.json" holds an unresolved merge conflict; ${again}.`,
    ],
    ['another thing', '[]', `The baseline "known.json" is no list of findings; ${again}.`],
    ['null', 'null', `The baseline "known.json" is no list of findings; ${again}.`],
    [
      'of the future',
      '{ "version": 2, "findings": [] }',
      `The baseline "known.json" was written by another version of lmi-scan; ${again}.`,
    ],
    [
      'with a strange entry',
      '{ "version": 1, "findings": [{ "path": "a", "hazard": "__proto__" }] }',
      `The baseline "known.json" has an entry, number 1, that is not understood; ${again}.`,
    ],
    [
      'with a count that is none',
      '{ "version": 1, "findings": [{ "path": "a", "hazard": "process-exit", "variant": "x", "code": "y", "confidence": "high", "count": -1 }] }',
      `The baseline "known.json" has an entry, number 1, that is not understood; ${again}.`,
    ],
  ])('%s', async (_, text, message) => {
    const cwd = makeTree({ 'a.mjs': leaky, ...(text === undefined ? {} : { 'known.json': text }) });
    expect(await lmiScan(cwd, ...known)).toEqual({ code: 2, stdout: '', stderr: `lmi-scan: ${message}\n` });
    // What the message advises works.
    fs.rmSync(path.join(cwd, 'known.json'), { force: true });
    expect((await lmiScan(cwd, ...update)).code).toBe(0);
  });

  it('a folder; and --update-baseline without a name, or where there is no such folder', async () => {
    const cwd = makeTree({ 'a.mjs': leaky, 'folder/x': '' });
    expect((await lmiScan(cwd, '--baseline', 'folder')).stderr).toBe(
      'lmi-scan: The baseline "folder" cannot be read: it is a folder.\n',
    );
    expect(await lmiScan(cwd, '--update-baseline')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'lmi-scan: --update-baseline needs the name of the baseline: add --baseline <file>.\n',
    });
    expect((await lmiScan(cwd, '--baseline', 'none/b.json', '--update-baseline')).stderr).toBe(
      'lmi-scan: The baseline cannot be written to "none/b.json": its folder does not exist; create it first.\n',
    );
  });

  it('a full disk leaves the old one as it was', async () => {
    const cwd = await withBaseline({ 'a.mjs': leaky });
    const old = fs.readFileSync(path.join(cwd, 'known.json'), 'utf8');
    write(cwd, 'a.mjs', twice);
    const full = vi.spyOn(fs, 'writeFileSync').mockImplementationOnce(() => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    });
    const { code, stderr } = await lmiScan(cwd, ...update);
    full.mockRestore();
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'lmi-scan: The baseline cannot be written to "known.json": the disk is full.\n',
    });
    expect(fs.readFileSync(path.join(cwd, 'known.json'), 'utf8')).toBe(old);
    expect(fs.readdirSync(cwd).sort()).toEqual(['a.mjs', 'known.json']);
  });
});
