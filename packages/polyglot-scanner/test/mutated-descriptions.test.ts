// Descriptions of deployments as they are not meant to be: mutated fixtures, the same in each run. Every one of them is read and checked
// without an exception, and what is said of it makes sense.
import { discoverFixtures, type FixtureFile } from 'fixture-harness';
import { checkDeployment, type Finding } from 'hazard-core';
import { describe, expect, it } from 'vitest';
import { readTemplates } from '../src/deployment/cloudformation/read-templates.js';
import type { DescriptionReader, Language } from '../src/deployment/descriptions.js';
import { readModuleFiles } from '../src/deployment/terraform/read-module-files.js';
import { SourceFile } from '../src/source-file.js';
import { mutated } from './fuzz/mutations.js';
import { Random } from './fuzz/random.js';

const files = discoverFixtures().flatMap((fixture) => fixture.files);
const ofKind = (ending: string, formats: RegExp): FixtureFile[] =>
  files.filter(({ name }) => name.endsWith(ending) && formats.test(name));

/** What may stand where something else is expected. */
const oddYaml = [
  '',
  'null',
  '~',
  '-1',
  '0',
  '1e999',
  '.nan',
  '1.5',
  '"2048"',
  "'  '",
  'true',
  '[]',
  '[[]]',
  '{}',
  '{ a: 1 }',
  '[1, null, { Ref: X }]',
  '!Ref Orders',
  '!Ref AWS::NoValue',
  '!Ref [1, 2]',
  '!GetAtt A.B.C',
  '!GetAtt []',
  '!Sub',
  "!Sub '${A}${B.C}${!D}${'",
  '!Sub [text, { A: !Ref A }]',
  '!If [IsA, 1, !Ref AWS::NoValue]',
  '!If []',
  '!Select [9, [1, 2]]',
  '!Select [-1, !GetAZs eu]',
  '!FindInMap [A, B, C]',
  "!Join [',', [!Ref A, 1, null]]",
  "!Split ['', text]",
  '!Unknown { a: 1 }',
  '{ Fn::Transform: { Name: Include } }',
  '{ Fn::If: [IsA, { Ref: B }, 2] }',
  '&a [*a]',
  '*nowhere',
  '"\\ud800"',
  'constructor',
  '__proto__',
  '9007199254740993',
];

const oddHcl = [
  '',
  'null',
  '-1',
  '1e999',
  '"2048"',
  'true',
  '[]',
  '{}',
  '[null, { a = 1 }]',
  'var.a',
  'var.a.b[0].c',
  'local.a',
  'aws_lambda_function.orders.arn',
  'aws_lambda_function.orders[count.index].arn',
  '"${var.a}-${local.b}"',
  '"%{ if true }a%{ endif }"',
  'var.a ? 1 : null',
  'lookup(var.a, "b", 1)',
  'jsonencode({ a = [1] })',
  '[for a in var.b : a]',
  '<<E\ntext\nE\n',
  'constructor',
];

/** One value of a text replaced by another. */
function withOddValue(text: string, random: Random, odd: readonly string[], assignment: RegExp): string {
  const lines = text.split('\n');
  const candidates = lines.flatMap((line, index) => (assignment.test(line) ? [index] : []));
  if (candidates.length === 0) return text;
  const at = random.pick(candidates);
  lines[at] = lines[at]!.replace(assignment, (_, head: string) => `${head} ${random.pick(odd)}`);
  return lines.join('\n');
}

