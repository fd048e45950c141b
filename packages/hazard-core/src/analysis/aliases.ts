import type { Variable } from '../model/module.js';
import type { Value } from '../model/value.js';
import type { Resolver } from './resolver.js';

/** `const s = state`: the one value of a constant that is itself only a name for something else. */
export function aliasedValue(variable: Variable, resolver: Resolver): Value | undefined {
  const only = variable.definitions[0];
  if (variable.definitions.length !== 1 || only === undefined) return undefined;
  const inner = only.kind === 'await' ? only.value : only;
  if (inner.kind === 'module' || inner.kind === 'class') return inner;
  const settled = variable.constant || isStoredBeside(inner, variable);
  if (inner.kind === 'read') return settled ? inner : undefined;
  if (inner.kind !== 'call') return undefined;
  const makesOwnObject = inner.event.isNew && resolver.targets(inner.event).length > 0;
  const mayGiveAnother = settled && !inner.event.isNew && variable.owner.kind !== 'init';
  return makesOwnObject || mayGiveAnother ? inner : undefined;
}

/** The one write of the variable stands where the variable does: the name is another one for what is stored. */
function isStoredBeside(value: Value, variable: Variable): boolean {
  switch (value.kind) {
    case 'read': {
      const { root } = value.place;
      switch (root.kind) {
        case 'variable':
          return root.variable.owner === variable.owner || root.variable.owner.kind === 'init';
        case 'this':
          return root.fn === variable.owner;
        case 'value':
          return isStoredBeside(root.value, variable);
        default:
          return true;
      }
    }
    case 'await':
      return isStoredBeside(value.value, variable);
    case 'call':
      return value.event.receiver === undefined || variable.owner.kind !== 'init';
    default:
      return true;
  }
}
