import type { Analysis } from '../analysis/analysis.js';
import type { ThreadStart } from '../analysis/own-threads.js';
import type { Storage } from '../analysis/storage.js';
import type { TypeModel } from '../model/module.js';

/** Whether the threads of one start, and who starts them, all see the same one of what is stored. */
export function isBetweenThreads({ base }: Storage, start: ThreadStart, analysis: Analysis): boolean {
  switch (base.kind) {
    case 'variable':
      return (
        !start.code.has(base.variable.owner) &&
        base.variable.imported === undefined &&
        !analysis.resolver
          .variableThings(base.variable)
          .some((thing) => thing.kind === 'external' && analysis.facts.perInvocationStorage.has(thing.symbol))
      );
    case 'literal':
      return !start.code.has(base.owner);
    case 'static':
      return true;
    case 'instance':
      return isOneObject(base.type, start, analysis);
    default:
      return false;
  }
}

/** No object of the class is made on a thread or for each thread. */
function isOneObject(type: TypeModel, start: ThreadStart, analysis: Analysis): boolean {
  const { ownThreads, index } = analysis;
  return [type, ...index.subtypes(type)].every(
    (one) =>
      !ownThreads.isThread(one) &&
      ownThreads.makersOf(one).every(({ event, fn }) => !start.code.has(fn) && !ownThreads.isRepeated(event)),
  );
}
