import type { ArgumentPosition } from '../knowledge/path-facts.js';
import type { Argument, CallEvent } from '../model/event.js';
import type { FunctionModel, Parameter } from '../model/module.js';
import type { Place } from '../model/place.js';
import type { ObjectValue, Value } from '../model/value.js';

/** The argument at a place among those that have no name, or of that name; `undefined` if nobody can tell. */
export function argumentAt(
  args: readonly Argument[],
  index: number,
  name: string | undefined,
): Argument | undefined {
  const named = name === undefined ? undefined : args.find((one) => one.name === name);
  if (named !== undefined) return named;
  const plain = args.filter((one) => one.name === undefined);
  return plain.slice(0, index + 1).some((one) => one.spread) ? undefined : plain[index];
}

/** What a call passes for a parameter of a function of the project. `offset`: arguments in front of the function's own. */
export function argumentFor(
  event: CallEvent,
  { variable, rest }: Pick<Parameter, 'variable' | 'rest'>,
  index: number,
  offset = 0,
): Argument | undefined {
  const { args } = event;
  if (rest) return undefined;
  if (!isExtensionCall(event, variable.owner)) return argumentAt(args, index + offset, variable.name);
  if (index > 0) return argumentAt(args, index - 1, variable.name);
  const value = valueAt(event, { argument: 'receiver' });
  return value === undefined ? undefined : { value, spread: false };
}

/** `order.Save()`, where `Save` is a static method whose first parameter is what it is called on. */
export function isExtensionCall({ receiver }: CallEvent, callee: FunctionModel): boolean {
  return callee.isExtension === true && receiver !== undefined && !namesType(receiver);
}

function namesType({ root, path }: Place): boolean {
  return path.length === 0 && (root.kind === 'type' || (root.kind === 'value' && root.value.kind === 'type'));
}

/** The value at a position of a call's arguments, which are themselves no members yet. */
export function valueAt(event: CallEvent, { argument, name }: ArgumentPosition): Value | undefined {
  if (argument === 'receiver') {
    const { receiver } = event;
    if (receiver === undefined) return undefined;
    return receiver.root.kind === 'value' && receiver.path.length === 0
      ? receiver.root.value
      : { kind: 'read', place: receiver, event: undefined, span: event.calleeSpan };
  }
  return argumentAt(event.args, argument, name)?.value;
}

const keywords = new WeakMap<CallEvent, ObjectValue>();

/** The arguments with names, as the options that they are. */
export function namedArguments(event: CallEvent): ObjectValue | undefined {
  let known = keywords.get(event);
  if (known === undefined) {
    const named = event.args.filter((one) => one.name !== undefined);
    if (named.length === 0) return undefined;
    known = {
      kind: 'object',
      properties: new Map(named.map((one) => [one.name!, one.value])),
      rest: [],
      span: event.span,
    };
    keywords.set(event, known);
  }
  return known;
}
