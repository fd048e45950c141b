import type { ModuleModel, TypeReference } from 'hazard-core';
import { dumpModel, type Dump } from 'hazard-core/dump';
import { csharpFrontEnd } from '../../../../src/frontends/csharp/parse.js';

await csharpFrontEnd.prepare?.();

/** The model of a text. What a type's name may stand for is left out: it is long. */
export function lowered(text: string): Dump {
  const dump = dumpModel(parsed(text));
  return JSON.parse(JSON.stringify(dump), withoutNames) as Dump;
}

export function parsed(text: string): ModuleModel {
  return csharpFrontEnd.parse('Function.cs', text);
}

/** What the declared type of a field may stand for, in order; with its type arguments behind it. */
export function typeOf(fieldName: string, text: string): string {
  const field = parsed(text)
    .types.flatMap((type) => type.fields)
    .find((one) => one.name === fieldName);
  return field?.type === undefined ? 'none' : namesOf(field.type);
}

function namesOf({ candidates, arguments: args }: TypeReference): string {
  const names = candidates.filter((name) => candidates.length === 1 || !implicit.test(name)).join(' ');
  return `${names}${args.length === 0 ? '' : `<${args.map(namesOf).join(', ')}>`}`;
}

/** What every file has: the implicit usings, and that a global using may bring any name. */
const implicit =
  /^(?:System\.(?:Collections\.Generic|IO|Linq|Net\.Http|Threading(?:\.Tasks)?)\.\w+|\*\.\w+)$/;

/** The steps of one function: of the module's own code, unless another is named. */
export function steps(text: string, of = 'init'): string {
  const { bodies } = lowered(text);
  const body = bodies[of];
  if (body === undefined) throw new Error(`${of} is none of ${Object.keys(bodies).join(', ')}`);
  return body;
}

/** The steps of a method of a class that has the fields `x`, `y` and `items`, the static field `shared` and the method `f`. */
export function body(statements: string, head = 'void M(int p)'): string {
  const text = `class C { int x; string y; List<int> items; static int shared; int f(int i) => i; ${head} { ${statements} } }`;
  return steps(text, 'M');
}

/** The steps that compute an expression and drop it, in a method as above. */
export function value(expression: string): string {
  return body(`_ = ${expression};`);
}

function withoutNames(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/=[\w.*]+(?:\|[\w.*]+)+/g, '') : value;
}
