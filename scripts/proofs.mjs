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

/** @param {string} hazard @returns {HazardProofs} */
export function proofsOf(hazard) {
  const own = records.flatMap(({ unit, proven, notProvable }) => {
    const [of, runtime, variant = ''] = unit.split('/');
    if (of !== hazard) return [];
    return [{ runtime: /** @type {RuntimeId} */ (runtime), variant, proven, notProvable }];
  });
  own.sort((a, b) => runtimes.indexOf(a.runtime) - runtimes.indexOf(b.runtime));
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
