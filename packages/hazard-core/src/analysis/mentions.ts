import type { Variable } from '../model/module.js';
import type { Value } from '../model/value.js';

const maxDepth = 6;

/** Whether the value is made from the variable, as it is written. */
export function mentions(value: Value, variable: Variable, depth = 0): boolean {
  if (depth > maxDepth) return false;
  switch (value.kind) {
    case 'read':
      return value.place.root.kind === 'variable' && value.place.root.variable === variable;
    case 'derived':
      return value.from.some((part) => mentions(part, variable, depth + 1));
    case 'choice':
      return value.options.some((part) => mentions(part, variable, depth + 1));
    case 'await':
      return mentions(value.value, variable, depth + 1);
    case 'call':
      return value.event.args.some((argument) => mentions(argument.value, variable, depth + 1));
    default:
      return false;
  }
}
