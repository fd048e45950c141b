// The pages of the hazards: all there, all with the same sections, and every example does what the page says of it.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fixturesFolder, observe, type Observation } from 'fixture-harness';
import {
  codeHazardIds,
  configHazardIds,
  configHazards,
  hazardIds,
  hazards,
  normalizeOptions,
} from 'hazard-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { frontEndOf, frontEnds } from '../src/frontends/registry.js';
import { judge } from '../src/judge.js';
import { scan } from '../src/scan.js';
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

/** A page's head, and what stands in its sections. */
function readPage(id: string): { head: Section; sections: Section[]; section: (name: string) => Section } {
  const [head, ...sections] = sectionsOf(readFileSync(path.join(folder, `${id}.md`), 'utf8'));
  const section = (name: string): Section =>
    sections.find((one) => one.name === name) ?? { name, prose: [], examples: [] };
  return { head: head!, sections, section };
}

function withoutFullStop(sections: readonly Section[]): string[] {
  return sections.flatMap(({ prose }) => prose).filter((line) => !/[^.]\.$/.test(line));
}

describe.each(codeHazardIds)('%s', (id) => {
  const { head, sections, section } = readPage(id);
  const unsafe = section('Unsafe').examples;
  const safe = section('Safe').examples;

  it('has a head and all sections, in their order', () => {
    expect(head.prose).toContain(`# ${id}`);
    const names = sections.map(({ name }) => name);
    expect(names.filter((name) => !runtimeSections.includes(name))).toEqual(sectionNames);
    const own = names.filter((name) => runtimeSections.includes(name));
    expect(names.slice(3, 3 + own.length)).toEqual(runtimeSections.filter((name) => own.includes(name)));
    expect(sections.filter(({ prose }) => prose.length === 0)).toEqual([]);
  });

  it('ends every sentence with a full stop', () => {
    expect(withoutFullStop(sections)).toEqual([]);
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

/** The descriptions that the examples stand for. */
const descriptionNames: Readonly<Record<string, string>> = {
  yaml: 'template.yaml',
  hcl: 'main.tf',
  json: 'package.json',
  xml: 'pom.xml',
};

/** The runtimes of functions that those examples are for which do not describe one. */
const runtimesOfManifests: Readonly<Record<string, string>> = { json: 'nodejs22.x', xml: 'java21' };

function describedFor(runtime: string): string {
  return `
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: ${runtime}
      Handler: app.handler
      MemorySize: 2048
      CapacityProviderConfig:
        Arn: !ImportValue SharedCapacityProvider
`;
}

/** Between `Safe` and `What is not reported`, for other formats than AWS SAM. */
const formatSections: readonly string[] = [
  'In CloudFormation',
  'In Terraform',
  'In the Serverless Framework',
];

/** Between `What is not reported` and `When to allow it`: languages of descriptions that some variants have no form in. */
const exemptions = 'Where it cannot occur';

/** `- [Title](address), Publisher: what it says (`variant`, `variant`).` */
const sourceLine = /^- \[.+\]\((https:\/\/[^)\s]+)\), [^:]+: .+ \(((?:`\w+`(?:, )?)+)\)\.$/;
const ofAws = /^https:\/\/(?:docs\.aws\.amazon\.com|aws\.amazon\.com|github\.com\/aws)\//;

async function findingsOfDescription({ language, text }: Example): Promise<Observation[]> {
  const name = descriptionNames[language];
  if (name === undefined) throw new Error(`No file is known for examples in ${language}.`);
  const cwd = mkdtempSync(path.join(tmpdir(), 'lmi-scan-page-'));
  try {
    writeFileSync(path.join(cwd, name), text);
    const runtime = runtimesOfManifests[language];
    if (runtime !== undefined) writeFileSync(path.join(cwd, 'template.yaml'), describedFor(runtime));
    const { findings, notifications } = await scan({
      cwd,
      paths: ['.'],
      engine: normalizeOptions({ minConfidence: 'low' }),
      selection: { preset: 'strict', minConfidence: 'low', only: [], ignored: [] },
    });
    expect(notifications).toEqual([]);
    return observe(findings, { name, text });
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

describe.each(configHazardIds)('%s', (id) => {
  const { head, sections, section } = readPage(id);

  it('has a head and all sections, in their order', () => {
    expect(head.prose).toContain(`# ${id}`);
    const names = sections.map(({ name }) => name);
    const common = names.filter((name) => !formatSections.includes(name));
    expect(common.filter((name) => name !== exemptions)).toEqual(sectionNames);
    if (names.includes(exemptions)) {
      expect(common.slice(-3)).toEqual([exemptions, 'When to allow it', 'Sources']);
    }
    const own = names.filter((name) => formatSections.includes(name));
    expect(names.slice(3, 3 + own.length)).toEqual(formatSections.filter((name) => own.includes(name)));
    expect(sections.filter(({ prose }) => prose.length === 0)).toEqual([]);
  });

  it('ends every sentence with a full stop', () => {
    expect(withoutFullStop(sections)).toEqual([]);
  });

  it('names a public source of AWS for every constraint, and for every source what it says', () => {
    const sources = section('Sources').prose.map((line) => {
      const [, address = '', variants = ''] = sourceLine.exec(line) ?? [];
      expect(address, line).not.toBe('');
      return { address, variants: variants.split(', ').map((one) => one.replaceAll('`', '')) };
    });
    const { variants } = configHazards.find((hazard) => hazard.id === id)!;
    expect(Object.keys(variants)).toEqual(
      expect.arrayContaining(sources.flatMap((source) => source.variants)),
    );
    const documented = sources.filter(({ address }) => ofAws.test(address)).flatMap((one) => one.variants);
    expect(Object.keys(variants).filter((name) => !documented.includes(name))).toEqual([]);
  });

  const examples = ['Unsafe', 'Safe', ...formatSections].flatMap((name) =>
    section(name).examples.map((example, index) => [name, index + 1, example] as const),
  );

  it('has unsafe and safe examples', () => {
    expect(section('Unsafe').examples.every(({ about }) => variantIn(about) !== undefined)).toBe(true);
    expect(section('Safe').examples.every(({ about }) => variantIn(about) === undefined)).toBe(true);
    expect(new Set(examples.map(([name]) => name))).toEqual(
      new Set([
        'Unsafe',
        'Safe',
        ...sections.map(({ name }) => name).filter((name) => formatSections.includes(name)),
      ]),
    );
  });

  it.each(examples)(
    '%s, example %i gives what the sentence before it says',
    async (_name, _index, example) => {
      const variant = variantIn(example.about);
      expect(await findingsOfDescription(example)).toMatchObject(
        variant === undefined ? [] : [{ hazard: id, variant }],
      );
    },
  );
});
