import type { Access } from '../analysis/accesses.js';
import type { Analysis } from '../analysis/analysis.js';
import type { Cell } from '../analysis/cells.js';
import { isAtomic, offeredToAtomic } from '../analysis/atomics.js';
import { memberName } from '../analysis/calls.js';
import { leadsTo } from '../analysis/dependencies.js';
import { placeId } from '../analysis/place-id.js';
import type { CallEvent } from '../model/event.js';
import type { FieldModel, FunctionModel } from '../model/module.js';
import type { Place } from '../model/place.js';
import type { Value } from '../model/value.js';
import { runsOnce } from './once-code.js';

/** What threads do to a cell at request time. */
export interface ParallelUse {
  readonly cell: Cell;
  readonly reads: readonly Access[];
  readonly writes: readonly Access[];
  /** All of them, and those that ask and change in one step. */
  readonly accesses: readonly Access[];
  /** One lock is held at every one of the accesses. */
  readonly isLocked: boolean;
  /** The same of those that handlers reach for certain, if there are any. */
  readonly isLockedForHandlers: boolean;
}

/** The shared cells that are written at request time, where another invocation may run between any two steps. */
export function* parallelUses(analysis: Analysis): Generator<ParallelUse> {
  const seen = new Set<string>();
  for (const accesses of analysis.accesses.byBase.values()) {
    for (const { cell } of accesses) {
      if (seen.has(cell.id)) continue;
      seen.add(cell.id);
      if (!analysis.isWorthAsking(cell) || isPerInvocation(cell, analysis) || isThreadBound(cell, analysis))
        continue;
      const use = useOf(cell, analysis);
      const isChanged = use.accesses.some(
        (access) => access.cell.id === cell.id && (access.kind !== 'read' || isOffer(access, analysis)),
      );
      if (isChanged) yield use;
    }
  }
}

/** What happens to the cell at request time, to the whole it is part of and to its parts. */
export function useOf(cell: Cell, analysis: Analysis): ParallelUse {
  const atRequest = analysis.accesses
    .overlapping(cell)
    .filter((access) => isAtRequestTime(access, analysis) && !isTakenAsLock(access, analysis));
  const ofHandlers = atRequest.filter(({ fn }) => analysis.reachability.reach(fn) === 'handler');
  return {
    cell,
    accesses: atRequest,
    reads: atRequest.filter((access) => access.kind === 'read'),
    writes: atRequest.filter((access) => access.kind !== 'read' && !isSingleStep(access, analysis)),
    isLocked: analysis.heldLocks.guards(atRequest),
    isLockedForHandlers: analysis.heldLocks.guards(ofHandlers),
  };
}

/** The lock itself is read to be taken: `synchronized (cache)`. */
function isTakenAsLock({ event }: Access, analysis: Analysis): boolean {
  const position = event.kind === 'read' ? analysis.index.position(event) : undefined;
  const next = position?.block.events[position.index + 1];
  return next?.kind === 'acquire' && event.kind === 'read' && samePlace(next.lock, event.place);
}

/** Whether two places are written alike, with named members only. */
export function samePlace(a: Place, b: Place): boolean {
  if (a === b) return true;
  const [first, second] = [a.path, b.path];
  return (
    sameRoot(a.root, b.root) &&
    first.length === second.length &&
    first.every((segment, index) => {
      const other = second[index];
      return segment.kind === 'field' && other?.kind === 'field' && segment.name === other.name;
    })
  );
}

function sameRoot(a: Place['root'], b: Place['root']): boolean {
  if (a.kind === 'variable' && b.kind === 'variable') return a.variable === b.variable;
  if (a.kind === 'type' && b.kind === 'type') return a.type === b.type;
  return a.kind === b.kind;
}

/** Runs in each request, and not while an object is made that nobody else has yet. */
function isAtRequestTime({ kind, event, fn }: Access, analysis: Analysis): boolean {
  if (analysis.reachability.reach(fn) === undefined || analysis.isOffline(fn.module)) return false;
  if (event.kind === 'write' && event.form === 'initialise' && event.place.root.kind !== 'variable')
    return false;
  if (kind !== 'read' && runsOnce(event, analysis)) return false;
  if (analysis.filledFields.isOnlyForMaking(event, fn)) return false;
  const place =
    event.kind === 'write' || event.kind === 'read'
      ? event.place
      : event.kind === 'call'
        ? event.receiver
        : undefined;
  return !(
    place?.root.kind === 'this' &&
    isConstruction(fn, analysis) &&
    !isStaticMember(place, fn, analysis)
  );
}

