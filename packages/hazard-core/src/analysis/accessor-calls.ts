import type { CallEvent } from '../model/event.js';
import type { FunctionModel } from '../model/module.js';
import type { CodeIndex } from './code-index.js';

/** Whether the call only asks another object for what one of its fields holds: `order.getCustomer()`. */
export function isAccessorCall(
  { receiver, args }: CallEvent,
  targets: readonly FunctionModel[],
  index: CodeIndex,
): boolean {
  if (receiver === undefined || args.length > 0 || receiver.root.kind === 'this') return false;
  return targets.every(
    (fn) =>
      !fn.isStatic &&
      index
        .returns(fn)
        .every(
          (value) =>
            value.kind === 'read' && value.place.root.kind === 'this' && value.place.path.length === 1,
        ),
  );
}
