import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CacheFile } from '../src/cache/cache-file.js';
import { defaultCacheFolder } from '../src/cache/location.js';
import { ResultCache } from '../src/cache/result-cache.js';
import { toolIdentity } from '../src/cache/tool.js';
import type { Judgement } from '../src/judge.js';
import type { JsonReport } from '../src/report/json.js';
import { SourceFile } from '../src/source-file.js';
import type { PlannedGroup } from '../src/threads/plan.js';
import { jsonOf, lmiScan, lmiScanWith } from './support/command.js';
import { leaky } from './support/leaky.js';
import { makeTree } from './support/tree.js';

const files = {
  'a/handler.mjs': `import { send } from './send.mjs';\n${leaky}`,
  'a/send.mjs': 'export const send = async () => {};\n',
  'b/app.py': 'import lib\n\ndef handler(event, context):\n    return lib.f(event)\n',
  'b/lib.py': 'def f(event):\n    print(event)\n    return event\n',
  'c/App.java': 'package c; class App extends Base {}\n',
  'c/Base.java': 'package c; class Base {}\n',
  'd/broken.js': 'let = ;\n',
  'e/allowed.js': '// lmi-ignore[shared-mutable-state]: nothing here\nlet a;\n',
};

/** A tree beside which there is room for a cache. */
function project(more: Record<string, string> = {}): string {
  const all = Object.entries({ ...files, ...more }).map(([name, text]) => [`project/${name}`, text] as const);
  return path.join(makeTree(Object.fromEntries(all)), 'project');
}

/** Scans with a cache beside the tree. */
async function scanned(cwd: string, ...args: string[]): Promise<JsonReport> {
  const report = await jsonOf(cwd, '--cache-location', '../cache', ...args);
  return { ...report, summary: { ...report.summary, milliseconds: 0 } };
}

function withoutCount(report: JsonReport): unknown {
  return { ...report, summary: { ...report.summary, cachedFiles: 0 } };
}

function cacheFiles(cwd: string): string[] {
  return fs.readdirSync(path.join(cwd, '../cache')).map((name) => path.join(cwd, '../cache', name));
}