/** `this.bucket` of a static field, which is no part of the object that is being made. */
function isStaticMember({ path: [first] }: Place, { owner }: FunctionModel, analysis: Analysis): boolean {
  return (
    owner !== undefined &&
    first?.kind === 'field' &&
    analysis.resolver.classes.field(owner, first.name)?.isStatic === true
  );
}

/** A constructor, or a method that only constructors are known to call. */
export function isConstruction(
  fn: FunctionModel,
  analysis: Analysis,
  seen = new Set<FunctionModel>(),
): boolean {
  if (fn.kind === 'constructor') return true;
  if (fn.owner === undefined || seen.has(fn)) return false;
  seen.add(fn);
  const edges = analysis.graph.to(fn);
  return (
    edges.length > 0 &&
    edges.every(({ direct, event, caller }) => {
      return direct && event.receiver?.root.kind === 'this' && isConstruction(caller, analysis, seen);
    })
  );
}

/** A single step of a concurrent collection that asks and changes in one. */
function isSingleStep(access: Access, analysis: Analysis): boolean {
  const { event } = access;
  if (event.kind !== 'call' || !isConcurrent(access, analysis)) return false;
  const name = memberName(event);
  return name !== undefined && analysis.facts.parallel!.atomicMethods.has(name);
}

/** A change of a collection that is made for several threads. */
export function isConcurrent({ event }: Access, analysis: Analysis): boolean {
  const place =
    event.kind === 'call'
      ? event.receiver
      : event.kind === 'write'
        ? { ...event.place, path: event.place.path.slice(0, -1) }
        : undefined;
  if (place === undefined) return false;
  const { concurrentContainers } = analysis.facts.parallel!;
  const kinds = analysis.resolver.placeThings(place).flatMap((thing) => {
    if (thing.kind === 'external') return [concurrentContainers.has(thing.symbol)];
    // A class of the project that is such a collection itself, also behind an interface of the project.
    return thing.kind === 'instance'
      ? [thing.type, ...analysis.resolver.index.subtypes(thing.type)]
          .filter(({ kind }) => kind !== 'interface')
          .map((type) =>
            analysis.resolver.classes.externalBases(type).some((base) => concurrentContainers.has(base)),
          )
      : [];
  });
  return kinds.length > 0 && kinds.every(Boolean);
}

/** A change of a cache, which forgets by itself. */
export function isCache({ event }: Access, analysis: Analysis): boolean {
  const { caches } = analysis.facts.parallel!;
  return (
    caches !== undefined &&
    event.kind === 'call' &&
    event.receiver !== undefined &&
    analysis.resolver
      .placeThings(event.receiver)
      .some((thing) => thing.kind === 'external' && caches.has(thing.symbol))
  );
}

/** Storage of which each invocation has its own: `ThreadLocal`, `AsyncLocal`. */
function isPerInvocation(cell: Cell, analysis: Analysis): boolean {
  const { perInvocationStorage } = analysis.facts;
  return thingsOf(cell, analysis).some(
    (thing) => thing.kind === 'external' && perInvocationStorage.has(thing.symbol),
  );
}

/** Storage of which each thread has its own: `[ThreadStatic]`, `ThreadLocal<T>`. */
export function isThreadBound(cell: Cell, analysis: Analysis): boolean {
  const { types } = analysis.facts.parallel!.threadStorage;
  if (
    types.size > 0 &&
    thingsOf(cell, analysis).some((one) => one.kind === 'external' && types.has(one.symbol))
  )
    return true;
  const decorators = fieldOf(cell, analysis)?.decorators ?? [];
  const { staticDecorators } = analysis.facts.parallel!.threadStorage;
  return decorators.some((decorator) =>
    analysis.resolver
      .symbols(decorator.kind === 'call' ? decorator.event.callee : decorator)
      .some((symbol) => staticDecorators.has(symbol)),
  );
}

export function fieldOf(cell: Cell, analysis: Analysis): FieldModel | undefined {
  const { base, field } = cell;
  if ((base.kind !== 'instance' && base.kind !== 'static') || field === undefined) return undefined;
  return analysis.resolver.classes.field(base.type, field);
}

