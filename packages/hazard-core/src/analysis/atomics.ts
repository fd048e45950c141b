import type { CallEvent } from '../model/event.js';
import type { Place } from '../model/place.js';
import type { Value } from '../model/value.js';
import { isNothing } from './absence.js';
import type { Analysis } from './analysis.js';
import { memberName } from './calls.js';
import type { Thing } from './things.js';

type Known = Pick<Analysis, 'facts' | 'resolver'>;

/** Whether a method of that name, called on what is at the place, stores a value in an atomic: `last.set(number)`. */
export function isAtomicSetter(name: string, place: Place, analysis: Known): boolean {
  return analysis.facts.parallel?.atomics?.setters.has(name) === true && isAtomicAt(place, analysis);
}

/** `kept.compareAndSet(null, made)`: what is stored if nothing is there yet; `undefined` for every other call. */
export function offeredToAtomic(event: CallEvent, analysis: Known): Value | undefined {
  const { receiver, args } = event;
  const [expected, offered] = args;
  if (receiver === undefined || expected === undefined || !isNothing(expected.value)) return undefined;
  const isSwapper = analysis.facts.parallel?.atomics?.swappers.has(memberName(event) ?? '') === true;
  return isSwapper && isAtomicAt(receiver, analysis) ? offered?.value : undefined;
}

/** `last.get()`: the value that an atomic holds. */
export function isAtomicGetter(event: CallEvent, analysis: Known): boolean {
  const { receiver } = event;
  return (
    receiver !== undefined &&
    analysis.facts.parallel?.atomics?.getters.has(memberName(event) ?? '') === true &&
    isAtomicAt(receiver, analysis)
  );
}

function isAtomicAt(place: Place, { facts, resolver }: Known): boolean {
  return isAtomic(resolver.placeThings(place), facts);
}

/** Whether all that is known of an object says that it is an atomic. */
export function isAtomic(things: readonly Thing[], facts: Known['facts']): boolean {
  const types = facts.parallel?.atomics?.types;
  const external = things.filter((thing) => thing.kind === 'external');
  return types !== undefined && external.length > 0 && external.every(({ symbol }) => types.has(symbol));
}
