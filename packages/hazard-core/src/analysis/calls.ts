import type { CallEvent } from '../model/event.js';
import type { FunctionModel, TypeModel } from '../model/module.js';
import type { Value } from '../model/value.js';

/** The name of the called member: `query` of `db.query(…)`. */
export function memberName(event: CallEvent): string | undefined {
  if (event.callee.kind !== 'read') return undefined;
  const last = event.callee.place.path.at(-1);
  if (last === undefined) return undefined;
  return last.kind === 'field' ? last.name : undefined;
}

/** The name of what is called, be it a member or a name of its own: `Thread` of `Thread(…)` and `threading.Thread(…)`. */
export function calledName(event: CallEvent): string | undefined {
  const { callee } = event;
  if (callee.kind !== 'read' || callee.place.path.length > 0) return memberName(event);
  const { root } = callee.place;
  return root.kind === 'variable' ? (root.variable.imported?.name ?? root.variable.name) : undefined;
}

/** `super(…)`: the front end gives the superclass as the callee, without `new`. */
export function isSuperCall(event: CallEvent): boolean {
  return !event.isNew && event.receiver?.root.kind === 'this' && event.receiver.path.length === 0;
}

/** The constructors of a class; the first where the language has but one. */
export function constructorsOf(type: TypeModel): FunctionModel[] {
  return overloadsOf(type, type.constructorFn);
}

/** The method, and the others of its name in the same class. */
export function overloadsOf(type: TypeModel, method: FunctionModel): FunctionModel[] {
  if (type.overloads === undefined || type.overloads.length === 0) return [method];
  return [method, ...type.overloads.filter((fn) => fn.name === method.name && fn.kind === method.kind)];
}

/** Of overloads, those that can be called with as many arguments; all, if none fits. */
export function takingSoMany(functions: readonly FunctionModel[], { args }: CallEvent): FunctionModel[] {
  const fitting = functions.filter(({ parameters }) => {
    const needed = parameters.filter(({ optional, rest }) => !optional && !rest).length;
    const takesMore = parameters.some(({ rest }) => rest);
    return args.length >= needed && (takesMore || args.length <= parameters.length);
  });
  return takingTexts(fitting.length > 0 ? fitting : functions, args);
}

/** For an argument that is a text, an overload that takes a text there goes before those that take something else. */
function takingTexts(functions: readonly FunctionModel[], args: CallEvent['args']): FunctionModel[] {
  let fitting = [...functions];
  for (const [index, { value }] of args.entries()) {
    if (fitting.length < 2 || !isText(value)) continue;
    const declared = (fn: FunctionModel): string | undefined => fn.parameters[index]?.variable.declaredType;
    if (!fitting.some((fn) => textType.test(declared(fn) ?? ''))) continue;
    fitting = fitting.filter((fn) => textType.test(declared(fn) ?? 'String'));
  }
  return fitting;
}

const textType = /^(?:(?:java\.lang\.)?(?:String|CharSequence)|string\??)$/;

function isText(value: Value): boolean {
  if (value.kind !== 'read')
    return value.kind === 'text' || (value.kind === 'constant' && typeof value.value === 'string');
  const { root, path } = value.place;
  if (root.kind === 'variable') return path.length === 0 && textType.test(root.variable.declaredType ?? '');
  const [only] = path;
  const holder = root.kind === 'type' ? root.type : root.kind === 'this' ? root.fn.owner : undefined;
  if (path.length !== 1 || only?.kind !== 'field') return false;
  return textType.test(holder?.fields.find(({ name }) => name === only.name)?.declaredType ?? '');
}
