import type { Variable } from '../model/module.js';
import type { Place } from '../model/place.js';

const variableIds = new WeakMap<Variable, number>();
let nextVariableId = 0;

/** Text that is equal for equal places of named members; `undefined` where a place has no name. */
export function placeId(place: Place): string | undefined {
  if (place.root.kind !== 'variable') return undefined;
  const { variable } = place.root;
  let number = variableIds.get(variable);
  if (number === undefined) variableIds.set(variable, (number = nextVariableId++));
  let id = `${number}`;
  for (const segment of place.path) {
    if (segment.kind === 'field') id += `.${segment.name}`;
    else if (segment.key.kind === 'constant') id += `.${String(segment.key.value)}`;
    else if (segment.key.kind === 'read') {
      const key = placeId(segment.key.place);
      if (key === undefined) return undefined;
      id += `[${key}]`;
    } else return undefined;
  }
  return id;
}
