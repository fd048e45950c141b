// Each constraint of a deployment's configuration is shown in each language that describes deployments: broken by one
// case, and nearly broken by another. Where it cannot occur in a language, its page says why.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { discoverFixtures, fixturesFolder, type Fixture } from 'fixture-harness';
import { configHazards } from 'hazard-core';
import { describe, expect, it } from 'vitest';

/** The languages as folders of fixtures, and as pages name them. What the AWS CDK synthesises is CloudFormation's twin. */
const languages = {
  sam: 'AWS SAM',
  cloudformation: 'CloudFormation',
  terraform: 'Terraform',
  serverless: 'the Serverless Framework',
  cdk: 'the AWS CDK',
} as const;
type Language = keyof typeof languages;

/** The pool in code that is too small for the concurrency in the description is the one that has to do with both. */
const constraints = [
  ...configHazards.flatMap(({ id, variants }) =>
    Object.keys(variants).map((variant) => ({ hazard: id, variant })),
  ),
  { hazard: 'undersized-pool', variant: 'poolMaximum' },
];

const fixtures = discoverFixtures();

/** The cases of a language that announce a variant, or come near to it. */
function casesOf(
  language: Language,
  { hazard, variant }: (typeof constraints)[number],
  kind: 'expectations' | 'nearMisses',
): string[] {
  const isMeant = (one: { hazard: string; variant: string }): boolean =>
    one.hazard === hazard && one.variant === variant;
  return fixtures
    .filter((fixture: Fixture) => fixture.hazard === hazard && fixture.runtime === language)
    .filter(({ files }) => files.some((file) => file[kind].some(isMeant)))
    .map(({ name }) => name);
}

/** What the section of a page says: a line for one or more variants in one or more languages. */
function reasonsOf(hazard: string): { variants: string[]; languages: Language[] }[] {
  const page = readFileSync(path.join(path.dirname(fixturesFolder), 'rules-docs', `${hazard}.md`), 'utf8');
  const section = /\n## Where it cannot occur\n\n([^#]*)/.exec(page)?.[1] ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('- '))
    .map((line) => {
      const [, variants = '', names = ''] = /^- ((?:`\w+`(?:, | and )?)+) in ([^:]+): .+\.$/.exec(line) ?? [];
      const named = Object.entries(languages).filter(([, name]) => listed(names).includes(name));
      if (named.length !== listed(names).length) throw new Error(`${hazard}.md: ${line}`);
      return {
        variants: listed(variants).map((one) => one.replaceAll('`', '')),
        languages: named.map(([language]) => language as Language),
      };
    });
}

function listed(text: string): string[] {
  return text.split(/, | and /).filter((part) => part !== '');
}

describe.each(constraints.map((one) => [`${one.hazard}/${one.variant}`, one] as const))('%s', (_, one) => {
  const excused = reasonsOf(one.hazard)
    .filter(({ variants }) => variants.includes(one.variant))
    .flatMap((reason) => reason.languages);

  it.each(Object.entries(languages))('is shown in %s, or the page says why it is not', (folder) => {
    const language = folder as Language;
    const cases = {
      broken: casesOf(language, one, 'expectations'),
      near: casesOf(language, one, 'nearMisses'),
    };
    if (excused.includes(language)) {
      expect(cases).toEqual({ broken: [], near: [] });
    } else {
      expect(cases.broken).not.toEqual([]);
      expect(cases.near).not.toEqual([]);
    }
  });
});

it.each(configHazards.map(({ id, variants }) => [id, Object.keys(variants)] as const))(
  'the page of %s excuses what there is, in languages that there are',
  (id, variants) => {
    for (const reason of reasonsOf(id)) {
      expect(reason.languages).not.toEqual([]);
      expect(variants).toEqual(expect.arrayContaining(reason.variants));
    }
  },
);
