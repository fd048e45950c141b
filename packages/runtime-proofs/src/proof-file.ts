import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { messageOf } from './one-line.js';
import type { NotProvable, Proof, ProofFile } from './proof.js';
import type { Unit } from './units.js';
import { within } from './within.js';

/** Why a unit may be left unproven. */
export const reasons: readonly NotProvable['reason'][] = ['memory-model', 'platform-only', 'advice'];

const loadSeconds = 10;

export function proofFile(folder: string, { hazard, variant, runtime }: Unit): string {
  return path.join(folder, hazard, runtime, `${variant}.proof.mjs`);
}

/**
 * The unit's proof; `undefined`: there is none.
 * @throws {Error} naming the file and what is wrong with it, when it cannot be loaded or is no proof.
 */
export async function loadProof(folder: string, unit: Unit): Promise<ProofFile | undefined> {
  const file = proofFile(folder, unit);
  if (!fs.existsSync(file)) return undefined;
  const name = path.relative(path.dirname(folder), file).replaceAll(path.sep, '/');
  const loading = (import(pathToFileURL(file).href) as Promise<{ default?: unknown }>).catch(
    (error: unknown) => {
      throw new Error(`${name} cannot be loaded: ${messageOf(error)}`, { cause: error });
    },
  );
  const loaded = await within(loadSeconds, loading, `${name} is not loaded after ${loadSeconds} s`);
  const wrong = wrongIn(loaded.default);
  if (wrong !== undefined) throw new Error(`${name} is no proof: ${wrong}`);
  return loaded.default as ProofFile;
}

/** What is wrong with a file's default export, as a part of a sentence. */
function wrongIn(given: unknown): string | undefined {
  if (!isRecord(given)) return 'its default export is to be an object';
  if ('notProvable' in given) {
    const others = Object.keys(given).filter((key) => key !== 'notProvable');
    if (others.length > 0) return `"${others[0]}" says nothing beside "notProvable"`;
    return wrongReason(given['notProvable']);
  }
  for (const key of ['unsafe', 'safe']) if (!(key in given)) return `"${key}" is missing`;
  const { forSafe, ...own } = given;
  if (forSafe !== undefined && !isRecord(forSafe)) return '"forSafe" is to be an object';
  // For the safe case it may be said that there is none of what is there for the unsafe one.
  const setForSafe = Object.entries(forSafe ?? {}).filter(([, value]) => value !== undefined);
  return wrongKey(own, allowed) ?? wrongKey(Object.fromEntries(setForSafe), allowedForSafe);
}

function wrongReason(given: unknown): string | undefined {
  if (!isRecord(given)) return '"notProvable" is to be an object';
  const { reason, why } = given;
  if (!(reasons as readonly unknown[]).includes(reason)) {
    return `"reason" is to be one of ${reasons.join(', ')}`;
  }
  return typeof why === 'string' && /[^.]\.$/.test(why) ? undefined : '"why" is to be a sentence';
}

function wrongKey(given: Record<string, unknown>, kinds: Readonly<Record<string, Kind>>): string | undefined {
  for (const [key, value] of Object.entries(given)) {
    const kind = kinds[key];
    if (kind === undefined) return `"${key}" is not known`;
    if (!kind.is(value)) return `"${key}" is to be ${kind.title}`;
  }
  return undefined;
}

interface Kind {
  readonly title: string;
  is(value: unknown): boolean;
}

const text: Kind = { title: 'a text', is: (value) => typeof value === 'string' };
const truth: Kind = { title: 'true or false', is: (value) => typeof value === 'boolean' };
const work: Kind = { title: 'a function', is: (value) => typeof value === 'function' };
const record: Kind = { title: 'an object', is: isRecord };
const list: Kind = { title: 'a list of texts', is: (value) => Array.isArray(value) && value.every(text.is) };
const pattern: Kind = { title: 'a regular expression', is: (value) => value instanceof RegExp };

function numberFrom(least: number): Kind {
  return {
    title: `a whole number from ${least}`,
    is: (value) => Number.isInteger(value) && (value as number) >= least,
  };
}

function oneOf(...values: readonly unknown[]): Kind {
  return {
    title: values.map((value) => JSON.stringify(value)).join(' or '),
    is: (value) => values.includes(value),
  };
}

/** One round of the safe case would show nothing: what is left behind shows in the next one. */
const roundKinds: Readonly<Record<string, Kind>> = { safe: numberFrom(2), unsafe: numberFrom(1) };

const forBoth = {
  handler: text,
  compiledPackages: truth,
  event: work,
  answer: work,
  violation: work,
  services: record,
  hold: {
    title: 'false or a whole number from 1',
    is: (value) => value === false || numberFrom(1).is(value),
  },
  invocations: numberFrom(1),
  rounds: {
    title: 'an object with whole numbers: "safe" from 2, "unsafe" from 1',
    is: (value) => isRecord(value) && wrongKey(value, roundKinds) === undefined,
  },
  coldStart: truth,
  settings: list,
  limit: numberFrom(1),
  database: oneOf('postgresql', 'mariadb'),
  env: record,
  files: record,
  tables: list,
  initFails: pattern,
} satisfies Record<keyof NonNullable<Proof['forSafe']>, Kind>;

const allowedForSafe: Readonly<Record<string, Kind>> = forBoth;

const allowed: Readonly<Record<string, Kind>> = {
  ...forBoth,
  unsafe: text,
  safe: text,
  control: oneOf('sequential', 'alone', 'none'),
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
