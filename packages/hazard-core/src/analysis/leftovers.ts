import { isEmptying, type Access } from './accesses.js';
import type { Cell } from './cells.js';
import type { WindowContext } from './window-context.js';

/**
 * Whether an invocation leaves something in a collection when another one can run: at a switch point or at its end.
 * One that puts in and takes out again in a single go leaves nothing, except by a failure half-way.
 */
export function leavesBehind(cell: Cell, context: WindowContext): boolean {
  const { roots, relevant } = context.around(cell);
  let leaves = false;
  for (const root of roots) {
    const complete = context.flow.fromStart<boolean>(root, false, {
      enters: (fn) => relevant.has(fn),
      key: (holds) => (holds ? '1' : ''),
      step: (event, holds, fn) => {
        if (event.kind === 'suspend') {
          leaves ||= holds;
          return holds;
        }
        const access = context.accesses.at(event, fn, cell);
        return access === undefined || access.kind === 'read' ? holds : holdsAfter(access, holds);
      },
      onEnd: (holds) => {
        leaves ||= holds;
      },
    });
    if (!complete) return true;
    if (leaves) break;
  }
  return leaves;
}

function holdsAfter(access: Access, holds: boolean): boolean {
  if (isEmptying(access)) return false;
  return access.effect === 'add' || access.effect === 'set' ? true : holds;
}
