// What `pnpm prove` has recorded, held against the fixtures: every unit is proven, in the code that is there now, or says
// why it cannot be.
import { discoverFixtures, fixturesFolder } from 'fixture-harness';
import type { RuntimeId } from 'hazard-core';
import { describe, expect, it } from 'vitest';
import type { NotProvable } from '../src/proof.js';
import { codeOfProof } from '../src/prove-unit.js';
import { readRecords } from '../src/record.js';
import { loadProof, unitName, unitsOf } from '../src/units.js';

/** The runtimes with a client that is run here; .NET's needs a .NET SDK. */
const proven: readonly RuntimeId[] = ['node', 'python', 'java'];

const reasons: readonly NotProvable['reason'][] = ['memory-model', 'platform-only', 'advice'];

const fixtures = discoverFixtures();
const units = unitsOf(fixtures).filter(({ runtime }) => proven.includes(runtime));
const records = new Map(readRecords(fixturesFolder).map((record) => [record.unit, record]));

describe.each(units.map((unit) => [unitName(unit), unit] as const))('%s', (name, unit) => {
  it('is proven, or says why it cannot be', async () => {
    const record = records.get(name);
    expect(record, `Run "pnpm prove ${unit.hazard} ${unit.variant} ${unit.runtime}".`).toBeDefined();
    const file = await loadProof(fixturesFolder, unit);
    if (file !== undefined && 'notProvable' in file) {
      expect(record).toEqual({ unit: name, notProvable: file.notProvable });
      expect(reasons).toContain(file.notProvable.reason);
      expect(file.notProvable.why).toMatch(/[^.]\.$/);
      return;
    }
    const { unsafe, safe, code } = record!.proven!;
    expect(unit.unsafeCases).toContain(unsafe.fixture);
    expect(fixtures.find((fixture) => fixture.name === safe.fixture)?.isSafe).toBe(true);
    expect(unsafe.seen.every(({ violation }) => violation !== undefined)).toBe(true);
    expect(safe.seen.every(({ violation, rounds }) => violation === undefined && rounds > 1)).toBe(true);
    const now = codeOfProof(unit, [unsafe.fixture, safe.fixture], fixtures, fixturesFolder);
    expect(code, 'It was proven in other code than this: prove it again.').toBe(now);
  });
});

it('records nothing that is no unit', () => {
  expect([...records.keys()].filter((name) => units.every((unit) => unitName(unit) !== name))).toEqual([]);
});
