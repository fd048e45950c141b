import type { RunObjects } from '../analysis/call-graph.js';
import type { Table } from '../analysis/imports.js';
import type { ArgumentPosition } from './path-facts.js';

/** A call that runs a function on another thread. */
export interface ThreadStartRow {
  /** The callee: `threading#Thread`, `concurrent.futures#ThreadPoolExecutor().submit`. */
  readonly symbol: string;
  /** The function that the thread runs. */
  readonly target: ArgumentPosition;
  /** Runs it once for each element, on several threads. */
  readonly each?: true;
}

/** How code starts threads of its own, in a runtime whose invocations share no memory with each other. */
export interface ThreadFacts {
  readonly starts: readonly ThreadStartRow[];
  /** Classes whose objects are threads. */
  readonly objects: RunObjects;
  /** The arguments that say how many threads a pool has; the first one without a name says it as well. */
  readonly poolSizes: readonly string[];
  /** Methods, and functions by their symbol, that wait for a thread's end. */
  readonly joins: ReadonlySet<string>;
  readonly waits: ReadonlySet<string>;
}

/** What a program that starts threads mentions; `undefined` where memory is shared without them. */
export function threadTables(facts: ThreadFacts | undefined): readonly Table[] | undefined {
  return facts === undefined ? undefined : [facts.starts];
}
