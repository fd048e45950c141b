// The pages of the hazards: all there, all with the same sections, and every example does what the page says of it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fixturesFolder, observe, type Observation } from 'fixture-harness';
import { hazardIds, hazards, normalizeOptions } from 'hazard-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { frontEndOf, frontEnds } from '../src/frontends/registry.js';
import { judge } from '../src/judge.js';
import { SourceFile } from '../src/source-file.js';

const folder = path.join(path.dirname(fixturesFolder), 'rules-docs');

const sectionNames = [
  'What goes wrong',
  'Unsafe',
  'Safe',
  'What is not reported',
  'When to allow it',
  'Sources',
];

/** Between `Safe` and `What is not reported`, for each runtime but Node.js that can have the hazard. */
const runtimeSections: readonly string[] = ['In Python', 'In Java', 'In .NET'];

/** The files that the examples of a language stand for. */
const fileNames: Readonly<Record<string, string>> = {
  js: 'handler.mjs',
  ts: 'handler.ts',
  python: 'handler.py',
  java: 'Handler.java',
  csharp: 'Function.cs',
};

interface Example {
  readonly language: string;
  readonly text: string;
  /** What the paragraph before it says. */
  readonly about: string;
}

interface Section {
  readonly name: string;
  /** Without code and empty lines. */
  readonly prose: readonly string[];
  readonly examples: readonly Example[];
}

/** The page's sections; what stands before the first heading of the second level has no name. */
function sectionsOf(page: string): Section[] {
  const sections = [{ name: '', prose: [] as string[], examples: [] as Example[] }];
  let code: { language: string; lines: string[] } | undefined;
  for (const line of page.split(/\r?\n/)) {
    const section = sections.at(-1)!;
    const fence = /^```(.*)$/.exec(line);
    if (code !== undefined) {
      if (fence === null) {
        code.lines.push(line);
      } else {
        const text = `${code.lines.join('\n')}\n`;
        section.examples.push({ language: code.language, text, about: section.prose.at(-1) ?? '' });
        code = undefined;
      }
    } else if (fence !== null) {
      code = { language: fence[1]!, lines: [] };
    } else if (line.startsWith('## ')) {
      sections.push({ name: line.slice('## '.length), prose: [], examples: [] });
    } else if (line.trim() !== '') {
      section.prose.push(line.trim());
    }
  }
  if (code !== undefined) throw new Error('A block of code has no end.');
  return sections;
}

/** The variant that a sentence names at its end: the example behind it is unsafe. */
function variantIn(about: string): string | undefined {
  return /\(`(\w+)`\)\.$/.exec(about)?.[1];
}

/** Findings of every confidence and variant, as the strict preset shows them. */
function findingsOf({ language, text }: Example): Observation[] {
  const name = fileNames[language];
  if (name === undefined) throw new Error(`No file is known for examples in ${language}.`);
  const { findings } = judge([new SourceFile(name, text)], {
    resolver: { resolve: () => undefined },
    frontEndOf,
    catalogue: hazards,
    engine: normalizeOptions({ minConfidence: 'low' }),
    selection: { preset: 'strict', minConfidence: 'low', only: [], ignored: [] },
  });
  return observe(findings, { name, text });
}

beforeAll(async () => {
  for (const frontEnd of frontEnds) await frontEnd.prepare?.();
});

const pages = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');

it('there is a page for each hazard of the catalogue and for nothing else', () => {
  expect(pages.sort()).toEqual(hazardIds.map((id) => `${id}.md`).sort());
});

describe.each(hazardIds.filter((id) => pages.includes(`${id}.md`)))('%s', (id) => {
  const [head, ...sections] = sectionsOf(readFileSync(path.join(folder, `${id}.md`), 'utf8'));
  const section = (name: string): Section =>
    sections.find((one) => one.name === name) ?? { name, prose: [], examples: [] };
  const unsafe = section('Unsafe').examples;
  const safe = section('Safe').examples;

  it('has a head and all sections, in their order', () => {
    expect(head!.prose).toContain(`# ${id}`);
    const names = sections.map(({ name }) => name);
    expect(names.filter((name) => !runtimeSections.includes(name))).toEqual(sectionNames);
    const own = names.filter((name) => runtimeSections.includes(name));
    expect(names.slice(3, 3 + own.length)).toEqual(runtimeSections.filter((name) => own.includes(name)));
    expect(sections.filter(({ prose }) => prose.length === 0)).toEqual([]);
  });

  it('ends every sentence with a full stop', () => {
    const lines = sections.flatMap(({ prose }) => prose);
    expect(lines.filter((line) => !/[^.]\.$/.test(line))).toEqual([]);
  });

  it('tells what goes wrong as the steps of two invocations', () => {
    const steps = section('What goes wrong').prose.flatMap(
      (line) => /^\d+\. \*\*([AB])(\d+)\*\*: /.exec(line)?.slice(1, 3) ?? [],
    );
    const numbers: Record<string, string[]> = { A: [], B: [] };
    for (let i = 0; i < steps.length; i += 2) numbers[steps[i]!]!.push(steps[i + 1]!);
    for (const own of Object.values(numbers)) {
      expect(own).not.toEqual([]);
      expect(own).toEqual(own.map((_, index) => String(index + 1)));
    }
  });

  it('has unsafe and safe examples in JavaScript or TypeScript', () => {
    expect(unsafe).not.toEqual([]);
    expect(safe).not.toEqual([]);
    for (const { language } of [...unsafe, ...safe]) expect(['js', 'ts']).toContain(language);
  });

  it.each(unsafe.map((example, index) => [index + 1, example] as const))(
    'unsafe example %i gives exactly the finding that is named before it',
    (_, example) => {
      const variant = variantIn(example.about);
      const found = findingsOf(example);
      expect(found).toMatchObject([{ hazard: id, variant }]);
      expect(['medium', 'high']).toContain(found[0]!.confidence);
    },
  );

  it.each(safe.map((example, index) => [index + 1, example] as const))(
    'safe example %i gives no finding at all',
    (_, example) => {
      expect(findingsOf(example)).toEqual([]);
    },
  );

  const ofRuntimes = sections.filter(({ name }) => runtimeSections.includes(name));

  it('has unsafe and safe examples for each runtime that it speaks of', () => {
    for (const { name, examples } of ofRuntimes) {
      expect(
        examples.some(({ about }) => variantIn(about) !== undefined),
        name,
      ).toBe(true);
      expect(
        examples.some(({ about }) => variantIn(about) === undefined),
        name,
      ).toBe(true);
    }
  });

  it.each(
    ofRuntimes.flatMap(({ name, examples }) => examples.map((one, index) => [name, index + 1, one] as const)),
  )('%s, example %i gives what the sentence before it says', (_name, _index, example) => {
    const variant = variantIn(example.about);
    expect(findingsOf(example)).toMatchObject(variant === undefined ? [] : [{ hazard: id, variant }]);
  });
});
