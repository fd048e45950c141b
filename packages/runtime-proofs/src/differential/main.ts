import fs from 'node:fs';
import path from 'node:path';
import type { RuntimeId } from 'hazard-core';
import { clients, whyNoClient } from '../clients/index.js';
import { leaveNothing } from '../signals.js';
import { generate, type Generator } from './case.js';
import { differentialReport } from './differential-report.js';
import { javaHandlers } from './java-handlers.js';
import { nodeHandlers } from './node-handlers.js';
import { pythonHandlers } from './python-handlers.js';
import { runCases } from './run-cases.js';
import { scanCases } from './scan-cases.js';
import { verdictOn, type Verdict } from './verdict.js';

const generators: Partial<Record<RuntimeId, Generator>> = {
  node: nodeHandlers,
  python: pythonHandlers,
  java: javaHandlers,
};

/** How many handlers there are of each language, if nobody says so. */
const defaultCounts: Partial<Record<RuntimeId, number>> = { node: 500, python: 200, java: 200 };

export interface DifferentialOptions {
  /** The repository, built. */
  readonly root: string;
  /** The folder with what runs beside the harness. */
  readonly support: string;
  /** Absent: all that have a generator. */
  readonly runtime?: string | undefined;
  readonly seed: number;
  readonly count?: number | undefined;
  /** In which each handler may go wrong, in each setting of the client. */
  readonly rounds: number;
  /** A folder for the sources of all disagreements. */
  readonly output?: string | undefined;
}

/**
 * Generates handlers, scans them, runs them under the runtime clients, prints where both disagree, and gives whether every
 * disagreement is explained.
 * @throws {Error} when handlers cannot be scanned, or end their client.
 */
export async function differential(options: DifferentialOptions): Promise<boolean> {
  const available = clients(options.support);
  const undo = leaveNothing(options.support);
  let isExplained = true;
  try {
    for (const [id, generator] of Object.entries(generators)) {
      const runtime = id as RuntimeId;
      if (options.runtime !== undefined && options.runtime !== runtime) continue;
      const client = available[runtime];
      const why = client === undefined ? await whyNoClient(runtime) : await client.unavailable();
      if (client === undefined || why !== undefined) {
        process.stdout.write(`${runtime}: not run: ${why ?? ''}\n`);
        continue;
      }
      await client.install();
      const cases = generate(generator, options.seed, options.count ?? defaultCounts[runtime] ?? 0);
      const program = path.join(options.root, 'packages', 'polyglot-scanner', 'dist', 'cli.js');
      const told = await scanCases(program, cases);
      const seen = await runCases({ client, generator, cases, rounds: options.rounds });
      const verdicts = cases.map((one) => verdictOn(runtime, one, seen.get(one.name)!, told.get(one.name)!));
      const title = `${client.title}, seed ${options.seed}`;
      process.stdout.write(`${differentialReport(title, verdicts)}\n\n`);
      if (options.output !== undefined) writeSources(path.join(options.output, runtime), verdicts);
      isExplained &&= verdicts.every(isAgreedOrExplained);
    }
  } finally {
    undo();
  }
  return isExplained;
}

function isDisagreement({ kind }: Verdict): boolean {
  return kind === 'falsePositive' || kind === 'miss';
}

function isAgreedOrExplained(verdict: Verdict): boolean {
  return !isDisagreement(verdict) || verdict.explanation !== undefined;
}

function writeSources(folder: string, verdicts: readonly Verdict[]): void {
  for (const { generated } of verdicts.filter(isDisagreement)) {
    for (const { name, text } of generated.files) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), text);
    }
  }
}
