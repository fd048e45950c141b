// What `pnpm prove` has recorded, held against the fixtures: every unit is proven, in the code that is there now and under the
// client that is pinned now, or says why it cannot be.
import path from 'node:path';
import { discoverFixtures, fixturesFolder } from 'fixture-harness';
import type { RuntimeId } from 'hazard-core';
import { describe, expect, it } from 'vitest';
import { clients } from '../src/clients/index.js';
import { loadProof } from '../src/proof-file.js';
import type { Proof } from '../src/proof.js';
import { codeOfProof, settingsOf } from '../src/prove-unit.js';
import { readRecords, type ProofRecord } from '../src/record.js';
import { unitName, unitsOf, type Unit } from '../src/units.js';

/** The runtimes with a client that is run here; .NET's needs a .NET SDK. */
const available = clients(path.join(import.meta.dirname, '..', 'support'));
const proven = Object.keys(available) as RuntimeId[];

/**
 * Units of a correctness hazard whose code harms nobody although it is wrong: what is asked for is not done. All others have
 * to be proven: an answer is wrong, or late, or missing.
 */
const harmless = ['unsupported-api/node/callbackWaits'];

const fixtures = discoverFixtures();
const units = unitsOf(fixtures).filter(({ runtime }) => proven.includes(runtime));
const all = readRecords(fixturesFolder);
const records = new Map(all.map((record) => [record.unit, record]));

describe.each(units.map((unit) => [unitName(unit), unit] as const))('%s', (name, unit) => {
  it('is proven, or says why it cannot be', async () => {
    const record = records.get(name);
    expect(record, `Run "pnpm prove ${unit.hazard} ${unit.variant} ${unit.runtime}".`).toBeDefined();
    const file = (await loadProof(fixturesFolder, unit))!;
    if ('notProvable' in file) {
      expect(record).toEqual({ unit: name, notProvable: file.notProvable });
      if (file.notProvable.reason !== 'advice' || harmless.includes(name)) return;
      expect(unit.kind, 'What is wrong is proven.').toBe('advice');
      return;
    }
    checkProven(unit, file, record!.proven!);
  });
});

function checkProven(unit: Unit, file: Proof, record: NonNullable<ProofRecord['proven']>): void {
  const { client, date, unsafe, safe, code } = record;
  expect(client, 'It was proven under another client: prove it again.').toBe(available[unit.runtime]!.title);
  expect(date).toMatch(/^20\d\d-\d\d-\d\d$/);
  expect(unit.unsafeCases).toContain(unsafe.fixture);
  expect(fixtures.find((fixture) => fixture.name === safe.fixture)?.isSafe).toBe(true);
  const titles = (of: Proof) => settingsOf(available[unit.runtime]!, of).map((setting) => setting.title);
  expect(unsafe.seen.map(({ setting }) => setting)).toEqual(titles(file));
  expect(safe.seen.map(({ setting }) => setting)).toEqual(titles({ ...file, ...file.forSafe }));
  for (const { violation, rounds } of unsafe.seen) {
    expect(violation).toMatch(/./);
    expect(rounds).toBeGreaterThanOrEqual(1);
  }
  for (const { violation, rounds } of safe.seen) {
    expect(violation).toBeUndefined();
    expect(rounds).toBeGreaterThanOrEqual(2);
  }
  const now = codeOfProof(unit, [unsafe.fixture, safe.fixture], fixtures, fixturesFolder);
  expect(code, 'It was proven in other code than this: prove it again.').toBe(now);
}

it('records each unit once, and nothing that is no unit', () => {
  expect(all.map(({ unit }) => unit)).toEqual(units.map(unitName).sort());
});
