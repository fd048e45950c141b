// Files that nothing can be found in are not read into models: no finding and no message may get lost by that.
import { discoverFixtures } from 'fixture-harness';
import { defaultOptions, hazards, normalizeOptions, triggersOf, type EngineOptions } from 'hazard-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { diskAccess } from '../src/file-access.js';
import type { FrontEnd } from '../src/frontends/front-end.js';
import { pythonFrontEnd } from '../src/frontends/python/parse.js';
import { frontEndOf, frontEnds, sourceExtensions } from '../src/frontends/registry.js';
import { judge, type Judgement } from '../src/judge.js';
import { Prefilter } from '../src/prefilter.js';
import { discover } from '../src/project/discover.js';
import type { Resolver } from '../src/project/link.js';
import { ProjectIndex } from '../src/project/project-index.js';
import { readSources } from '../src/read-sources.js';
import { SourceFile } from '../src/source-file.js';
import { groupByImports } from '../src/threads/plan.js';
import { makeTree } from './support/tree.js';

const strict = normalizeOptions({ minConfidence: 'low' });

beforeAll(async () => {
  for (const { prepare } of frontEnds) await prepare?.();
});

function judged(
  sources: readonly SourceFile[],
  resolver: Resolver,
  withoutCandidate?: ReadonlySet<string>,
  engine: EngineOptions = strict,
): Omit<Judgement, 'functions'> {
  const { functions: _, ...rest } = judge(sources, {
    resolver,
    frontEndOf,
    catalogue: hazards,
    engine,
    selection: { preset: 'strict', minConfidence: 'low', only: [], ignored: [] },
    withoutCandidate,
  });
  return rest;
}

/** Limits count where something could have been found. */
function said({ findings, notifications }: Pick<Judgement, 'findings' | 'notifications'>): unknown {
  return { findings, notifications: notifications.filter(({ kind }) => kind !== 'limit') };
}

const noLinks: Resolver = { resolve: () => undefined };

/** Which of a file's texts the filter takes out, alone. */
function isQuiet(text: string, name = 'app.py', engine: EngineOptions = strict): boolean {
  return new Prefilter(frontEndOf, engine).hasNoCandidate([new SourceFile(name, text)]);
}

