import type { FunctionModel } from 'hazard-core';

/** Whether Lombok puts a lock of the object's own around the method. Source: Lombok documentation (Synchronized). */
export function isLombokSynchronized(fn: FunctionModel): boolean {
  return fn.decorators.some(
    (decorator) =>
      decorator.kind === 'call' &&
      decorator.event.callee.kind === 'type' &&
      decorator.event.callee.reference.candidates.includes('lombok.Synchronized'),
  );
}
