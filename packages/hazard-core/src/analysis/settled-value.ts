import type { CallEvent } from '../model/event.js';
import type { Value } from '../model/value.js';
import type { CallEdge } from './call-graph.js';
import { memberName } from './calls.js';

/** One value for one call: it is compared and remembered by identity. */
const settledValues = new WeakMap<CallEvent, Value>();

/** What the first callback of `promise.then(…)` is given. */
export function settledValue({ event, callee }: Pick<CallEdge, 'event' | 'callee'>): Value | undefined {
  const first = event.args[0]?.value;
  if (memberName(event) !== 'then' || event.receiver === undefined) return undefined;
  if (first?.kind !== 'function' || first.fn !== callee) return undefined;
  let settled = settledValues.get(event);
  if (settled === undefined) {
    const { root, path } = event.receiver;
    const value: Value =
      root.kind === 'value' && path.length === 0
        ? root.value
        : { kind: 'read', place: event.receiver, event: undefined, span: event.span };
    settledValues.set(event, (settled = { kind: 'await', value, span: value.span }));
  }
  return settled;
}
