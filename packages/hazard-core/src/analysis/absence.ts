import { memberName } from './calls.js';
import type { Value } from '../model/value.js';

const absentAnswers: ReadonlyMap<string, boolean> = new Map([
  ['isNull', true],
  ['nonNull', false],
  ['isEmpty', true],
  ['isBlank', true],
  ['IsNullOrEmpty', true],
  ['IsNullOrWhiteSpace', true],
]);

/** The answer to a condition that means "nothing is there"; `undefined` if it asks something else, or nobody can tell. */
export function absentWhen(condition: Value): boolean | undefined {
  switch (condition.kind) {
    case 'read':
      return false;
    case 'await':
      return absentWhen(condition.value);
    case 'derived':
      return absentWhenDerived(condition.operator, condition.from);
    case 'call': {
      const { event } = condition;
      return event.args.length === 1 ? absentAnswers.get(memberName(event) ?? '') : undefined;
    }
    default:
      return undefined;
  }
}

function absentWhenDerived(operator: string, from: readonly Value[]): boolean | undefined {
  if (operator === '!' && from.length === 1) {
    const inner = absentWhen(from[0]!);
    return inner === undefined ? undefined : !inner;
  }
  if (!from.some(isNothing)) return undefined;
  if (operator === '==' || operator === '===') return true;
  return operator === '!=' || operator === '!==' ? false : undefined;
}

export function isNothing(value: Value): boolean {
  return value.kind === 'constant' && (value.value === null || value.value === undefined);
}
