import { discoverFixtures, type Fixture } from 'fixture-harness';

/** The runtimes whose tables are complete: their cases must show exactly what they announce. */
const completeRuntimes: ReadonlySet<string> = new Set(['node', 'python', 'java', 'dotnet']);

export function completeFixtures(): Fixture[] {
  return discoverFixtures().filter(({ runtime }) => completeRuntimes.has(runtime));
}