describe('--cache-location', () => {
  it('knows everything of code that has not changed, and reports the same', async () => {
    const cwd = project();
    const cold = await scanned(cwd);
    const warm = await scanned(cwd);
    expect(cold.summary).toMatchObject({ files: 8, cachedFiles: 0 });
    expect(warm.summary).toMatchObject({ files: 8, cachedFiles: 8 });
    expect(cold.findings).not.toEqual([]);
    expect(cold.notifications).toHaveLength(2);
    expect(withoutCount(warm)).toEqual(cold);
    expect({ ...(await jsonOf(cwd)), summary: cold.summary }).toEqual(cold);
  });

  it.each<[what: string, change: (cwd: string) => void, cached: number]>([
    ['a file', (cwd) => fs.appendFileSync(path.join(cwd, 'a/send.mjs'), '\n'), 6],
    ['a file of another language', (cwd) => fs.appendFileSync(path.join(cwd, 'c/Base.java'), '\n'), 6],
    ['a name', (cwd) => fs.renameSync(path.join(cwd, 'd/broken.js'), path.join(cwd, 'd/new.js')), 7],
    ['a byte order mark', (cwd) => fs.writeFileSync(path.join(cwd, 'd/broken.js'), '\ufefflet = ;\n'), 7],
    ['what an import means', (cwd) => fs.writeFileSync(path.join(cwd, 'b/lib.js'), ''), 8],
    ['what a Python import means', (cwd) => {
      fs.mkdirSync(path.join(cwd, 'b/lib'));
      fs.writeFileSync(path.join(cwd, 'b/lib/__init__.py'), '');
    }, 6],
    ['nothing but a time', (cwd) => fs.utimesSync(path.join(cwd, 'd/broken.js'), 1, 1), 8],
    ['a file that is gone', (cwd) => fs.rmSync(path.join(cwd, 'b/lib.py')), 6],
  ])('looks again at what is connected with a change of %s', async (_, change, cached) => {
    const cwd = project();
    await scanned(cwd);
    change(cwd);
    const warm = await scanned(cwd);
    expect(warm.summary.cachedFiles).toBe(cached);
    fs.rmSync(path.join(cwd, '../cache'), { recursive: true });
    expect(withoutCount(warm)).toEqual(await scanned(cwd));
  }); // prettier-ignore

  it('keeps the results of different options apart', async () => {
    const cwd = project();
    await scanned(cwd);
    expect((await scanned(cwd, '--strict')).summary.cachedFiles).toBe(0);
    expect((await scanned(cwd, '--ignore', 'uncorrelated-log')).summary.cachedFiles).toBe(0);
    expect((await scanned(cwd, '--max-concurrency', '3')).summary.cachedFiles).toBe(0);
    expect((await scanned(cwd)).summary.cachedFiles).toBe(8);
    expect((await scanned(cwd, '--strict')).summary.cachedFiles).toBe(8);
  });

  it.each<[what: string, damage: (content: Buffer) => Buffer, cached: number]>([
    ['cut off', (content) => content.subarray(0, content.length - 30), 7],
    ['of other bytes in one place', (content) => {
      const copy = Buffer.from(content);
      copy[copy.length - 20]! ^= 1;
      return copy;
    }, 7],
    ['empty', () => Buffer.alloc(0), 0],
    ['no text', () => Buffer.from([0xff, 0xfe, 0, 10, 1, 2, 10]), 0],
    ['one long line', () => Buffer.alloc(100_000, 'a'), 0],
  ])('looks again, and mends the cache, when it is %s', async (_, damage, cached) => {
    const cwd = project();
    const cold = await scanned(cwd);
    const [file, ...more] = cacheFiles(cwd);
    expect(more).toEqual([]);
    fs.writeFileSync(file!, damage(fs.readFileSync(file!)));
    const warm = await scanned(cwd);
    expect(warm.summary.cachedFiles).toBe(cached);
    expect(withoutCount(warm)).toEqual(cold);
    expect((await scanned(cwd)).summary.cachedFiles).toBe(8);
  }); // prettier-ignore

  it('says in one line that it cannot be written, and reports all the same', async () => {
    const cwd = project({ occupied: 'a file' });
    const { code, stdout, stderr } = await lmiScan(
      cwd,
      '--cache-location',
      'occupied/cache',
      '--format',
      'json',
    );
    expect(code).toBe(1);
    expect((JSON.parse(stdout) as JsonReport).findings).not.toEqual([]);
    expect(stderr).toContain(
      'warning  The results cannot be kept for the next scan: a part of its path is not a folder.\n',
    );
  });

  it('says how much was known', async () => {
    const cwd = project();
    await scanned(cwd);
    expect((await lmiScan(cwd, '--cache-location', '../cache')).stderr).toContain(
      '\n8 files known from an earlier scan\n',
    );
  });

  it("keeps results in the user's cache folder when nobody says where", async () => {
    const cwd = project();
    const env = { XDG_CACHE_HOME: path.join(cwd, '../user') };
    await lmiScanWith(env, cwd, '--cache');
    expect(fs.readdirSync(path.join(cwd, '../user/lmi-scan'))).toHaveLength(1);
    expect((await lmiScanWith(env, cwd, '--cache')).stderr).toContain('8 files known from an earlier scan');
  });

  it('serves scans that run at the same time, with threads and without', async () => {
    const cwd = project();
    const program = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
    const run = (threads: string): Promise<string> =>
      new Promise((resolve, reject) => {
        const args = [program, '-f', 'json', '-q', '--exit-zero', '--cache-location', '../cache', '--threads', threads];
        const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
        let output = '';
        child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
        child.on('error', reject).on('close', () => resolve(output));
      });
    const outputs = await Promise.all(['1', '2', '3', '1'].map(run));
    outputs.push(await run('2'));
    const reports = outputs.map((output) => {
      const report = JSON.parse(output) as JsonReport;
      return withoutCount({ ...report, summary: { ...report.summary, milliseconds: 0 } });
    });
    for (const report of reports) expect(report).toEqual(reports[0]);
    expect((JSON.parse(outputs.at(-1)!) as JsonReport).summary.cachedFiles).toBe(8);
    expect(cacheFiles(cwd).filter((file) => file.endsWith('.tmp'))).toEqual([]);
  }); // prettier-ignore
});

