// The pages of the hazards: all there, all with the same sections, and every example does what the page says of it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { hazardIds, hazards } from 'hazard-core';
import { describe, expect, it } from 'vitest';
import { analyzeEachAlone, fixturesFolder, observe, type Observation } from '../src/index.js';

const folder = path.join(path.dirname(fixturesFolder), 'rules-docs');

const sectionNames = [
  'What goes wrong',
  'Unsafe',
  'Safe',
  'What is not reported',
  'When to allow it',
  'Sources',
];

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

/** Findings of every confidence and variant, as the strict preset shows them. */
function findingsOf({ language, text }: Example): Observation[] {
  const file = { name: language === 'ts' ? 'handler.ts' : 'handler.mjs', text };
  return observe(analyzeEachAlone([file]), file);
}

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
    expect(sections.map(({ name }) => name)).toEqual(sectionNames);
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
      const variant = /\(`(\w+)`\)\.$/.exec(example.about)?.[1];
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

  it('names none but its own variants', () => {
    const info = hazards.find((hazard) => hazard.id === id);
    const named = sections.flatMap(({ prose }) =>
      prose.flatMap((line) => /\(`(\w+)`\)\.$/.exec(line)?.[1] ?? []),
    );
    expect(Object.keys(info?.variants ?? {})).toEqual(expect.arrayContaining(named));
  });

  it('shows both comments that allow it', () => {
    const { prose, examples } = section('When to allow it');
    expect(prose.join('\n')).toContain(`lmi-ignore[${id}]: <reason>`);
    expect(examples).toHaveLength(1);
    expect(examples[0]!.text).toMatch(new RegExp(`^// eslint-disable-next-line lmi/${id} -- .+\\.$`, 'm'));
  });

  it('gives its sources as links', () => {
    for (const line of section('Sources').prose) expect(line).toMatch(/^- \[.+\]\(https:\/\/[^ )]+\)/);
  });
});
