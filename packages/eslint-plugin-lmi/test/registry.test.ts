// Everything that goes by a hazard's id: hazards, rules, pages and fixtures.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import lmi from 'eslint-plugin-lmi';
import { discoverFixtures, fixturesFolder } from 'fixture-harness';
import { hazardIds, hazards, variantsIn } from 'hazard-core';
import { describe, expect, it } from 'vitest';

const pagesFolder = path.join(path.dirname(fixturesFolder), 'rules-docs');
const pages = existsSync(pagesFolder)
  ? readdirSync(pagesFolder).flatMap((file) => /^([a-z-]+)\.md$/.exec(file)?.[1] ?? [])
  : [];
const fixtures = discoverFixtures();

const sorted = (ids: Iterable<string>): string[] => [...ids].sort();
const ofNode = hazards.filter(({ notApplicable }) => notApplicable.node === undefined);

it('every hazard of the catalogue has a detector', () => {
  expect(sorted(hazards.map(({ id }) => id))).toEqual(sorted(hazardIds));
});

it('every hazard that Node.js can have is a rule, and no other', () => {
  expect(sorted(Object.keys(lmi.rules))).toEqual(sorted(ofNode.map(({ id }) => id)));
});

it('every hazard has a page in rules-docs, and every page its hazard', () => {
  expect(sorted(pages)).toEqual(sorted(hazardIds));
});

it('every folder of fixtures is that of a hazard', () => {
  expect(sorted(new Set(fixtures.map(({ hazard }) => hazard)))).toEqual(sorted(hazardIds));
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
