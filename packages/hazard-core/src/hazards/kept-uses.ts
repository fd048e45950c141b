import type { Access } from '../analysis/accesses.js';
import type { Analysis } from '../analysis/analysis.js';
import type { Cell } from '../analysis/cells.js';
import { memberName } from '../analysis/calls.js';
import type { CallEvent, Event } from '../model/event.js';
import type { FunctionModel } from '../model/module.js';
import type { Place } from '../model/place.js';
import type { Value } from '../model/value.js';
import { useOf } from './parallel-accesses.js';

/** Where something is done with an object at request time. */
export interface KeptUse {
  readonly fn: FunctionModel;
  readonly event: Event;
}

export interface KeptUses {
  readonly uses: readonly KeptUse[];
  /** Only code is in sight that hands the object on. */
  readonly onlyHandedOn: boolean;
}

/**
 * What is done at request time with the object that a cell keeps: where it is called or given to a library, be it under
 * another name. Code that only hands it on, as a getter does, does nothing with it.
 */
export function keptUses(cell: Cell, sites: ReadonlySet<CallEvent>, analysis: Analysis): KeptUses {
  const { reads, writes } = useOf(cell, analysis);
  const accesses = [...reads, ...writes].filter(({ event, fn }) => !isHarmless(event, fn, analysis));
  const direct = accesses.filter((access) => !isHandedOn(access, analysis));
  if (direct.length === accesses.length) return { uses: direct, onlyHandedOn: false };
  const others = usesOfMade(sites, analysis).filter(
    (use) => !direct.some(({ fn, event }) => fn === use.fn && isWithin(event, use.event)),
  );
  const uses = [...direct, ...others];
  return uses.length > 0 ? { uses, onlyHandedOn: false } : { uses: accesses, onlyHandedOn: true };
}

function isWithin({ span: inner }: Event, { span: outer }: Event): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Compared with null, or copied before it is used: `((DateFormat) FORMAT.clone()).format(date)`. */
function isHarmless(event: Event, fn: FunctionModel, analysis: Analysis): boolean {
  if (event.kind === 'write') return true;
  if (event.kind !== 'read') return false;
  const calls = callsOn(event, fn, analysis);
  if (calls.length > 0) return calls.every((call) => /^clone$/i.test(memberName(call) ?? ''));
  for (const block of fn.blocks) {
    const last = block.events.at(-1);
    if (last?.kind === 'branch' && block.events.at(-2) === event) return true;
  }
  return false;
}

/** Returned, stored under another name, or given to code of the project. */
function isHandedOn({ event, fn }: Access, analysis: Analysis): boolean {
  if (event.kind !== 'read' || callsOn(event, fn, analysis).length > 0) return false;
  const isIt = (value: Value): boolean => {
    if (value.kind === 'choice') return value.options.some(isIt);
    return value.kind === 'read' && (value.event === event || value.place === event.place);
  };
  for (const { events } of fn.blocks) {
    for (const one of events) {
      if (one.kind === 'return' && isIt(one.value)) return true;
      if (one.kind === 'write' && isIt(one.value)) return !isMemberOfLibrary(one.place, analysis);
      if (one.kind === 'call' && one.args.some(({ value }) => isIt(value)))
        return analysis.graph.edges(one).some((edge) => edge.direct);
    }
  }
  return false;
}

/** `new HttpClientHandler { CookieContainer = cookies }`: the library does something with what it is given. */
function isMemberOfLibrary({ root, path }: Place, analysis: Analysis): boolean {
  return (
    path.length > 0 &&
    analysis.resolver
      .placeThings({ root, path: path.slice(0, -1) })
      .some((thing) => thing.kind === 'external')
  );
}

function callsOn(event: Event, fn: FunctionModel, analysis: Analysis): CallEvent[] {
  return event.kind === 'read'
    ? analysis.index.calls(fn).filter((call) => call.receiver === event.place)
    : [];
}

/** Calls on what was made by one of the calls, and what a library is given of it, wherever they got it from. */
function usesOfMade(sites: ReadonlySet<CallEvent>, analysis: Analysis): KeptUse[] {
  if (sites.size === 0) return [];
  const { resolver, index, graph } = analysis;
  const isMade = (thing: ReturnType<typeof resolver.things>[number]): boolean =>
    (thing.kind === 'external' || thing.kind === 'instance') &&
    thing.site !== undefined &&
    sites.has(thing.site);
  const uses: KeptUse[] = [];
  for (const fn of analysis.requestTimeFunctions) {
    if (analysis.isOffline(fn.module)) continue;
    for (const event of index.calls(fn)) {
      const isUse =
        (event.receiver !== undefined && resolver.placeThings(event.receiver).some(isMade)) ||
        (graph.edges(event).length === 0 &&
          event.args.some(({ value }) => resolver.things(value).some(isMade)));
      if (isUse) uses.push({ fn, event });
    }
  }
  return uses;
}
