import path from 'node:path';
import { discoverFixtures } from 'fixture-harness';
import { hazardIds, type RuntimeId } from 'hazard-core';
import type { RuntimeClient } from './clients/client.js';
import { clients, whyNoClient } from './clients/index.js';
import { Databases } from './databases/databases.js';
import { proveUnit, type UnitResult } from './prove-unit.js';
import { messageOf, sentence } from './one-line.js';
import { merged, readRecords, writeRecords, type ProofRecord } from './record.js';
export { UnreadableRecords } from './record.js';
import { table, unitReport } from './report.js';
import { leaveNothing } from './signals.js';
import { unitName, unitsOf, type Unit } from './units.js';

export interface ProveOptions {
  /** The repository. */
  readonly root: string;
  /** The folder with what runs beside the harness. */
  readonly support: string;
  /** Names of hazards, variants or runtimes; a unit is run when all of them are its own. */
  readonly chosen: readonly string[];
  /** How many units are proven at the same time. */
  readonly jobs: number;
  /** Units that have not begun by then are not run; absent: all are. */
  readonly minutes?: number | undefined;
  /** Whether `proofs.json` is written. */
  readonly writes: boolean;
  /** Whether units that are proven, or cannot be, are left to the table. */
  readonly isBrief?: boolean;
  /** Absent: those that there are. */
  readonly clients?: Partial<Record<RuntimeId, RuntimeClient>>;
}

/** Words on the command line that choose nothing. */
export class NothingChosen extends Error {}

/** In this order they are proven: that of the harness itself, which is always there, comes first. */
const runtimes: readonly RuntimeId[] = ['node', 'python', 'java', 'dotnet'];

/**
 * Proves the chosen units, prints what was seen and a table, and gives whether nothing failed. A run in which nothing was
 * proven has failed, and so has one that could not run Node.js: that is always there.
 * @throws {NothingChosen} when the words choose no unit.
 * @throws {UnreadableRecords} when what is recorded cannot be read.
 */
export async function prove({
  root,
  support,
  chosen,
  jobs,
  writes,
  ...options
}: ProveOptions): Promise<boolean> {
  const fixturesFolder = path.join(root, 'test-fixtures');
  const fixtures = discoverFixtures(fixturesFolder);
  const all = unitsOf(fixtures);
  const units = chosenOf(all, chosen).sort(
    (a, b) => runtimes.indexOf(a.runtime) - runtimes.indexOf(b.runtime),
  );
  if (writes) readRecords(fixturesFolder);
  const available = options.clients ?? clients(support);
  const databases = new Databases();
  const date = new Date().toISOString().slice(0, 10);
  const undo = leaveNothing(support);
  try {
    const absent = await install([...new Set(units.map(({ runtime }) => runtime))]);
    const end = performance.now() + (options.minutes ?? Infinity) * 60_000;
    const results = await inParallel(units, jobs, async (unit): Promise<UnitResult> => {
      const why = absent.get(unit.runtime);
      const client = available[unit.runtime];
      const isOver = performance.now() > end;
      const result: UnitResult =
        why !== undefined || client === undefined || isOver
          ? { kind: 'notRun', unit, why: why ?? 'the time is over' }
          : await proveUnit({ unit, client, fixtures, fixturesFolder, databases, date });
      const isNews = options.isBrief !== true || (result.kind !== 'proven' && result.kind !== 'notProvable');
      // What is not run because of its runtime is told once, below the table.
      if (isNews && why === undefined) process.stdout.write(`${unitReport(result)}\n\n`);
      return result;
    });
    process.stdout.write(`${table(results)}\n`);
    for (const [runtime, why] of absent)
      process.stdout.write(`${sentence(`Not run and not proven: ${runtime}, ${why}`)}\n`);
    if (writes) write(fixturesFolder, all, results);
    const isAnyRun = results.some(({ kind }) => kind !== 'notRun');
    if (!isAnyRun) process.stdout.write('Nothing was proven.\n');
    return (
      isAnyRun && !absent.has('node') && results.every(({ kind }) => kind !== 'failed' && kind !== 'open')
    );
  } finally {
    await databases.close();
    undo();
  }

  /** Why runtimes cannot be run, by their ids. */
  async function install(wanted: readonly RuntimeId[]): Promise<Map<RuntimeId, string>> {
    const absent = new Map<RuntimeId, string>();
    for (const runtime of wanted) {
      const client = available[runtime];
      const why = client === undefined ? await whyNoClient(runtime) : await client.unavailable();
      if (why !== undefined) {
        absent.set(runtime, why);
        continue;
      }
      try {
        await client!.install();
      } catch (error) {
        absent.set(runtime, `${client!.title} cannot be installed: ${messageOf(error)}`);
      }
    }
    return absent;
  }
}

/** @throws {NothingChosen} */
function chosenOf(all: readonly Unit[], chosen: readonly string[]): Unit[] {
  const words = new Set(all.flatMap(({ hazard, variant, runtime }) => [hazard, variant, runtime]));
  const unknown = chosen.find((word) => !words.has(word));
  const units = all.filter(({ hazard, variant, runtime }) =>
    chosen.every((word) => word === hazard || word === variant || word === runtime),
  );
  if (units.length > 0) return units;
  if (unknown === undefined) {
    throw new NothingChosen(
      `No unit is all of this: ${chosen.join(', ')}. Choose one hazard, variant or runtime of each.`,
    );
  }
  if ((hazardIds as readonly string[]).includes(unknown)) {
    throw new NothingChosen(
      `"${unknown}" has no code that could be run: it is about descriptions of deployments.`,
    );
  }
  const names = [...new Set(all.map(({ hazard }) => hazard))];
  throw new NothingChosen(
    `"${unknown}" is neither a hazard (${names.join(', ')}), nor one of their variants, nor a runtime (${runtimes.join(', ')}).`,
  );
}

function write(fixturesFolder: string, all: readonly Unit[], results: readonly UnitResult[]): void {
  const known = readRecords(fixturesFolder);
  const found: ProofRecord[] = results.flatMap((result) => ('record' in result ? [result.record] : []));
  // What has failed is proven no longer.
  const failed = new Set(
    results.flatMap(({ kind, unit }) => (kind === 'failed' || kind === 'open' ? [unitName(unit)] : [])),
  );
  const units = new Set(all.map(unitName).filter((name) => !failed.has(name)));
  writeRecords(fixturesFolder, merged(known, found, units));
}

async function inParallel<Item, Result>(
  items: readonly Item[],
  jobs: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const index = next;
      next += 1;
      results[index] = await work(items[index]!);
    }
  };
  await Promise.all(Array.from({ length: jobs }, worker));
  return results;
}
