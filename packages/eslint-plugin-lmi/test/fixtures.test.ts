// The fixtures, as users of ESLint 9, ESLint 10 and oxlint see them: all must show what the fixtures announce.
import lmi from 'eslint-plugin-lmi';
import {
  analyzeEachAlone,
  applySuggestion,
  differences,
  discoverFixtures,
  type Expectation,
} from 'fixture-harness';
import { hazards } from 'hazard-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { lintFixtures, type Report } from './support/eslint.js';
import { oxlintFixtures } from './support/oxlint.js';

const { recommended, strict } = lmi.configs;
const files = discoverFixtures(undefined, 'node').flatMap((fixture) => fixture.files);

const strictly: Record<string, Report[]> = {};
let asRecommended: Report[];
const reference = 'ESLint 10 with @typescript-eslint/parser';

beforeAll(async () => {
  // Another process: it runs beside the others.
  const oxlint = oxlintFixtures(strict);
  strictly['ESLint 9 with espree'] = await lintFixtures(9, 'espree', strict);
  strictly['ESLint 10 with espree'] = await lintFixtures(10, 'espree', strict);
  strictly['ESLint 9 with @typescript-eslint/parser'] = await lintFixtures(
    9,
    '@typescript-eslint/parser',
    strict,
  );
  strictly[reference] = await lintFixtures(10, '@typescript-eslint/parser', strict);
  strictly['oxlint'] = await oxlint;
  asRecommended = await lintFixtures(10, '@typescript-eslint/parser', recommended);
}, 120_000);

/** What is wrong with the reports, if those expectations are right that the filter lets through. */
function judge(
  reports: readonly Report[],
  isShown: (expectation: Expectation) => boolean = () => true,
): string[] {
  return files.flatMap(({ name, text, expectations }) => {
    const observed = reports
      .filter((report) => report.file === name)
      .map(({ line, rule, variant, message }) => ({ line, hazard: rule ?? message, variant: variant ?? '' }));
    return differences({ name, text, expectations: expectations.filter(isShown) }, 'eslint', observed);
  });
}

function isRecommended({ hazard, variant, confidence }: Expectation): boolean {
  const info = hazards.find(({ id }) => id === hazard);
  return info?.variants[variant]?.preset !== 'strict' && confidence !== 'low';
}

/** As lines, to be compared. */
function shown(reports: readonly Report[]): string[] {
  return reports
    .map(
      ({ file, line, column, severity, rule, message }) =>
        `${file}:${line}:${column} ${severity} ${rule} ${message}`,
    )
    .sort();
}

it('`strict` shows what the fixtures announce', () => {
  expect(judge(strictly[reference]!)).toEqual([]);
});

it('`recommended` shows what is neither strict nor of low confidence', () => {
  expect(judge(asRecommended, isRecommended)).toEqual([]);
});

describe.each([
  'ESLint 9 with espree',
  'ESLint 10 with espree',
  'ESLint 9 with @typescript-eslint/parser',
  'oxlint',
])('%s', (linter) => {
  it(`shows what ${reference} shows`, () => {
    const understood = strictly[reference]!.filter(
      ({ file }) => !linter.includes('espree') || !/\.[cm]?tsx?$/.test(file),
    );
    expect(understood).not.toEqual([]);
    expect(shown(strictly[linter]!)).toEqual(shown(understood));
  });
});

it('messages are sentences', () => {
  for (const { message } of strictly[reference]!) expect(message).toMatch(/^[A-Z`].*\.$/);
});

it('suggestions do what the engine says', () => {
  const offered = strictly[reference]!.filter(({ suggestions }) => suggestions!.length > 0);
  expect(offered).not.toEqual([]);
  for (const { file, message, suggestions } of offered) {
    const source = files.find(({ name }) => name === file)!;
    const finding = analyzeEachAlone([source]).find((one) => one.message === message)!;
    expect(suggestions).toEqual(
      finding.suggestions.map((suggestion) => applySuggestion(source.text, suggestion)),
    );
  }
});
