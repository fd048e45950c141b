import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { messageOf } from './one-line.js';
import type { NotProvable } from './proof.js';

/** What was seen of one case in one setting. */
export interface SeenCase {
  /** `1 worker`. */
  readonly setting: string;
  readonly rounds: number;
  /** What violated the oracle; absent for a safe case. */
  readonly violation?: string;
}

/** An entry of `test-fixtures/proofs.json`. */
export interface ProofRecord {
  /** `<hazard>/<runtime>/<variant>`. */
  readonly unit: string;
  readonly proven?: {
    /** With its version. */
    readonly client: string;
    /** `yyyy-mm-dd`. */
    readonly date: string;
    /** Of the proof's file and the cases' sources: another one means that it is to be proven again. */
    readonly code: string;
    readonly unsafe: { readonly fixture: string; readonly seen: readonly SeenCase[] };
    readonly safe: { readonly fixture: string; readonly seen: readonly SeenCase[] };
  };
  readonly notProvable?: NotProvable;
}

function recordFile(fixturesFolder: string): string {
  return path.join(fixturesFolder, 'proofs.json');
}

/** What is recorded cannot be read. */
export class UnreadableRecords extends Error {}

/** @throws {UnreadableRecords} */
export function readRecords(fixturesFolder: string): ProofRecord[] {
  const file = recordFile(fixturesFolder);
  if (!fs.existsSync(file)) return [];
  const unreadable = (why: string) =>
    new UnreadableRecords(
      `${path.basename(fixturesFolder)}/proofs.json ${why}: restore it, or remove it and prove all.`,
    );
  let found: unknown;
  try {
    found = JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    throw unreadable(`cannot be read (${messageOf(error)})`);
  }
  const isUnit = (one: unknown) => typeof (one as Partial<ProofRecord> | null)?.unit === 'string';
  if (!Array.isArray(found) || !found.every(isUnit)) throw unreadable('is no list of units');
  return found as ProofRecord[];
}

/**
 * Puts new records in the place of those of the same units. A unit that is proven once more in the same code with the same
 * client keeps its record, so that a run without news changes nothing.
 * @param units all that there are now: records of others are dropped.
 */
export function merged(
  known: readonly ProofRecord[],
  found: readonly ProofRecord[],
  units: ReadonlySet<string>,
): ProofRecord[] {
  const records = new Map(known.filter(({ unit }) => units.has(unit)).map((record) => [record.unit, record]));
  for (const record of found) {
    const before = records.get(record.unit);
    if (before === undefined || !saysTheSame(before, record)) records.set(record.unit, record);
  }
  return [...records.values()].sort((a, b) => (a.unit < b.unit ? -1 : 1));
}

function saysTheSame(one: ProofRecord, other: ProofRecord): boolean {
  return (
    one.proven !== undefined &&
    one.proven.code === other.proven?.code &&
    one.proven.client === other.proven.client
  );
}

export function writeRecords(fixturesFolder: string, records: readonly ProofRecord[]): void {
  const file = recordFile(fixturesFolder);
  // At once: who reads it meanwhile finds all of one or of the other.
  const part = `${file}.${process.pid}.part`;
  fs.writeFileSync(part, `${JSON.stringify(records, null, 2)}\n`);
  fs.renameSync(part, file);
}

/** A short name of everything that a proof is about. */
export function codeOf(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length} ${text}`);
  return hash.digest('hex').slice(0, 12);
}
