import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { defaultOptions } from 'hazard-core';
import { describe, expect, it } from 'vitest';
import type { JsonReport } from '../src/report/json.js';
import { scan } from '../src/scan.js';
import { SourceFile } from '../src/source-file.js';
import { possibleImports } from '../src/project/import-scan.js';
import { doJob } from '../src/threads/job.js';
import { groupByImports, planJobs } from '../src/threads/plan.js';
import { leaky } from './support/leaky.js';
import { makeTree } from './support/tree.js';

describe('possibleImports', () => {
  it.each([
    [`import a from 'a';`, ['a']],
    [`import{b}from"b"`, ['b']],
    [`import 'side-effect';`, ['side-effect']],
    [`export * from './c.js';`, ['./c.js']],
    [`const d = require( 'd' );`, ['d']],
    [`const e = await import(\`e\`);`, ['e']],
    [`import f = require('f');`, ['f']],
    [`const g = '../g'; require(g);`, ['../g']],
    [`require('..'); require(".");`, ['..', '.']],
    [`import type { X } from '@org/x';`, ['@org/x']],
    [`import {\n  a,\n  b,\n} from\n  './h';`, ['./h']],
    [`const text = 'not imported';`, []],
    ['', []],
  ])('finds them in %j', (text, expected) => {
    expect([...possibleImports(text)].sort()).toEqual([...expected].sort());
  });
});

describe('planJobs', () => {
  /** A specifier is the file's name behind `./`. */
  const index = {
    resolve: (_: string, specifier: string) => /^\.\/(.+)/.exec(specifier)?.[1],
    possibleImports: ({ text }: SourceFile) => possibleImports(text),
    partsOf: (file: string) => (file === 'part2' ? ['part1'] : []),
    handlersIn: () => [],
    specifierKind: () => 'modules' as const,
    runsElsewhere: () => false,
    isOtherProgram: () => false,
  };

  function plan(files: Readonly<Record<string, string>>, threads: number): string[][] {
    const sources = Object.entries(files).map(([name, text]) => new SourceFile(name, text));
    const groups = groupByImports(sources, index);
    return planJobs(groups, threads).map((job) =>
      job.flatMap((number) => groups[number]!.map(({ source }) => source.name)),
    );
  }

  it('keeps together what may import each other', () => {
    const jobs = plan(
      { a: `import './shared'`, b: '', c: `require('./shared')`, shared: '', d: `import './not-there'` },
      8,
    );
    expect(jobs).toEqual([['a', 'c', 'shared'], ['d'], ['b']]);
  });

  it('keeps together the parts of a type', () => {
    expect(plan({ part1: 'x', a: 'x', part2: 'x' }, 8)).toEqual([['part1', 'part2'], ['a']]);
  });

  it('makes jobs of about the same size, the largest first', () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`f${index}`, 'x'.repeat(100 + index)]),
    );
    const jobs = plan({ ...files, big: 'x'.repeat(2_000) }, 2);
    expect(jobs).toHaveLength(16);
    expect(jobs[0]).toEqual(['big']);
    expect(new Set(jobs.flat()).size).toBe(41);
    expect(Math.max(...jobs.slice(1).map((job) => job.length))).toBeLessThanOrEqual(4);
  });

  it('has no jobs for no files', () => {
    expect(plan({}, 4)).toEqual([]);
  });
});

describe('doJob', () => {
  const outcome = (resolutions: Record<string, string | null>): ReturnType<typeof doJob> => {
    const rest = { byteOrderMark: false, specifierKind: 'modules' as const, parts: [], handlers: [] };
    return doJob({
      groups: [
        [
          { name: 'a.js', text: `import './b.js'; import 'lib';`, resolutions, ...rest },
          { name: 'b.js', text: '', resolutions: {}, ...rest },
        ],
        [{ name: 'c.js', text: leaky, resolutions: {}, ...rest }],
      ],
      engine: defaultOptions,
      selection: { preset: 'recommended', minConfidence: 'medium', only: [], ignored: [] },
      listsEntryPoints: false,
    });
  };

  it('notices an import that was not foreseen', async () => {
    expect(await outcome({ './b.js': 'b.js', lib: null })).toMatchObject({
      judgements: [
        { files: 2, findings: [] },
        { files: 1, findings: [{ file: 'c.js' }] },
      ],
      unforeseen: false,
    });
    expect(await outcome({ './b.js': 'b.js' })).toMatchObject({ unforeseen: true });
  });
});

describe('scan with threads', () => {
  const files = { 'a.mjs': leaky, 'b.mjs': leaky, 'c.mjs': 'let = ;' };

  async function scanWith(cwd: string, worker?: URL): Promise<[found: unknown, progress: number[]]> {
    const progress: number[] = [];
    const { findings, notifications, statistics } = await scan({
      cwd,
      paths: ['.'],
      engine: defaultOptions,
      selection: { preset: 'recommended', minConfidence: 'medium', only: [], ignored: [] },
      threads: 2,
      worker,
      onProgress: (done) => progress.push(done),
    });
    return [{ findings, notifications, statistics: { ...statistics, milliseconds: 0 } }, progress];
  }

  it.each([
    ['throws', 'parentPort.on("message", () => { throw new Error("no"); });'],
    ['ends', 'parentPort.on("message", () => process.exit(0));'],
    ['ends at once', ''],
    ['cannot be loaded', 'import "./not-there.js";'],
    ['answers what is no message', 'parentPort.on("message", () => parentPort.postMessage(() => 1));'],
    [
      'finds that the files were divided wrongly',
      'parentPort.on("message", () => parentPort.postMessage({ unforeseen: true }));',
    ],
  ])('does the work itself when a thread %s', async (_, program) => {
    const imports = 'import { parentPort } from "node:worker_threads";\n';
    const cwd = makeTree({ ...files, '.cache/worker.mjs': imports + program });
    const [alone] = await scanWith(cwd);
    const [found, progress] = await scanWith(cwd, pathToFileURL(path.join(cwd, '.cache/worker.mjs')));
    expect(found).toEqual(alone);
    expect(found).toMatchObject({ findings: [{}, {}], notifications: [{}] });
    expect(progress.at(-1)).toBe(1);
    expect(Math.max(...progress)).toBe(1);
  });
});