/** What the cell can hold. */
export function thingsOf(cell: Cell, analysis: Analysis): ReturnType<Analysis['resolver']['things']> {
  const { base, field } = cell;
  switch (base.kind) {
    case 'variable':
      return field === undefined ? analysis.resolver.variableThings(base.variable) : [];
    case 'instance':
    case 'static': {
      if (field === undefined) return [];
      const owner =
        base.kind === 'static'
          ? ({ kind: 'class', type: base.type } as const)
          : ({ kind: 'instance', type: base.type, site: undefined } as const);
      return analysis.resolver.member(owner, { kind: 'field', name: field });
    }
    default:
      return [];
  }
}

/** A reader sees the whole of what a writer has stored: `volatile`, or a memory model that promises it anyway. */
export function isPublishedSafely(cell: Cell, analysis: Analysis): boolean {
  return analysis.facts.parallel!.publishesSafely || isSeenAtOnce(cell, analysis);
}

/** What one thread writes every other one sees from then on: `volatile`, or an atomic. */
export function isSeenAtOnce(cell: Cell, analysis: Analysis): boolean {
  return (
    fieldOf(cell, analysis)?.modifiers?.includes('volatile') === true ||
    isAtomic(thingsOf(cell, analysis), analysis.facts)
  );
}

/** `kept[0] = x` in an array, whose elements never move. */
export function isInArray({ event }: Access, { resolver }: Analysis): boolean {
  if (event.kind !== 'write' || event.place.path.at(-1)?.kind !== 'index') return false;
  return resolver
    .placeThings({ ...event.place, path: event.place.path.slice(0, -1) })
    .some((thing) => thing.kind === 'literal' && thing.literal.kind === 'array');
}

/** A literal, also in another form, or a name that never means anything else. */
export function isConstant(value: Value, analysis: Analysis): boolean {
  if (value.kind === 'constant') return true;
  if (value.kind === 'call' && isConversion(value.event, analysis))
    return value.event.args.every((argument) => isConstant(argument.value, analysis));
  // What a call gives was worked for, though it be the same each time.
  if (value.kind === 'call' || value.kind === 'await') return false;
  const things = analysis.resolver.things(value);
  return things.length > 0 && things.every((thing) => thing.kind === 'constant');
}

/** `String.valueOf(1)`. */
function isConversion(event: CallEvent, { facts, names }: Analysis): boolean {
  const conversions = facts.parallel?.conversions;
  return conversions !== undefined && names.of(event).some((symbol) => conversions.has(symbol));
}

/** Whether an access stores what it brings where nothing is yet, and otherwise leaves it, in one step. */
export function isOffer(access: Access, analysis: Analysis): boolean {
  if (access.kind === 'read') return offeredIn(access, analysis) !== undefined;
  const { event } = access;
  const { ifAbsentMethods } = analysis.facts.parallel!;
  return event.kind === 'call' && ifAbsentMethods?.has(memberName(event) ?? '') === true;
}

/** What is stored in an atomic that is asked here, if it holds nothing yet. */
export function offeredIn({ event, fn, cell }: Access, analysis: Analysis): Value | undefined {
  if (event.kind !== 'read' || !isAtomic(thingsOf(cell, analysis), analysis.facts)) return undefined;
  const call = analysis.index.calls(fn).find(({ receiver }) => receiver === event.place);
  return call === undefined ? undefined : offeredToAtomic(call, analysis);
}

/** Whether two keys are surely equal: one constant, or one variable. */
export function isSameKey(a: Value | undefined, b: Value | undefined, analysis: Analysis): boolean {
  if (a === undefined || b === undefined) return false;
  const { dependencies } = analysis.windows;
  const fixed = dependencies.fixedKey(a);
  if (fixed !== undefined) return fixed === dependencies.fixedKey(b);
  const place = a.kind === 'read' ? placeId(a.place) : undefined;
  return place !== undefined && b.kind === 'read' && placeId(b.place) === place;
}

/**
 * Whether somebody asks an atomic after it was set, other than the next request for its own sake: what is read first, and then
 * replaced, is a last value that nobody else's work depends on.
 */
export function isReadBehind({ event, fn }: Access, { reads }: ParallelUse, { index }: Analysis): boolean {
  const from = index.position(event);
  return reads.some((read) => {
    const to = index.position(read.event);
    return read.fn !== fn || from === undefined || to === undefined || leadsTo(from, to);
  });
}
