import { defaultOptions, hazards, type ModuleModel } from 'hazard-core';
import { expect, it } from 'vitest';
import type { FrontEnd } from '../src/frontends/front-end.js';
import { nodeFrontEnd } from '../src/frontends/node/parse.js';
import { Grammar } from '../src/frontends/tree-sitter/grammar.js';
import type { JudgeContext } from '../src/judge.js';
import { prepareAndJudge } from '../src/prepare.js';
import { SourceFile } from '../src/source-file.js';
import { leaky } from './support/leaky.js';

function frontEnd(prepare: () => Promise<void>): FrontEnd {
  return {
    runtime: 'java',
    extensions: ['.java'],
    prepare,
    parse: (file, text): ModuleModel => ({ ...nodeFrontEnd.parse(file, text) }),
    comments: () => [],
    nestsTooDeeply: () => false,
  };
}

function context(java: FrontEnd, onProgress?: (files: number) => void): JudgeContext {
  return {
    resolver: { resolve: () => undefined },
    frontEndOf: (file) => (file.endsWith('.java') ? java : nodeFrontEnd),
    catalogue: hazards,
    engine: defaultOptions,
    selection: { preset: 'recommended', minConfidence: 'medium', only: [], ignored: [] },
    ...(onProgress && { onProgress }),
  };
}

const node = new SourceFile('a.mjs', leaky);
const java = [new SourceFile('A.java', ''), new SourceFile('B.java', '')];

it('loads the front ends of the languages that are there, before their files are parsed', async () => {
  const steps: string[] = [];
  const own = {
    ...frontEnd(async () => {
      await Promise.resolve();
      steps.push('prepared');
    }),
    parse: (file: string, text: string) => {
      steps.push(file);
      return nodeFrontEnd.parse(file, text);
    },
  };
  await prepareAndJudge([node], context(own));
  expect(steps).toEqual([]);
  await prepareAndJudge([...java, node], context(own));
  expect(steps).toEqual(['prepared', 'A.java', 'B.java']);
});

it('says once that a grammar cannot be loaded, and scans the other files', async () => {
  let progress = 0;
  const broken = frontEnd(() => Promise.reject(new Error('x.wasm is missing\nstack')));
  const judgement = await prepareAndJudge(
    [...java, node],
    context(broken, (files) => (progress += files)),
  );
  expect(judgement).toMatchObject({
    files: 1,
    findings: [{ file: 'a.mjs' }],
    skippedFiles: { 'no-grammar': 2 },
    notifications: [
      {
        level: 'error',
        kind: 'internal',
        message:
          'No Java file was scanned: the grammar cannot be loaded (x.wasm is missing). Install lmi-scan again.',
      },
    ],
  });
  expect(progress).toBe(6);
});

it.each([
  ['tree-sitter-python', 'tree-sitter-python.wasm', 'x = 1\n', 'module'],
  ['tree-sitter-java', 'tree-sitter-java.wasm', 'class A {}', 'program'],
  ['tree-sitter-c-sharp', 'tree-sitter-c_sharp.wasm', 'class A {}', 'compilation_unit'],
])('loads %s', async (packageName, fileName, text, root) => {
  const grammar = new Grammar(packageName, fileName);
  await Promise.all([grammar.load(), grammar.load()]);
  expect(grammar.parse(text).type).toBe(root);
});

it('says which grammar is missing', async () => {
  await expect(new Grammar('tree-sitter-nothing', 'tree-sitter-nothing.wasm').load()).rejects.toThrow(
    /^tree-sitter-nothing\.wasm is missing$/,
  );
});
