import type { EntryPoint, EntryPointName, Finding } from 'hazard-core';
import type { Notification } from '../../notification.js';
import type { ScanResult } from '../../scan-result.js';

/**
 * `needs-work`: an error was found in code that the function runs. `check`: something is to be looked at by a person:
 * a warning, or a file that could not be read in full. `ready`: nothing was found.
 */
export type Verdict = 'needs-work' | 'check' | 'ready';

/** One function of the project as the platform calls it, with all that was found in the code that it reaches. */
export interface FunctionVerdict {
  readonly entryPoint: EntryPoint;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  /** What of its file was not understood. */
  readonly notUnderstood: readonly Notification[];
}

export interface Readiness {
  /** The worst first, then by file. */
  readonly functions: readonly FunctionVerdict[];
  /** Findings in code that no function in sight runs: somebody else may. */
  readonly elsewhere: readonly Finding[];
  /** Parts of the project that were not judged. */
  readonly notUnderstood: readonly Notification[];
}

const order: Readonly<Record<Verdict, number>> = { 'needs-work': 0, check: 1, ready: 2 };

/** What each function of a project needs before it may serve several invocations at once. */
export function readinessOf({ findings, entryPoints, notifications }: ScanResult): Readiness {
  const standing = standIns(entryPoints);
  const found = new Map<EntryPoint, Set<Finding>>();
  for (const functions of standing.values()) for (const one of functions) found.set(one, new Set());
  const elsewhere: Finding[] = [];
  for (const finding of findings) {
    const reached = finding.entryPoints.flatMap((name) => standing.get(keyOf(name)) ?? []);
    if (reached.length === 0) elsewhere.push(finding);
    for (const one of reached) found.get(one)!.add(finding);
  }
  const notUnderstood = notifications.filter(({ level, file }) => level === 'error' && file !== undefined);
  const functions = [...found].map(([entryPoint, ofFunction]): FunctionVerdict => {
    const gaps = notUnderstood.filter(({ file }) => file === entryPoint.file);
    const own = [...ofFunction];
    return { entryPoint, verdict: verdictOn(own, gaps), findings: own, notUnderstood: gaps };
  });
  return {
    functions: functions.sort((a, b) => order[a.verdict] - order[b.verdict]),
    elsewhere,
    notUnderstood,
  };
}

/**
 * The functions that an entry point belongs to, by its key: a handler is one itself, and the routes and middlewares of a
 * file belong to its handlers. Without a handler beside it, a route is what the platform calls through a framework.
 */
function standIns(entryPoints: readonly EntryPoint[]): Map<string, readonly EntryPoint[]> {
  const handlers = new Map<string, EntryPoint[]>();
  for (const one of entryPoints) {
    if (one.role === 'handler') handlers.set(one.file, [...(handlers.get(one.file) ?? []), one]);
  }
  return new Map(
    entryPoints.map((one) => [
      keyOf(one),
      one.role === 'handler' ? [one] : (handlers.get(one.file) ?? [one]),
    ]),
  );
}

function keyOf({ file, name }: EntryPointName): string {
  return `${file}\0${name}`;
}

function verdictOn(findings: readonly Finding[], gaps: readonly Notification[]): Verdict {
  if (findings.some(({ severity }) => severity === 'error')) return 'needs-work';
  return findings.some(({ severity }) => severity === 'warning') || gaps.length > 0 ? 'check' : 'ready';
}
