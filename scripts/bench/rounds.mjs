// Measuring things in turn.

/**
 * @typedef {object} Settings
 * @property {import('./corpus.mjs').Corpus} corpus
 * @property {number} rounds
 * @property {number | undefined} threads
 * @property {number} copies
 * @property {<T>(note: string, action: () => Promise<T>) => Promise<T>} progress
 */

/** @typedef {{ median: number, fastest: number, slowest: number, all: number[] }} Times in milliseconds */

/**
 * Does each of some things once a round, beginning with another one every time.
 * @template {string} Name
 * @template T
 * @param {Pick<Settings, 'rounds' | 'progress'>} settings
 * @param {Readonly<Record<Name, () => Promise<T>>>} things
 * @returns {Promise<Record<Name, T[]>>} what they gave
 */
export async function inTurn({ rounds, progress }, things) {
  const entries = /** @type {[Name, () => Promise<T>][]} */ (Object.entries(things));
  /** @type {Record<string, T[]>} */
  const results = Object.fromEntries(entries.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    const first = round % entries.length;
    for (const [name, thing] of [...entries.slice(first), ...entries.slice(0, first)]) {
      results[name]?.push(await progress(`Round ${round + 1} of ${rounds}: ${name}`, thing));
    }
  }
  return /** @type {Record<Name, T[]>} */ (results);
}

/**
 * @param {readonly number[]} all
 * @returns {Times}
 */
export function timesOf(all) {
  const sorted = [...all].sort((a, b) => a - b);
  const at = (/** @type {number} */ index) => sorted[index] ?? NaN;
  const middle = (sorted.length - 1) / 2;
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    fastest: at(0),
    slowest: at(sorted.length - 1),
    all: [...all],
  };
}
