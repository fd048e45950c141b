import type { CallEvent } from '../model/event.js';
import type { FunctionModel } from '../model/module.js';
import type { Place } from '../model/place.js';
import type { Value } from '../model/value.js';
import type { Resolver } from './resolver.js';
import type { SharingAnalysis } from './sharing.js';

const maxDepth = 20;

/**
 * Whether the object at the place is one that the function got from a factory for itself: `Lines lines = Lines.begin()`,
 * also through methods that give their own object back. Who else calls the factory does not matter then.
 */
export function isOwnResult(
  place: Place,
  user: FunctionModel,
  resolver: Resolver,
  sharing: SharingAnalysis,
  depth = 0,
): boolean {
  const { root, path } = place;
  if (path.length > 0 || depth > maxDepth) return false;
  const values =
    root.kind === 'value'
      ? [root.value]
      : root.kind === 'variable' && root.variable.owner === user && root.variable.kind !== 'parameter'
        ? root.variable.definitions
        : [];
  return values.length > 0 && values.every((value) => isOwn(value));

  function isOwn(value: Value): boolean {
    if (value.kind === 'read') return isOwnResult(value.place, user, resolver, sharing, depth + 1);
    if (value.kind !== 'call' || resolver.index.position(value.event)?.fn !== user) return false;
    const { event } = value;
    const makers = event.isNew ? [] : resolver.targets(event);
    if (makers.length === 0 || sharing.isStoredInSharedCell(event, user)) return false;
    if (event.receiver !== undefined && makers.every((fn) => givesItself(fn, resolver)))
      return isOwnResult(event.receiver, user, resolver, sharing, depth + 1);
    return makers.every((fn) => resolver.index.returns(fn).every((one) => isNewIn(one, fn)));
  }

  function isNewIn(value: Value, fn: FunctionModel): boolean {
    return value.kind === 'call' && value.event.isNew && !isKept(value.event, fn);
  }

  function isKept(event: CallEvent, fn: FunctionModel): boolean {
    return resolver.index.position(event)?.fn !== fn || sharing.isStoredInSharedCell(event, fn);
  }
}

/** `return this`. */
function givesItself(fn: FunctionModel, resolver: Resolver): boolean {
  const returned = resolver.index.returns(fn);
  return (
    returned.length > 0 &&
    returned.every(
      (value) =>
        value.kind === 'read' &&
        value.place.root.kind === 'this' &&
        value.place.root.fn === fn &&
        value.place.path.length === 0,
    )
  );
}
