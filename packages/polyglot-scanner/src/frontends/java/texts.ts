import type { Place, TypeModel, TypeReference, Value } from 'hazard-core';

/** Whether the value is a text for certain: a sum with it is one too. */
export function isTextual(value: Value): boolean {
  switch (value.kind) {
    case 'text':
      return true;
    case 'constant':
      return typeof value.value === 'string';
    case 'read':
      return typeOf(value.place)?.candidates.includes('java.lang.String') ?? false;
    case 'choice':
      return value.options.some(isTextual);
    default:
      return false;
  }
}

/** The declared type of a variable or of a field of the file. */
function typeOf({ root, path }: Place): TypeReference | undefined {
  const [first, second] = path;
  if (root.kind === 'variable') return first === undefined ? root.variable.type : undefined;
  const type = root.kind === 'type' ? root.type : root.kind === 'this' ? root.fn.owner : undefined;
  if (first?.kind !== 'field' || second !== undefined) return undefined;
  return type === undefined ? undefined : fieldTypes(type).get(first.name);
}

const known = new WeakMap<TypeModel, ReadonlyMap<string, TypeReference | undefined>>();

/** Generated classes have thousands of fields; they are complete before any code is lowered. */
function fieldTypes(type: TypeModel): ReadonlyMap<string, TypeReference | undefined> {
  let types = known.get(type);
  if (types === undefined) {
    types = new Map(type.fields.map((field) => [field.name, field.type]));
    known.set(type, types);
  }
  return types;
}

/** The parts of a text that a text is put together from. */
export function partsOf(value: Value): readonly Value[] {
  return value.kind === 'text' ? value.parts : [value];
}
