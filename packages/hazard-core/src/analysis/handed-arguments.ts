import type { CallEvent } from '../model/event.js';
import type { Value } from '../model/value.js';
import { argumentAt } from './arguments.js';
import { calledName } from './calls.js';

/** Where the arguments stand with which a function is called that was handed over. Positions are 0-based. */
export type HandedArguments =
  /** Behind the function, one by one, and by name: `submit(work, bucket, key=key)`. */
  | { readonly kind: 'behind'; readonly from: number }
  /** In one tuple: `Thread(target=work, args=(bucket, key))`. */
  | { readonly kind: 'tuple'; readonly argument: number; readonly name: string }
  /** One element of each of several collections: `map(work, buckets, keys)`. */
  | { readonly kind: 'elements'; readonly from: number };

/** Values are compared and remembered by identity: one for a call and a position. */
const elements = new WeakMap<CallEvent, Map<number, Value>>();

/** What the handed-over function is given for the parameter of that name at the index, if that can be told. */
export function handedArgument(
  event: CallEvent,
  name: string,
  index: number,
  conventions: ReadonlyMap<string, HandedArguments> | undefined,
): Value | undefined {
  const handed = conventions?.get(calledName(event) ?? '');
  switch (handed?.kind) {
    case undefined:
      return undefined;
    case 'behind':
      return argumentAt(event.args, index + handed.from, name)?.value;
    case 'tuple': {
      const tuple = argumentAt(event.args, handed.argument, handed.name)?.value;
      return tuple?.kind === 'array' ? tuple.elements[index] : undefined;
    }
    case 'elements': {
      const collection = argumentAt(event.args, index + handed.from, undefined)?.value;
      return collection === undefined ? undefined : elementOf(collection, event, index);
    }
  }
}

function elementOf(collection: Value, event: CallEvent, index: number): Value {
  let known = elements.get(event);
  if (known === undefined) elements.set(event, (known = new Map<number, Value>()));
  let element = known.get(index);
  if (element === undefined) {
    element = { kind: 'derived', operator: 'element', from: [collection], span: event.span };
    known.set(index, element);
  }
  return element;
}
