import type { EntryPoint, EntryPointName, Finding, FunctionName } from 'hazard-core';
import type { ListedFunction } from '../../deployment/handler-files.js';
import type { Notification } from '../../notification.js';
import type { ScanResult } from '../../scan-result.js';

/**
 * `needs-work`: an error was found in code that the function runs. `check`: something is to be looked at by a person:
 * a warning, or a file that could not be read in full. `ready`: nothing was found.
 */
export type Verdict = 'needs-work' | 'check' | 'ready';

/** One function of the project as the platform calls it, with all that was found in the code that it reaches and in its configuration. */
export interface FunctionVerdict {
  /** Where its code begins; absent where that is not in sight. */
  readonly entryPoint: EntryPoint | undefined;
  /** What descriptions of deployments say of it: more than one may begin at the same code. */
  readonly described: readonly ListedFunction[];
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
export function readinessOf(result: ScanResult): Readiness {
  const { findings, entryPoints, notifications } = result;
  const described = new DescribedFunctions(result.functions);
  const standing = standIns(entryPoints);
  const found = new Map<EntryPoint, Set<Finding>>();
  for (const functions of standing.values()) for (const one of functions) found.set(one, new Set());
  const elsewhere: Finding[] = [];
  for (const finding of findings) {
    const reached = finding.entryPoints.flatMap((name) => standing.get(keyOf(name)) ?? []);
    const isConfiguration = finding.reach === 'configuration' && finding.functions.length > 0;
    if (reached.length === 0 && !isConfiguration) elsewhere.push(finding);
    for (const one of reached) found.get(one)!.add(finding);
  }
  const notUnderstood = notifications.filter(({ level, file }) => level === 'error' && file !== undefined);
  const functions = [...found].map(([entryPoint, ofFunction]): FunctionVerdict => {
    const gaps = notUnderstood.filter(({ file }) => file === entryPoint.file);
    const deployed = described.beginningAt(entryPoint);
    const own = [...configurationFindings(findings, deployed), ...ofFunction];
    return {
      entryPoint,
      described: deployed,
      verdict: verdictOn(own, gaps),
      findings: own,
      notUnderstood: gaps,
    };
  });
  for (const one of described.withoutCode()) {
    const own = configurationFindings(findings, [one]);
    const verdict = own.length === 0 ? 'check' : verdictOn(own, []);
    functions.push({ entryPoint: undefined, described: [one], verdict, findings: own, notUnderstood: [] });
  }
  return {
    functions: functions.sort((a, b) => order[a.verdict] - order[b.verdict]),
    elsewhere,
    notUnderstood,
  };
}

/** Finds what descriptions say of an entry point. */
class DescribedFunctions {
  readonly #used = new Set<ListedFunction>();

  constructor(private readonly functions: readonly ListedFunction[]) {}

  beginningAt({ functions }: EntryPoint): ListedFunction[] {
    const found = this.functions.filter((listed) => functions.some((name) => isNamed(listed, name)));
    for (const one of found) this.#used.add(one);
    return found;
  }

  /** Those that begin at no entry point: an image, another language, code that is not in sight. */
  withoutCode(): ListedFunction[] {
    return this.functions.filter((one) => !this.#used.has(one));
  }
}

function isNamed({ function: { at, name } }: ListedFunction, wanted: FunctionName): boolean {
  return at.file === wanted.file && name === wanted.name;
}

function configurationFindings(
  findings: readonly Finding[],
  described: readonly ListedFunction[],
): Finding[] {
  return findings.filter(
    ({ reach, functions }) =>
      reach === 'configuration' && functions.some((name) => described.some((one) => isNamed(one, name))),
  );
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
