import path from 'node:path';
import type { RuntimeId } from 'hazard-core';
import { clients } from '../clients/index.js';
import { killAll } from '../program.js';
import { generate, type GeneratedCase, type Generator } from './case.js';
import { javaHandlers } from './java-handlers.js';
import { nodeHandlers } from './node-handlers.js';
import { pythonHandlers } from './python-handlers.js';
import { runCases, type Seen } from './run-cases.js';
import { scanCases, type Told } from './scan-cases.js';

const generators: Partial<Record<RuntimeId, Generator>> = {
  node: nodeHandlers,
  python: pythonHandlers,
  java: javaHandlers,
};

export interface DifferentialOptions {
  /** The repository. */
  readonly root: string;
  readonly runtime: RuntimeId;
  readonly seed: number;
  readonly count: number;
  readonly rounds: number;
}

export interface Verdict {
  readonly generated: GeneratedCase;
  readonly seen: Seen;
  readonly told: Told;
}

/** Generates handlers, runs them under the runtime client and scans them. @throws {Error} when one of these cannot be done. */
export async function differential(options: DifferentialOptions): Promise<Verdict[]> {
  const { root, runtime, seed, count, rounds } = options;
  const client = clients(path.join(root, 'packages', 'runtime-proofs', 'support'))[runtime];
  const generator = generators[runtime];
  if (client === undefined || generator === undefined)
    throw new Error(`There is no generator for ${runtime}.`);
  const why = await client.unavailable();
  if (why !== undefined) throw new Error(`${client.title} does not run here: ${why}`);
  await client.install();
  const cases = generate(generator, seed, count);
  const told = await scanCases(path.join(root, 'packages', 'polyglot-scanner', 'dist', 'cli.js'), cases);
  try {
    const seen = await runCases({ client, generator, cases, rounds });
    return cases.map((generated) => ({
      generated,
      seen: seen.get(generated.name)!,
      told: told.get(generated.name)!,
    }));
  } finally {
    killAll();
  }
}
