import type { Event } from '../model/event.js';
import type { FunctionModel } from '../model/module.js';
import { isPartial, type Access } from './accesses.js';
import type { Cell } from './cells.js';
import { positionOf, type SwitchPoint, type WindowContext } from './window-context.js';

/** A read that can see what another invocation stored. */
export interface ExposedRead {
  readonly read: Access;
  /** This invocation's own write before it, if there is one on the path. */
  readonly write: Access | undefined;
  /** The switch point between the two. */
  readonly at: SwitchPoint | undefined;
  /** The code around is too large to be walked to its end: the read may follow an own write after all. */
  readonly assumed?: true;
}

/** Reads of the cell at request time that another invocation's write can reach. */
export function findExposedReads(cell: Cell, context: WindowContext): ExposedRead[] {
  const { roots, relevant } = context.around(cell);
  const found = new Map<Event, ExposedRead>();
  interface State {
    /** The own write that replaced the whole cell in the current segment. */
    readonly fresh: Access | undefined;
    /** The last own write before the last switch point. */
    readonly write: Access | undefined;
    readonly at: SwitchPoint | undefined;
  }
  const note = (read: Access, state: State): void => {
    const known = found.get(read.event);
    if (known?.at !== undefined) return;
    found.set(read.event, { read, write: state.write, at: state.at });
  };
  let complete = true;
  for (const root of roots) {
    const walked = context.flow.fromStart<State>(
      root,
      { fresh: undefined, write: undefined, at: undefined },
      {
        enters: (fn) => relevant.has(fn),
        key: (state) =>
          `${positionOf(state.fresh)},${positionOf(state.write)},${state.at?.event.span.start ?? ''}`,
        step: (event, state, fn) => {
          if (event.kind === 'suspend') {
            const write = state.fresh ?? (state.at === undefined ? state.write : undefined);
            return write === undefined
              ? { ...state, fresh: undefined }
              : { fresh: undefined, write, at: { event, fn } };
          }
          const access = readAgain(event, fn, cell, context) ?? context.accesses.at(event, fn, cell);
          if (access === undefined) return state;
          if (access.kind === 'read') {
            if (state.fresh === undefined) note(access, state);
            return state;
          }
          // What is taken out is read.
          if (access.effect === 'drain' && state.fresh === undefined) note(access, state);
          if (isPartial(access, cell)) {
            return state.fresh !== undefined || state.at !== undefined ? state : { ...state, write: access };
          }
          return { fresh: access, write: undefined, at: undefined };
        },
      },
    );
    complete &&= walked;
  }
  if (!complete) {
    for (const access of context.accesses.overlapping(cell)) {
      if (access.kind !== 'read' || !relevant.has(access.fn) || found.has(access.event)) continue;
      if (context.analysis.reachability.reach(access.fn) === undefined) continue;
      found.set(access.event, { read: access, write: undefined, at: undefined, assumed: true });
    }
  }
  return [...found.values()];
}

/** Each round of a loop over a collection reads from it. */
function readAgain(event: Event, fn: FunctionModel, cell: Cell, context: WindowContext): Access | undefined {
  if (event.kind !== 'branch' || event.test !== 'more') return undefined;
  const { condition } = event;
  return condition.kind === 'read' && condition.event !== undefined
    ? context.accesses.at(condition.event, fn, cell)
    : undefined;
}