describe('no finding is lost', () => {
  const fixtures = discoverFixtures(undefined, 'python').flatMap(({ files }) => files);

  it('of the fixtures, each file alone', () => {
    let quiet = 0;
    for (const { name, text } of fixtures) {
      const source = new SourceFile(name, text);
      if (!new Prefilter(frontEndOf, strict).hasNoCandidate([source])) continue;
      quiet++;
      expect(judged([source], noLinks, new Set([name]))).toEqual(judged([source], noLinks));
    }
    expect(fixtures.length).toBeGreaterThan(20);
    expect(quiet).toBeLessThan(fixtures.length);
  });

  it('of the fixtures with lines taken out of them', () => {
    let quiet = 0;
    for (const [index, { name, text }] of fixtures.entries()) {
      const lines = text.split('\n');
      for (let part = 0; part < 4; part++) {
        const rest = lines.filter((_, line) => (line * 7 + index + part) % 4 !== 0).join('\n');
        const source = new SourceFile(name, rest);
        if (!new Prefilter(frontEndOf, strict).hasNoCandidate([source])) continue;
        quiet++;
        const [filtered, all] = [new Set([name]), undefined].map((set) => judged([source], noLinks, set));
        expect(said(filtered!), `${name}\n${rest}`).toEqual(said(all!));
      }
    }
    expect(quiet).toBeGreaterThan(0);
  });

  it('of files that are linked with each other', () => {
    const cwd = makeTree({
      'a/app.py': 'import lib\ndef handler(event, context):\n    return lib.save(event)\n',
      'a/lib.py': "def save(event):\n    open('/tmp/out', 'w').write(event)\n",
      'b/app.py': 'import lib\ndef handler(event, context):\n    return lib.same(event)\n',
      'b/lib.py': 'def same(event):\n    return event\n',
      'tests/test_app.py': "def handler(event, context):\n    open('/tmp/out', 'w').write(event)\n",
      'cdk/stack.py': "open('/tmp/out', 'w')\n",
    });
    const discovery = discover({ cwd, paths: ['.'], extensions: sourceExtensions, access: diskAccess });
    const { sources } = readSources(discovery.files, discovery.paths, diskAccess);
    const index = new ProjectIndex(discovery, sources, (file) => frontEndOf(file)!.runtime, diskAccess);
    const prefilter = new Prefilter(frontEndOf, strict);
    const quiet = new Set(
      groupByImports(sources, index)
        .map((group) => group.map(({ source }) => source))
        .filter((group) => prefilter.hasNoCandidate(group))
        .flatMap((group) => group.map(({ name }) => name)),
    );
    expect([...quiet].sort()).toEqual(['b/app.py', 'b/lib.py', 'cdk/stack.py', 'tests/test_app.py']);
    const all = judged(sources, index);
    expect(all.findings.map(({ file }) => file)).toEqual(['a/lib.py']);
    expect(judged(sources, index, quiet)).toEqual(all);
  });

  it('where a link was not foreseen', () => {
    const sources = [
      new SourceFile(
        'app.py',
        'import lib\ndef handler(event, context):\n    lib.keep(lambda: open("/tmp/x", "w"))\n',
      ),
      new SourceFile('lib.py', 'def keep(action):\n    return action()\n'),
    ];
    const resolver: Resolver = { resolve: (_, specifier) => (specifier === 'lib' ? 'lib.py' : undefined) };
    const all = judged(sources, resolver);
    expect(all.findings).toHaveLength(1);
    expect(judged(sources, resolver, new Set(['lib.py']))).toEqual(all);
  });
});

describe('which texts are taken out', () => {
  it.each([
    ['def handler(event, context):\n    return event', true],
    ['', true],
    ['print(event)', false],
    ['from os import system as s', false],
    ['import os\ngetattr(os, "system")', false],
    ['import boto3\nboto3.client("s3").download_file("b", "k", "/tmp/x")', false],
    ['import tempfile\ntempfile.mkdtemp()', false],
    ['raise SystemExit', false],
    ['# lmi-ignore[shared-tmp-path]: why', false],
  ])('%j', (text, quiet) => {
    expect(isQuiet(text)).toBe(quiet);
  });

  it('asks for the calls that the user names', () => {
    const text = 'import my_files\nmy_files.save("/tmp/x")';
    expect(isQuiet(text)).toBe(true);
    expect(isQuiet(text, 'app.py', normalizeOptions({ additionalPathSinks: ['my_files#save:0'] }))).toBe(
      false,
    );
  });

  it('takes none of languages that share memory', () => {
    expect(isQuiet('class A {}', 'A.java')).toBe(false);
    expect(isQuiet('class A {}', 'A.cs')).toBe(false);
    expect(isQuiet('', 'a.js')).toBe(false);
    for (const runtime of ['node', 'java', 'dotnet'] as const)
      expect(triggersOf(runtime, defaultOptions)).toBeUndefined();
    expect(triggersOf('python', defaultOptions)!.wordLists).toContainEqual(['os', 'system']);
  });
});

describe('what is said of files that are taken out', () => {
  it('are their syntax errors', () => {
    const source = new SourceFile('app.py', 'def handler(event, context:\n    return event\n');
    expect(isQuiet(source.text)).toBe(true);
    const all = judged([source], noLinks);
    expect(all.notifications).not.toEqual([]);
    expect(judged([source], noLinks, new Set(['app.py']))).toEqual(all);
  });

  it('is nothing when the syntax cannot be checked quickly', () => {
    const slow: FrontEnd = { ...pythonFrontEnd };
    delete (slow as { understands?: unknown }).understands;
    expect(new Prefilter(() => slow, strict).hasNoCandidate([new SourceFile('app.py', '')])).toBe(false);
  });
});