describe('ResultCache', () => {
  const group: PlannedGroup = [
    {
      source: new SourceFile('a.js', 'x'),
      resolutions: {},
      specifierKind: 'modules',
      parts: [],
      handlers: [],
    },
  ];
  const judgement: Judgement = {
    findings: [],
    entryPoints: [],
    notifications: [],
    files: 1,
    filesByRuntime: { node: 1 },
    functions: 0,
    suppressed: [],
    hidden: 0,
    skippedFiles: {},
  };
  const scope = { tool: '1.0.0', options: {}, folder: '/app' };

  it.each([
    ['the same', scope, true],
    ['another version', { ...scope, tool: '1.0.1' }, false],
    ['another folder', { ...scope, folder: '/other' }, false],
    ['other options', { ...scope, options: { a: 1 } }, false],
  ])('is asked by %s', (_, other, found) => {
    const folder = makeTree({});
    const first = new ResultCache(folder, scope);
    first.put(group, judgement);
    expect(first.save()).toEqual([]);
    expect(new ResultCache(folder, other).get(group)).toEqual(found ? judgement : undefined);
  });

  it.each(['internal', 'limit'] as const)('does not keep what may be otherwise the next time: %s', (kind) => {
    const folder = makeTree({});
    const first = new ResultCache(folder, scope);
    first.put(group, { ...judgement, notifications: [{ level: 'error', kind, message: '' }] });
    first.save();
    expect(new ResultCache(folder, scope).get(group)).toBeUndefined();
  });

  it('forgets groups that are no more', () => {
    const folder = makeTree({});
    const other: PlannedGroup = [{ ...group[0]!, source: new SourceFile('b.js', 'x') }];
    const first = new ResultCache(folder, scope);
    first.put(group, judgement);
    first.put(other, judgement);
    first.save();
    const second = new ResultCache(folder, scope);
    second.get(other);
    second.save();
    const third = new ResultCache(folder, scope);
    expect([third.get(group), third.get(other)]).toEqual([undefined, judgement]);
  });
});

describe('CacheFile', () => {
  const name = (letter: string): string => letter.repeat(64);

  it('does not grow beyond its limit', () => {
    const file = new CacheFile(makeTree({}), name('a'), { file: 1_000, all: 10_000 });
    file.write(new Map([...'abcdef'].map((letter) => [name(letter), 'x'.repeat(200)])));
    expect([...file.read().keys()]).toEqual([name('a'), name('b'), name('c')]);
  });

  it('makes room by removing what was not used for the longest time, and half-written files of old', () => {
    const folder = makeTree({ 'other.txt': 'x'.repeat(5_000) });
    const limits = { file: 1_000, all: 1_000 };
    const content = new Map([[name('0'), 'x'.repeat(300)]]);
    for (const [index, letter] of [...'abc'].entries()) {
      new CacheFile(folder, name(letter)).write(content);
      fs.utimesSync(path.join(folder, `${name(letter)}.results`), index, index);
    }
    new CacheFile(folder, name('a'), limits).touch();
    for (const [letter, age] of [
      ['1', 7_200],
      ['2', 60],
    ] as const) {
      // prettier-ignore
      const temporary = path.join(folder, `${name('a')}.results.${letter.repeat(12)}.tmp`);
      fs.writeFileSync(temporary, 'x');
      fs.utimesSync(temporary, Date.now() / 1000 - age, Date.now() / 1000 - age);
    }
    new CacheFile(folder, name('d'), limits).write(content);
    expect(fs.readdirSync(folder).sort()).toEqual([
      `${name('a')}.results`,
      `${name('a')}.results.${'2'.repeat(12)}.tmp`,
      `${name('d')}.results`,
      'other.txt',
    ]);
  });

  it('is nothing where there is none', () => {
    expect(new CacheFile('/nowhere/at/all', name('a')).read().size).toBe(0);
  });
});

describe('defaultCacheFolder', () => {
  it.each<[NodeJS.Platform, Record<string, string>, string]>([
    ['linux', {}, '/home/me/.cache/lmi-scan'],
    ['linux', { XDG_CACHE_HOME: '/var/xdg' }, '/var/xdg/lmi-scan'],
    ['linux', { XDG_CACHE_HOME: 'relative' }, '/home/me/.cache/lmi-scan'],
    ['linux', { XDG_CACHE_HOME: '' }, '/home/me/.cache/lmi-scan'],
    ['darwin', {}, '/home/me/Library/Caches/lmi-scan'],
    ['win32', { LOCALAPPDATA: '/local' }, '/local/lmi-scan/Cache'],
    ['win32', {}, '/home/me/AppData/Local/lmi-scan/Cache'],
  ])('on %s with %j is %s', (platform, env, expected) => {
    expect(defaultCacheFolder(env, platform, '/home/me')).toBe(expected);
  });
});

it('tells the scanner and its parsers apart by their versions', () => {
  expect(toolIdentity()).toMatch(/oxc-parser \d+\.\d+.*scope-manager \d+\.\d+.*web-tree-sitter \d+\.\d+/);
});