function senseless({ message, span, file, related }: Finding, length: number): string[] {
  const places = [{ file, span }, ...related];
  return [
    ...(/undefined|NaN|Infinity|\[object|\$\{\}/.test(message) ? [message] : []),
    ...(/^[A-Z`].*\.$/s.test(message) ? [] : [message]),
    ...places
      .filter((place) => place.span.start < 0 || place.span.end > length || place.span.start > place.span.end)
      .map((place) => `${place.file} ${place.span.start}–${place.span.end} of ${length}`),
  ];
}

interface Kind {
  readonly name: string;
  readonly file: string;
  readonly fixtures: readonly FixtureFile[];
  readonly odd: readonly string[];
  readonly assignment: RegExp;
  readonly language: Language;
  readonly reader: DescriptionReader;
}

const kinds: readonly Kind[] = [
  {
    name: 'SAM and CloudFormation',
    file: 'template.yaml',
    fixtures: ofKind('.yaml', /\/(?:sam|cloudformation)\//),
    odd: oddYaml,
    assignment: /^(\s*(?:- )?[\w:]+:)(?: .*)?$/,
    language: 'cloudformation',
    reader: readTemplates,
  },
  {
    name: 'Terraform',
    file: 'main.tf',
    fixtures: ofKind('.tf', /\/terraform\//),
    odd: oddHcl,
    assignment: /^(\s*\w+\s*=)(?: .*)?$/,
    language: 'terraform',
    reader: readModuleFiles,
  },
];

describe.each(kinds)('$name', ({ name, file, fixtures, odd, assignment, language, reader }) => {
  const check = async (text: string): Promise<number> => {
    const { deployments } = await reader({ language, sources: [new SourceFile(file, text)], inFull: true });
    const findings = deployments.flatMap(checkDeployment);
    const wrong = findings.flatMap((finding) => senseless(finding, text.length));
    expect(wrong, text).toEqual([]);
    return findings.length;
  };

  it('with other values in places', { timeout: 300_000 }, async () => {
    let findings = 0;
    for (let number = 0; number < 1_000; number++) {
      const random = new Random(name, 'values', number);
      let { text } = random.pick(fixtures);
      for (let left = 1 + random.below(4); left > 0; left--)
        text = withOddValue(text, random, odd, assignment);
      findings += await check(text);
    }
    // Most of a file is as it was, and what is wrong in it is still found, in one of ten at least.
    expect(findings).toBeGreaterThan(100);
  });

  /** What is asked of functions that do not run on Managed Instances. */
  const plainFunctions = async (text: string, inFull: boolean): Promise<unknown> => {
    const sources = [new SourceFile(file, text)];
    const { deployments } = await reader({ language, sources, inFull });
    return deployments
      .flatMap(({ functions }) => functions)
      .map(({ name, at, runtime, handler, code, entryFile, isImage, memory, timeout }) =>
        JSON.stringify([name, at, runtime, handler, code, entryFile, isImage, memory, timeout]),
      );
  };

  it('says the same of functions elsewhere when only what they need is read', async () => {
    let found = 0;
    for (const { text } of fixtures) {
      const elsewhere = text.replace(/Capacity(?=Provider)|capacity(?=_provider)/g, 'Other');
      const whole = await plainFunctions(elsewhere, true);
      expect(await plainFunctions(elsewhere, false)).toEqual(whole);
      found += (whole as unknown[]).length;
    }
    expect(found).toBeGreaterThan(10);
  });

  it('with any changes', { timeout: 300_000 }, async () => {
    for (let number = 0; number < 600; number++) {
      const random = new Random(name, 'any', number);
      await check(mutated(random.pick(fixtures).text, random, random.pick(fixtures).text));
    }
  });
});

describe('every value of a template', () => {
  it.each(oddYaml.map((value) => [value]))('as %j', (value) => {
    for (const { text } of kinds[0]!.fixtures) {
      const lines = text.split('\n');
      const everywhere = lines.map((line) =>
        line.replace(/^(\s{4,}[\w]+:) [^#]+$/, `$1 ${value.replaceAll('$', '$$$$')}`),
      );
      const sources = [new SourceFile('template.yaml', everywhere.join('\n'))];
      const { deployments } = readTemplates({ language: 'cloudformation', sources, inFull: true });
      const findings = deployments.flatMap(checkDeployment);
      expect(findings.flatMap((one) => senseless(one, everywhere.join('\n').length))).toEqual([]);
    }
  });
});
