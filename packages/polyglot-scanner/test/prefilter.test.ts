// Files that nothing can be found in are not parsed: no finding may get lost by that.
import { discoverFixtures } from 'fixture-harness';
import { defaultOptions, hazards, normalizeOptions, triggersOf, type EngineOptions } from 'hazard-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { diskAccess } from '../src/file-access.js';
import { frontEndOf, frontEnds, sourceExtensions } from '../src/frontends/registry.js';
import { judge, type Judgement } from '../src/judge.js';
import { Prefilter } from '../src/prefilter.js';
import { discover } from '../src/project/discover.js';
import type { Resolver } from '../src/project/link.js';
import { ProjectIndex } from '../src/project/project-index.js';
import { readSources } from '../src/read-sources.js';
import { SourceFile } from '../src/source-file.js';
import { groupByImports, type PlannedFile } from '../src/threads/plan.js';
import { makeTree } from './support/tree.js';

const strict = normalizeOptions({ minConfidence: 'low' });

beforeAll(async () => {
  for (const { prepare } of frontEnds) await prepare?.();
});

function judged(sources: readonly SourceFile[], resolver: Resolver): Judgement {
  return judge(sources, {
    resolver,
    frontEndOf,
    catalogue: hazards,
    engine: strict,
    selection: { preset: 'strict', minConfidence: 'low', only: [], ignored: [] },
  });
}

const noLinks: Resolver = { resolve: () => undefined };

/** Which of a file's texts the filter takes out, alone. */
function isSkimmed(text: string, name = 'app.py', engine: EngineOptions = strict): boolean {
  const alone: PlannedFile = {
    source: new SourceFile(name, text),
    resolutions: {},
    specifierKind: 'modules',
    parts: [],
    handlers: [],
  };
  return new Prefilter(frontEndOf, engine).divide([alone]).judged.length === 0;
}

/** Imports that make a file a test or infrastructure code. */
const offlineHeads: Readonly<Record<string, string>> = {
  python: 'import aws_cdk as cdk\n',
  java: 'import software.amazon.awscdk.App;\n',
  dotnet: 'using Amazon.CDK;\n',
  node: "import * as cdk from 'aws-cdk-lib';\n",
};

describe.each(['python', 'java', 'dotnet', 'node'] as const)('no finding is lost in %s', (runtime) => {
  const fixtures = discoverFixtures(undefined, runtime).flatMap(({ files }) => files);

  function expectNothing(name: string, text: string): void {
    const { findings, notifications } = judged([new SourceFile(name, text)], noLinks);
    expect(findings, `${name}\n${text}`).toEqual([]);
    expect(
      notifications.filter(({ kind }) => kind === 'internal'),
      name,
    ).toEqual([]);
  }

  it('of the fixtures, each file alone', () => {
    const skimmed = fixtures.filter(({ name, text }) => isSkimmed(text, name));
    for (const { name, text } of skimmed) expectNothing(name, text);
    expect(fixtures.length).toBeGreaterThan(20);
    expect(skimmed.length).toBeLessThan(fixtures.length);
  });

  it('of the fixtures with lines taken out of them and imports put in', () => {
    let skimmed = 0;
    for (const [index, { name, text }] of fixtures.entries()) {
      const lines = text.split('\n');
      for (let part = 0; part < 6; part++) {
        const rest = lines.filter((_, line) => part > 4 || (line * 7 + index + part) % 4 !== 0);
        if (part > 3) rest.splice((index * 5) % (part > 4 ? 7 : lines.length), 0, offlineHeads[runtime]!);
        if (!isSkimmed(rest.join('\n'), name)) continue;
        skimmed++;
        expectNothing(name, rest.join('\n'));
      }
    }
    expect(skimmed).toBeGreaterThan(0);
  });
});

