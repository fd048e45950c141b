// The fixtures of hazards of configuration: descriptions of deployments, each case scanned as a folder of its own.
import path from 'node:path';
import { differences, discoverFixtures, fixturesFolder, observe } from 'fixture-harness';
import { configHazardIds, configHazards, normalizeOptions } from 'hazard-core';
import { describe, expect, it } from 'vitest';
import { scan } from '../src/scan.js';
import type { Selection } from '../src/selection.js';

const formats = ['sam', 'cloudformation', 'terraform', 'serverless', 'cdk'];
const fixtures = discoverFixtures().filter(({ runtime }) => formats.includes(runtime));
const engine = normalizeOptions({ minConfidence: 'low' });
const selection: Selection = { preset: 'strict', minConfidence: 'low', only: [], ignored: [] };

describe.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('%s', (name, fixture) => {
  it('is named and annotated as it must be', () => {
    expect(fixture.problems).toEqual([]);
  });

  it('gives exactly the findings that it announces', async () => {
    const folder = path.join(fixturesFolder, name);
    const { findings, notifications } = await scan({ cwd: folder, paths: ['.'], engine, selection });
    expect(notifications).toEqual([]);
    const named = findings.map((finding) => ({ ...finding, file: `${name}/${finding.file}` }));
    expect(fixture.files.flatMap((file) => differences(file, 'lmi-scan', observe(named, file)))).toEqual([]);
  });
});

it('the hazards stand in the order of the catalogue', () => {
  expect(configHazards.map(({ id }) => id)).toEqual([...configHazardIds]);
});

describe.each(configHazards.map((hazard) => [hazard.id, hazard] as const))('%s', (id, hazard) => {
  const own = fixtures.filter((fixture) => fixture.hazard === id);

  it('has a title and a remedy as they must be', () => {
    expect(hazard.title).toMatch(/^[A-Z].*[^.]$/);
    for (const text of [hazard.why, hazard.fix]) expect(text).toMatch(/^[A-Z].*\.$/);
  });

  it('has a safe case, and an unsafe one for every variant', () => {
    expect(own.some(({ isSafe }) => isSafe)).toBe(true);
    const shown = own.flatMap(({ files }) =>
      files.flatMap(({ expectations }) => expectations.map(({ variant }) => variant)),
    );
    expect(Object.keys(hazard.variants).filter((variant) => !shown.includes(variant))).toEqual([]);
  });
});
