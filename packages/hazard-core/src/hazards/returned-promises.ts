import type { CallEvent, SuspendEvent } from '../model/event.js';
import type { Block, FunctionModel } from '../model/module.js';
import type { Value } from '../model/value.js';

/** A promise that a function returns out of a `try` whose `finally` waits first. */
export interface ReturnedPromise {
  readonly event: CallEvent;
  /** Where the function waits, while nobody has the promise. */
  readonly wait: SuspendEvent;
}

/**
 * The calls whose promise is returned at the end of the block and lies about while a `finally` waits. Until that has ended,
 * the function's own promise does not follow the returned one: a failure in between is handled by nobody.
 */
export function returnedBeforeWaiting(fn: FunctionModel, block: Block): ReturnedPromise[] {
  const last = block.events.at(-1);
  if (!fn.isAsync || fn.isGenerator || last?.kind !== 'return') return [];
  const wait = firstWaitBehind(block);
  return wait === undefined ? [] : callsIn(last.value).map((event) => ({ event, wait }));
}

function callsIn(value: Value): CallEvent[] {
  if (value.kind === 'choice') return value.options.flatMap(callsIn);
  return value.kind === 'call' ? [value.event] : [];
}

/** What stands behind a `return` is its `finally`. */
function firstWaitBehind(block: Block): SuspendEvent | undefined {
  const seen = new Set<Block>([block]);
  const ahead = block.successors.map(({ to }) => to);
  for (let next = ahead.shift(); next !== undefined; next = ahead.shift()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const wait = next.events.find((event) => event.kind === 'suspend');
    if (wait !== undefined) return wait;
    ahead.push(...next.successors.map(({ to }) => to));
  }
  return undefined;
}
