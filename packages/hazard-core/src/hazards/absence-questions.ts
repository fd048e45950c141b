import { isAtomicGetter } from '../analysis/atomics.js';
import type { Analysis } from '../analysis/analysis.js';
import type { Cell } from '../analysis/cells.js';
import { memberName } from '../analysis/calls.js';
import type { FunctionModel } from '../model/module.js';
import type { Value } from '../model/value.js';

/** The condition asks nothing but whether the cell holds something: compared with null, or taken as a truth value. */
export function asksForAbsence(condition: Value, cell: Cell, fn: FunctionModel, analysis: Analysis): boolean {
  switch (condition.kind) {
    case 'read':
      return analysis.windows.dependencies.on(condition, fn, cell);
    case 'await':
      return asksForAbsence(condition.value, cell, fn, analysis);
    case 'derived': {
      const others = condition.from.filter((part) => !asksForAbsence(part, cell, fn, analysis));
      if (others.length === condition.from.length) return false;
      // Two values of one object compared, or a sum of them, say nothing about what is there.
      if (others.length === 0 && /^(?:[<>]=?|[-+*/%])$/.test(condition.operator)) return false;
      return others.every((part) => part.kind === 'constant');
    }
    case 'choice':
      return condition.options.some((option) => asksForAbsence(option, cell, fn, analysis));
    case 'call': {
      // `Objects.isNull(x)`, `string.IsNullOrEmpty(x)`, a method of the project that answers it; not `x.isEmpty()`.
      const { event } = condition;
      if (isAtomicGetter(event, analysis)) return analysis.windows.dependencies.on(condition, fn, cell);
      const targets = analysis.resolver.targets(event);
      if (targets.length > 0) {
        return targets.some((target) =>
          analysis.index.returns(target).some((value) => asksForAbsence(value, cell, target, analysis)),
        );
      }
      // `known.contains(x)` asks for something else.
      if (event.receiver !== undefined && analysis.facts.membershipMethods.has(memberName(event) ?? ''))
        return false;
      return event.args.length === 1 && asksForAbsence(event.args[0]!.value, cell, fn, analysis);
    }
    default:
      return false;
  }
}
