// What `pnpm prove` has recorded in test-fixtures/proofs.json, by hazard.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './workspace.mjs';

/**
 * @typedef {import('hazard-core').RuntimeId} RuntimeId
 * @typedef {{ unit: string, proven?: { client: string }, notProvable?: { reason: string, why: string } }} ProofRecord
 * @typedef {{ variant: string, runtime: RuntimeId, reason: string, why: string }} NotProvable
 * @typedef {object} HazardProofs
 * @property {(variant: string) => RuntimeId[]} provenOn
 * @property {string[]} clients with their versions, in the order of the runtimes
 * @property {NotProvable[]} notProvable
 */

const runtimes = /** @type {const} */ (['node', 'python', 'java', 'dotnet']);

/** @type {ProofRecord[]} */
const records = JSON.parse(readFileSync(path.join(root, 'test-fixtures', 'proofs.json'), 'utf8'));

/** All records, in the order of the runtimes. */
const all = records
  .map(({ unit, proven, notProvable }) => {
    const [hazard = '', runtime, variant = ''] = unit.split('/');
    return { hazard, runtime: /** @type {RuntimeId} */ (runtime), variant, proven, notProvable };
  })
  .sort((a, b) => runtimes.indexOf(a.runtime) - runtimes.indexOf(b.runtime));

/** @param {string} hazard @returns {HazardProofs} */
export function proofsOf(hazard) {
  const own = all.filter((one) => one.hazard === hazard);
  return {
    provenOn: (variant) =>
      own.filter((one) => one.variant === variant && one.proven !== undefined).map(({ runtime }) => runtime),
    clients: [
      ...new Set(own.flatMap(({ proven }) => (proven === undefined ? [] : [`\`${proven.client}\``]))),
    ],
    notProvable: own.flatMap(({ variant, runtime, notProvable }) =>
      notProvable === undefined ? [] : [{ variant, runtime, ...notProvable }],
    ),
  };
}

/** @param {RuntimeId} runtime */
export function proofsIn(runtime) {
  const own = all.filter((one) => one.runtime === runtime);
  /** @type {Map<string, number>} */
  const reasons = new Map();
  for (const { notProvable } of own) {
    if (notProvable !== undefined)
      reasons.set(notProvable.reason, (reasons.get(notProvable.reason) ?? 0) + 1);
  }
  const proven = own.flatMap((one) => one.proven ?? []);
  return { client: proven[0]?.client, proven: proven.length, reasons };
}