describe('of files that are linked with each other', () => {
  /** The findings of all files, the same of those that are not taken out, and the names of those that are. */
  function divided(files: Record<string, string>): { all: Judgement; rest: Judgement; skimmed: string[] } {
    const cwd = makeTree(files);
    const discovery = discover({ cwd, paths: ['.'], extensions: sourceExtensions, access: diskAccess });
    const { sources } = readSources(discovery.files, discovery.paths, diskAccess);
    const index = new ProjectIndex(discovery, sources, (file) => frontEndOf(file)!.runtime, diskAccess);
    const prefilter = new Prefilter(frontEndOf, strict);
    const groups = groupByImports(sources, index).map((group) => prefilter.divide(group));
    return {
      all: judged(sources, index),
      rest: judged(
        groups.flatMap((group) => group.judged.map(({ source }) => source)),
        index,
      ),
      skimmed: groups.flatMap((group) => group.skimmed.map(({ source }) => source.name)).sort(),
    };
  }

  it('all are judged or none', () => {
    const { all, rest, skimmed } = divided({
      'a/app.py': 'import lib\ndef handler(event, context):\n    return lib.save(event)\n',
      'a/lib.py': "def save(event):\n    open('/tmp/out', 'w').write(event)\n",
      'b/app.py': 'import lib\ndef handler(event, context):\n    return lib.same(event)\n',
      'b/lib.py': 'def same(event):\n    return event\n',
      'tests/test_app.py': "def handler(event, context):\n    open('/tmp/out', 'w').write(event)\n",
      'cdk/stack.py': "open('/tmp/out', 'w')\n",
    });
    expect(skimmed).toEqual(['b/app.py', 'b/lib.py', 'cdk/stack.py', 'tests/test_app.py']);
    expect(all.findings.map(({ file }) => file)).toEqual(['a/lib.py']);
    expect(rest.findings).toEqual(all.findings);
  });

  it('the words of tests and of infrastructure code do not count, unless deployed code uses it', () => {
    const { all, rest, skimmed } = divided({
      'a/stack.py': 'import aws_cdk\nimport a.names\nprint(1)\n',
      'a/__init__.py': '',
      'a/names.py': 'NAME = "x"\n',
      'b/app.py': 'from b.tools import run\ndef handler(event, context):\n    run(event)\n',
      'b/__init__.py': '',
      'b/tools.py': 'import aws_cdk\nfrom os import system as run\n',
    });
    expect(skimmed).toEqual(['a/__init__.py', 'a/names.py', 'a/stack.py']);
    expect(rest.findings).toEqual(all.findings);
  });

  it('a test is left out that no other code uses', () => {
    const { all, rest, skimmed } = divided({
      'src/main/java/a/Handler.java':
        'package a; import com.amazonaws.services.lambda.runtime.*; public class Handler implements RequestHandler<String, String> { static String last; public String handleRequest(String event, Context context) { last = event; return Twice.of(last); } }',
      'src/main/java/a/Twice.java':
        'package a; class Twice { static String of(String text) { return text + text; } }',
      'src/test/java/a/HandlerTest.java': 'package a; class HandlerTest { Handler handler; Sample sample; }',
      'src/test/java/a/Sample.java': 'package a; class Sample { Twice twice; }',
      'src/test/java/a/TwiceTest.java': 'package a; class TwiceTest { Twice twice; void broken( {} }',
      'pom.xml': '<project/>',
    });
    expect(skimmed).toEqual(['src/test/java/a/HandlerTest.java', 'src/test/java/a/Sample.java']);
    expect(all.findings.map(({ hazard }) => hazard)).toEqual(['shared-mutable-state']);
    expect(rest.findings).toEqual(all.findings);
    expect(rest.notifications).toEqual(all.notifications);
    expect(rest.notifications).toHaveLength(1);
  });

  it('a test stays that other code uses', () => {
    const { skimmed } = divided({
      'app.py': 'import tests.names\nprint(tests.names.NAME)\n',
      'tests/__init__.py': '',
      'tests/names.py': 'NAME = "x"\n',
      'tests/test_app.py': 'import app\n',
    });
    expect(skimmed).toEqual(['tests/test_app.py']);
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
  ])('%j', (text, skimmed) => {
    expect(isSkimmed(text)).toBe(skimmed);
  });

  it('asks for the calls that the user names', () => {
    const text = 'import my_files\nmy_files.save("/tmp/x")';
    expect(isSkimmed(text)).toBe(true);
    expect(isSkimmed(text, 'app.py', normalizeOptions({ additionalPathSinks: ['my_files#save:0'] }))).toBe(
      false,
    );
  });

  it.each([
    ['A.java', 'class A {}', false],
    ['A.cs', 'class A {}', false],
    ['a.js', '', false],
    ['test/a.js', '', true],
    ['test/a.tsx', 'export const a = <T,>(b: T) => <b>{b}</b>;', true],
    [
      'a.ts',
      "#!/usr/bin/env node\n'use strict';\nimport 'x'; /* Why. */ import { App } from 'aws-cdk-lib';",
      true,
    ],
    [
      'a.mjs',
      "// Why.\nimport a,\n  { b as c } from './b.mjs'\nimport*as cdk from'aws-cdk-lib'\nc(cdk, a);",
      true,
    ],
    ['a.ts', "import type { App } from 'aws-cdk-lib';\nexport type A = App;", false],
    ['a.ts', "import type { A } from './a.js';\nimport { App } from 'aws-cdk-lib';", true],
    ['a.mjs', "import { a } from './a.mjs';\n// import { App } from 'aws-cdk-lib';", false],
    ['a.mjs', "const a = `\nimport { App } from 'aws-cdk-lib';\n`;", false],
    ['a.mjs', "import('aws-cdk-lib').then(run);", false],
    ['src/test/java/ATest.java', 'class ATest {}', true],
    ['A.java', '/* Why. */ package a.b; import software.amazon.awscdk.*; class A {}', true],
    ['A.java', 'import static org.junit.jupiter.api.Assertions.assertTrue; class A {}', true],
    ['A.java', 'class A {} // import software.amazon.awscdk.App;', false],
    ['A.java', '/* import software.amazon.awscdk.App; */ class A {}', false],
    ['A.java', 'import software.amazon.awscdker.App; class A {}', false],
    ['A.cs', 'global using System; using static Amazon.CDK.Duration; class A {}', true],
    ['A.cs', 'using Cdk = Amazon.CDK.App;', true],
    ['A.cs', 'using (Amazon.CDK.App a = b) {}', false],
    [
      'a.py',
      '"""Why."""\nfrom __future__ import annotations\n\nimport os, aws_cdk.aws_s3 as s3\nprint(1)',
      true,
    ],
    ['a.py', '# Why.\nfrom aws_cdk import (  # all of it\n    Stack,\n)\nprint(1)', true],
    ['a.py', '"""\nimport aws_cdk\n"""\nprint(1)', false],
    ['a.py', 'if sys:\n    import aws_cdk\nprint(1)', false],
  ])('looks at paths and imports: %s %j', (name, text, skimmed) => {
    expect(isSkimmed(text, name)).toBe(skimmed);
  });

  it('needs no library where memory is shared', () => {
    for (const runtime of ['node', 'java', 'dotnet'] as const)
      expect(triggersOf(runtime, defaultOptions)).toBeUndefined();
    expect(triggersOf('python', defaultOptions)!.wordLists).toContainEqual(['os', 'system']);
  });

  it.each([
    ['a.py', 'def handler(event, context:\n    return event\n'],
    ['a.py', 'a = "x\n'],
    ['a.py', 'a = """x\n'],
    ['a.py', 'a = (1]\n'],
    ['a.py', '<<<<<<< HEAD\na = 1\n'],
    ['a.py', "a = '\\'"],
    ['tests/A.java', 'class A { void a() { }'],
    ['tests/A.java', 'class A { void a() { if (b { } }'],
    ['tests/A.cs', 'class A { int[ a; }'],
    ['tests/A.cs', '>>>>>>> main\nclass A { }'],
    ['test/a.js', 'const a = (1;'],
    ['test/a.js', 'return 1 +;'],
    ['test/a.ts', 'const a = <b>{1}</b>;'],
    ['test/a.js', '['.repeat(100_000)],
  ])('takes none whose syntax seems to be broken: %s %j', (name, text) => {
    expect(isSkimmed(text, name)).toBe(false);
  });

  it.each([
    ['a.py', 'a = "#\\"(" \'[\' # {\nb = """ "( """ + f"{a[\'x\']}"'],
    ['a.py', 'a = "x\\\n(y"'],
    ['tests/A.java', 'class A { char a = \'(\'; String b = "["; /* { */ }'],
    ['tests/A.cs', 'class A { string a = $"{b[0]} {{ ("; string c = @"(\\"; }'],
  ])('takes those whose brackets match: %s %j', (name, text) => {
    expect(isSkimmed(text, name)).toBe(true);
  });
});

describe('imports at the head of a text', () => {
  it.each(['python', 'java', 'dotnet', 'node'] as const)('are specifiers of the model in %s', (runtime) => {
    for (const { name, text } of discoverFixtures(undefined, runtime).flatMap(({ files }) => files)) {
      const frontEnd = frontEndOf(name)!;
      const heads = frontEnd.importsAtHead!(text).filter(
        (one) => !/^(?:javax?\.|System|__future__)/.test(one),
      );
      const { specifiers } = frontEnd.parse(name, text);
      for (const head of heads) expect(specifiers.concat('os.path'), name).toContain(head);
    }
  });

  it.each(['python', 'java', 'dotnet', 'node'] as const)(
    'are the same with old line ends in %s',
    (runtime) => {
      for (const { name, text } of discoverFixtures(undefined, runtime).flatMap(({ files }) => files)) {
        const { importsAtHead, looksWhole } = frontEndOf(name)!;
        for (const lineEnd of ['\r', '\r\n']) {
          const other = text.replaceAll('\n', lineEnd);
          expect(importsAtHead!(other), name).toEqual(importsAtHead!(text));
          expect(looksWhole!(other, name), name).toBe(looksWhole!(text, name));
        }
      }
    },
  );
});