describe('--threads', () => {
  it('does not change the result', () => {
    const cwd = makeTree(
      Object.fromEntries(
        Array.from({ length: 30 }, (_, index) => [
          `${index % 3}/f${index}.js`,
          [
            `import './f${index + 3}.js';`,
            index % 5 === 0 ? 'let = ;' : 'let cached;',
            `export const handler = async (event) => { cached = event.user; await ${'f('.repeat(index)}${')'.repeat(index)}; return cached; };`,
            '// lmi-ignore[nothing]: x',
          ].join('\n'),
        ]),
      ),
    );
    const program = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
    const reports = ['1', '2', '5'].map((threads) => {
      const args = [program, '--format', 'json', '--threads', threads, '--exit-zero', '.'];
      const { stdout, status } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
      expect(status).toBe(0);
      const report = JSON.parse(stdout) as JsonReport;
      return { ...report, summary: { ...report.summary, milliseconds: 0 } };
    });
    expect(reports[0]!.summary.files).toBe(30);
    expect(reports[0]!.findings.length).toBeGreaterThan(0);
    expect(reports[0]!.notifications.length).toBeGreaterThanOrEqual(30);
    expect(reports[1]).toEqual(reports[0]);
    expect(reports[2]).toEqual(reports[0]);
  });

  it('does not change the result when a job waits for a grammar and the next one has not to', () => {
    const python = `def handler(event, context):\n    open('/tmp/out', 'w').write(event)\n`;
    const files = Array.from({ length: 60 }, (_, index) => [`f${index}.mjs`, leaky]);
    const cwd = makeTree({ ...Object.fromEntries(files), 'a.py': python + '# and so on\n'.repeat(500) });
    const program = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
    const reports = ['1', '2'].map((threads) => {
      const args = [program, '--format', 'gitlab', '--threads', threads, '--exit-zero', '.'];
      const { stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
      expect(stderr).toContain('61 errors');
      return JSON.parse(stdout) as unknown[];
    });
    expect(reports[0]).toHaveLength(61);
    expect(reports[1]).toEqual(reports[0]);
  });

  it('does not change the result in any language', () => {
    const cwd = makeTree({
      'py/app.py': "import os\nfrom lib import store\n\ndef handler(event, context):\n    os.system('rm -rf /tmp/*')\n    store(event)\n",
      'py/lib.py': "def store(event):\n    print(event)\n    open('/tmp/out', 'w').write(event)\n",
      'java/pom.xml': '',
      'java/App.java': 'package p; public class App implements com.amazonaws.services.lambda.runtime.RequestHandler<String, String> { private final Store store = new Store(); public String handleRequest(String e, com.amazonaws.services.lambda.runtime.Context c) { return store.put(e); } }',
      'java/Store.java': 'package p; class Store { private String last; String put(String e) { last = e; return last; } }',
      'cs/Fn.csproj': '',
      'cs/F.cs': 'using Amazon.Lambda.Core; namespace P; public partial class F { private string last; public string FunctionHandler(string e, ILambdaContext c) { last = e; Keep(e); return last; } }',
      'cs/F.More.cs': 'namespace P; public partial class F { private static string kept; private void Keep(string e) { kept = e; } }',
      'js/a.mjs': leaky,
    });
    const program = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
    const reports = ['1', '2', '4'].map((threads) => {
      const args = [program, '--format', 'json', '--strict', '--threads', threads, '--exit-zero', '.'];
      const report = JSON.parse(spawnSync(process.execPath, args, { cwd, encoding: 'utf8' }).stdout) as JsonReport;
      return { ...report, summary: { ...report.summary, milliseconds: 0 } };
    });
    expect(reports[0]!.summary.filesByRuntime).toEqual({ dotnet: 2, java: 2, node: 1, python: 2 });
    expect(reports[0]!.notifications).toEqual([]);
    expect(new Set(reports[0]!.findings.map(({ runtime }) => runtime))).toContain('node');
    expect(reports[1]).toEqual(reports[0]);
    expect(reports[2]).toEqual(reports[0]);
  }); // prettier-ignore

  it('does not change where code is cut off that nests deeply, although threads have more stack', () => {
    const body = `${'for (;;) '.repeat(700)}run();`;
    const cwd = makeTree({
      'A.java': `class A { void a() { ${body} } }`,
      'B.cs': `class B { void A() { ${body} } }`,
      'c.mjs': `export function a() { f(${'f('.repeat(990)}${')'.repeat(991)}; }`,
    });
    const program = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
    const [one, two] = ['1', '2'].map((threads) => {
      const args = [program, '--format', 'json', '--threads', threads, '.'];
      const { stdout } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
      return (JSON.parse(stdout) as JsonReport).notifications;
    });
    expect(one!.map((notification) => `${notification.path} ${notification.kind}`)).toEqual([
      'A.java limit',
      'B.cs limit',
      'c.mjs limit',
    ]);
    expect(two).toEqual(one);
  });
});
