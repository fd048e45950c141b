import json from '@eslint/json';
import lmi from 'eslint-plugin-lmi';
import { Linter, type SourceCode } from 'eslint';
import type * as core from 'hazard-core';
import { beforeEach, expect, it, vi } from 'vitest';
import { analysisOf, type Context } from '../src/analysis.js';
import { createEslint, versions } from './support/eslint.js';

const { analyze } = vi.hoisted(() => ({ analyze: vi.fn<typeof core.analyze>() }));

vi.mock(import('hazard-core'), async (importOriginal) => {
  const original = await importOriginal();
  analyze.mockImplementation(original.analyze);
  return { ...original, analyze };
});

beforeEach(() => {
  analyze.mockClear();
});

const leaky =
  'let user;\nexport const handler = async (event) => {\n  user = event.user;\n  await 0;\n  return user;\n};\n';

function sourceCodeOf(text: string): SourceCode {
  const linter = new Linter();
  linter.verify(text, {});
  return linter.getSourceCode();
}

function contextOf(sourceCode: SourceCode, lmiSettings?: object): Context {
  return {
    sourceCode,
    settings: { lmi: lmiSettings },
    filename: '/tests/project/src/handler.js',
    cwd: '/tests/project',
  };
}

it('analyses a file once for all rules', async () => {
  for (const version of [9, 10] as const) {
    const eslint = createEslint(version, import.meta.dirname, [lmi.configs.recommended]);
    const [result] = await eslint.lintText(leaky, { filePath: 'handler.js' });
    expect(result?.messages).toHaveLength(1);
  }
  expect(analyze).toHaveBeenCalledTimes(Object.keys(versions).length);
});

it('analyses the next file where one object stands for the source code of all', () => {
  const files = [sourceCodeOf(leaky), sourceCodeOf(leaky.replace('user = event.user;', 'event.user;'))];
  let current = files[0]!;
  // As oxlint's: the object stays, what it says changes.
  const sourceCode = {
    get ast() {
      return current.ast;
    },
    get scopeManager() {
      return current.scopeManager;
    },
    get text() {
      return current.text;
    },
  } as SourceCode;
  expect(analysisOf(contextOf(sourceCode)).findings).toHaveLength(1);
  current = files[1]!;
  expect(analysisOf(contextOf(sourceCode)).findings).toEqual([]);
  expect(analyze).toHaveBeenCalledTimes(2);
});

it('analyses again for other settings, not for the same ones in another object', () => {
  const sourceCode = sourceCodeOf(leaky);
  const first = analysisOf(contextOf(sourceCode));
  expect(analysisOf(contextOf(sourceCode, {}))).toBe(first);
  expect(analysisOf(contextOf(sourceCode, { minConfidence: 'medium' }))).toBe(first);
  expect(analysisOf(contextOf(sourceCode, { maxConcurrency: 8 }))).not.toBe(first);
  expect(analyze).toHaveBeenCalledTimes(2);
});

it('names the file from where ESLint runs', () => {
  // `tests/` above the project does not make a test of it.
  expect(analysisOf(contextOf(sourceCodeOf(leaky))).findings[0]?.file).toBe('src/handler.js');
});

it('leaves other languages alone', async () => {
  const { plugins, rules } = lmi.configs.strict;
  const eslint = createEslint(10, import.meta.dirname, [
    { files: ['**/*.json'], plugins: { ...plugins, json }, language: 'json/json', rules },
  ]);
  const [result] = await eslint.lintText('{ "handler": [1] }', { filePath: 'event.json' });
  expect(result?.messages).toEqual([]);
  expect(analyze).not.toHaveBeenCalled();
});

it('points at the right place behind a byte order mark', async () => {
  const eslint = createEslint(10, import.meta.dirname, [lmi.configs.recommended]);
  const [result] = await eslint.lintText(`\uFEFF${leaky.replaceAll('\n', '\r\n')}`, {
    filePath: 'handler.js',
  });
  expect(result?.messages).toMatchObject([{ line: 3, column: 3, endLine: 3, endColumn: 20 }]);
});

it('says once what nests too deeply to be analysed, and analyses the rest', async () => {
  const eslint = createEslint(10, import.meta.dirname, [lmi.configs.recommended]);
  const text = `${leaky}${'if (user) {} else '.repeat(2_000)}{}\n`;
  const [result] = await eslint.lintText(text, { filePath: 'handler.js' });
  expect(result?.messages).toMatchObject([
    { line: 3, ruleId: 'lmi/shared-mutable-state' },
    { line: 7, messageId: 'notAnalysed', message: expect.stringMatching(/nested too deeply/) as string },
  ]);
});

it('reports what it cannot analyse where the stack runs out', async () => {
  analyze.mockImplementationOnce(() => {
    throw new RangeError('Maximum call stack size exceeded');
  });
  const eslint = createEslint(10, import.meta.dirname, [lmi.configs.recommended]);
  const [result] = await eslint.lintText(leaky, { filePath: 'handler.js' });
  expect(result?.messages).toMatchObject([
    { line: 1, message: 'The code of this file nests too deeply to be analysed.' },
  ]);
});

it('lets a fault of its own be seen', async () => {
  analyze.mockImplementationOnce(() => {
    throw new TypeError('fault');
  });
  const eslint = createEslint(10, import.meta.dirname, [lmi.configs.recommended]);
  await expect(eslint.lintText(leaky, { filePath: 'handler.js' })).rejects.toThrow('fault');
});
