import { readdirSync } from 'node:fs';
import { discoverFixtures, fixturesFolder, type Fixture } from 'fixture-harness';

/** The runtimes whose tables are complete: their cases must show exactly what they announce. */
const completeRuntimes: ReadonlySet<string> = new Set(['node', 'python', 'java', 'dotnet']);

export function completeFixtures(): Fixture[] {
  return discoverFixtures().filter(({ runtime }) => completeRuntimes.has(runtime));
}

/** The files that say how a fixture is proven: `<hazard>/<runtime>/<variant>.proof.mjs`. */
export function proofFiles(): string[] {
  return readdirSync(fixturesFolder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.proof.mjs'),
  );
}
