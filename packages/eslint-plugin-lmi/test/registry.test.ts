// Everything that goes by a hazard's id: hazards, rules, pages and fixtures.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import lmi from 'eslint-plugin-lmi';
import { discoverFixtures, fixturesFolder } from 'fixture-harness';
import { codeHazardIds, hazards, variantsIn } from 'hazard-core';
import { describe, expect, it } from 'vitest';

const pagesFolder = path.join(path.dirname(fixturesFolder), 'rules-docs');
const pages = existsSync(pagesFolder)
  ? readdirSync(pagesFolder).flatMap((file) => /^([a-z-]+)\.md$/.exec(file)?.[1] ?? [])
  : [];
const fixtures = discoverFixtures();

const sorted = (ids: Iterable<string>): string[] => [...ids].sort();
const ofNode = hazards.filter(({ notApplicable }) => notApplicable.node === undefined);

it('every hazard of the catalogue has a detector', () => {
  expect(sorted(hazards.map(({ id }) => id))).toEqual(sorted(codeHazardIds));
});

it('every hazard that Node.js can have is a rule, and no other', () => {
  expect(sorted(Object.keys(lmi.rules))).toEqual(sorted(ofNode.map(({ id }) => id)));
});

it('every hazard of code has a page in rules-docs', () => {
  expect(pages).toEqual(expect.arrayContaining([...codeHazardIds]));
});

it('every hazard of code has a folder of fixtures', () => {
  expect(fixtures.map(({ hazard }) => hazard)).toEqual(expect.arrayContaining([...codeHazardIds]));
});

describe.each(ofNode.map((hazard) => [hazard.id, hazard] as const))('%s', (id, hazard) => {
  const own = fixtures.filter((fixture) => fixture.hazard === id && fixture.runtime === 'node');

  it('says what to do on Node.js', () => {
    expect(hazard.fix.node).toMatch(/^[A-Z].*\.$/);
    expect(hazard.title).toMatch(/^[A-Z].*[^.]$/);
  });

  it('has an unsafe and a safe fixture', () => {
    expect(own.some(({ isSafe }) => isSafe)).toBe(true);
    expect(own.some(({ isSafe }) => !isSafe)).toBe(true);
  });
});

it.each(hazards.map((hazard) => [hazard.id, hazard] as const))(
  'every variant of %s is shown by a fixture',
  (id, hazard) => {
    const shown = fixtures
      .flatMap(({ files }) => files)
      .flatMap(({ expectations }) => expectations)
      .filter((expectation) => expectation.hazard === id)
      .map(({ variant }) => variant);
    expect(variantsIn(hazard, 'node').filter((variant) => !shown.includes(variant))).toEqual([]);
  },
);
