import { setFlagsFromString } from 'node:v8';

/**
 * Sets up V8 for a scan, which is over soon: for all threads, and for code that has not run yet. Results are the same
 * without it.
 */
export function tuneForScan(): void {
  for (const flag of flagsFor(process.versions.v8)) setFlagsFromString(flag);
}

/**
 * An engine complains about flags that it does not know, so that those of each version are named.
 * @param version `11.3.244.8-node.30`
 */
export function flagsFor(version: string): readonly string[] {
  const lateOptimising = lateOptimisingFlags.get(Number.parseInt(version, 10));
  return lateOptimising === undefined ? [] : [smallHeapSteps, lateOptimising];
}

/**
 * Left alone, a heap on a large machine grows to several times of what is in use before it is cleared. Smaller steps
 * take no more time here: what a group of files needs is soon forgotten.
 */
const smallHeapSteps = '--heap-growing-percent=15';

/**
 * By V8's major version: code has to run four times as much as usual before it is optimised. Nearly all of it is done
 * by then, and the compiler's own threads take the processors from those that scan.
 */
const lateOptimisingFlags: ReadonlyMap<number, string> = new Map([
  [11, '--interrupt-budget=540000'],
  [12, '--invocation-count-for-turbofan=12000'],
  [13, '--invocation-count-for-turbofan=12000'],
]);
