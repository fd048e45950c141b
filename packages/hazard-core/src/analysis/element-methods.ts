/** Methods that give an element of a container; the argument of these tells which one. */
export const keyedElementMethods = new Set(['get', 'at']);
export const elementMethods = new Set([
  ...keyedElementMethods,
  'find',
  'shift',
  'pop',
  'values',
  'entries',
  'next',
  'first',
  'last',
]);
/** Which parameter of a callback is given the elements one by one. */
export const elementParameters: ReadonlyMap<string, number> = new Map([
  ...['forEach', 'map', 'filter', 'find', 'some', 'every', 'flatMap'].map((name) => [name, 0] as const),
  ['reduce', 1],
]);

/** Methods that give the element under a key, and make it before if there is none: what makes it is the second argument. */
export const makingElementMethods = new Set(['GetOrAdd', 'computeIfAbsent']);
