import type { CallEvent } from '../model/event.js';
import type { Variable } from '../model/module.js';
import type { Value } from '../model/value.js';
import { memberName } from './calls.js';
import type { Resolver } from './resolver.js';

/** How a language collects values in a list piece by piece. */
export interface CollectedLists {
  /** Calls whose arguments are the elements: `List.of`. */
  readonly written: ReadonlySet<string>;
  /** Classes of lists that begin empty, or with the elements of the one argument. */
  readonly makers: ReadonlySet<string>;
  /** Methods that put an element at the end, or all elements of another list. */
  readonly adders: ReadonlyMap<string, 'element' | 'list'>;
}

/** A part of a list: one element, or all elements of another list. */
export interface ListPart {
  readonly kind: 'element' | 'list';
  readonly value: Value;
}

/** The parts of a list that a call makes; `undefined` if it makes none. */
export function madeParts(
  event: CallEvent,
  resolver: Resolver,
  facts: CollectedLists,
): ListPart[] | undefined {
  const symbols = resolver.symbols(event.callee);
  if (symbols.some((symbol) => facts.written.has(symbol)))
    return event.args.map(({ value }) => ({ kind: 'element', value }));
  if (!event.isNew || !symbols.some((symbol) => facts.makers.has(symbol))) return undefined;
  // A number is how many elements there will be.
  const [first] = event.args;
  return first === undefined || first.value.kind === 'constant' ? [] : [{ kind: 'list', value: first.value }];
}

/** What the function that has the variable puts into the list in it, in the order of the text. */
export function addedParts(variable: Variable, resolver: Resolver, facts: CollectedLists): ListPart[] {
  return resolver.index.calls(variable.owner).flatMap((event): ListPart[] => {
    const { receiver } = event;
    const kind = facts.adders.get(memberName(event) ?? '');
    const value = event.args.at(-1)?.value;
    const isOfList =
      receiver?.root.kind === 'variable' && receiver.root.variable === variable && receiver.path.length === 0;
    return kind !== undefined && value !== undefined && isOfList ? [{ kind, value }] : [];
  });
}
