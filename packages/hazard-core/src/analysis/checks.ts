import type { BranchEvent, Event, SuspendEvent } from '../model/event.js';
import type { FunctionModel } from '../model/module.js';
import { isPartial, overlaps, type Access } from './accesses.js';
import type { Cell } from './cells.js';
import { positionOf, type SwitchPoint, type WindowContext } from './window-context.js';

/** A decision on a cell, with the function that makes it. */
export interface Check {
  readonly event: BranchEvent;
  readonly fn: FunctionModel;
  /** What it asks, as far as that is the cell in question, the whole it is part of, or a part of it. */
  readonly cells: readonly Cell[];
}

/** A decision, a switch point, and the write that acts on the decision. */
export interface StaleCheck {
  readonly check: Check;
  /** The outcome of the check behind which the act stands. */
  readonly outcome: boolean;
  readonly at: SwitchPoint;
  readonly act: Access;
}

/** A cell that is set at once, with the work that makes it true still to come. */
export interface EarlyMark {
  readonly check: Check;
  readonly mark: Access;
  readonly at: SwitchPoint;
  /** What is finished only behind the switch point; absent where the awaited call itself is the rest. */
  readonly later: Access | undefined;
}

export interface CheckResults {
  readonly stale: readonly StaleCheck[];
  readonly early: readonly EarlyMark[];
  /** Decided and acted on without a switch point between: nobody else can come in between. */
  readonly atomic: readonly Pick<StaleCheck, 'check' | 'outcome' | 'act'>[];
}

/** Finds the decisions on cells that other invocations can make stale. */
export class CheckFinder {
  readonly #found = new Map<string, CheckResults>();

  constructor(private readonly context: WindowContext) {}

  checks(cell: Cell): CheckResults {
    let found = this.#found.get(cell.id);
    if (found === undefined) {
      this.#found.set(cell.id, { stale: [], early: [], atomic: [] });
      found = this.#find(cell);
      this.#found.set(cell.id, found);
    }
    return found;
  }

  /** Whether a decision on the cell can go stale: somebody decides on it, and can be interrupted near it. */
  mayGoStale(cell: Cell): boolean {
    const { relevant } = this.context.around(cell);
    const functions = [...this.#withCallbacks(relevant)];
    return functions.some((fn) => this.#waits(fn)) && functions.some((fn) => this.#decides(fn, cell));
  }

  #decides(fn: FunctionModel, cell: Cell): boolean {
    return fn.blocks.some((block) => {
      const last = block.events.at(-1);
      return last?.kind === 'branch' && this.context.dependencies.on(last.condition, fn, cell);
    });
  }

  #waits(fn: FunctionModel): boolean {
    const { index, graph } = this.context.analysis;
    return index.suspends(fn).length > 0 || graph.from(fn).some((edge) => edge.kind !== 'sync');
  }

  #find(cell: Cell): CheckResults {
    const { roots, relevant } = this.context.around(cell);
    const entered = this.#withCallbacks(relevant);
    const stale = new Map<Event, Guarded<StaleCheck>>();
    const early = new Map<Event, Guarded<EarlyMark>>();
    const atomic = new Map<Event, Map<Event, Guarded<CheckResults['atomic'][number]>>>();
    /** Switch points that an invocation meets as well if it found the cell set, by check. */
    const common = new Map<Event, Set<Event>>();
    /** By the inner check as well: what counts where that one decides nothing. */
    const outer: typeof atomic = new Map();
    interface State {
      readonly check: Check | undefined;
      readonly outcome: boolean;
      /** The decision on the cell within whose branch this one is made, if there is one. */
      readonly outer: readonly { readonly check: Check; readonly outcome: boolean }[];
      readonly at: SwitchPoint | undefined;
      /** Other cells that were asked since. */
      readonly others: readonly Cell[];
      readonly mark: Access | undefined;
    }
    const none: State = {
      check: undefined,
      outcome: true,
      outer: [],
      at: undefined,
      others: [],
      mark: undefined,
    };
    const wait = (event: SuspendEvent, state: State, fn: FunctionModel): State => {
      const { check, mark } = state;
      if (check === undefined) return state;
      const at = { event, fn };
      if (mark === undefined) noteIn(common, check.event, event);
      else if (this.#finishes(event, fn, mark)) {
        // Says more than a part of the object that is stored on the way.
        early.delete(mark.event);
        record(early, mark.event, state.outcome, { check, mark, at, later: undefined });
      }
      return state.at === undefined ? { ...state, at } : state;
    };
    const act = (access: Access, state: State & { check: Check }): State => {
      const { check, at, mark, outcome } = state;
      if (mark !== undefined) {
        if (at !== undefined && isPartial(access, cell)) {
          record(early, mark.event, outcome, { check, mark, at, later: access });
        }
        return none;
      }
      if (!check.cells.some((asked) => overlaps(asked, access.cell))) return state;
      if (at === undefined) {
        record(innerOf(atomic, check.event), access.event, outcome, { check, outcome, act: access });
        for (const around of state.outer) {
          const instead = { check: around.check, outcome: around.outcome, act: access };
          record(innerOf(outer, check.event), access.event, around.outcome, instead);
        }
        return { ...state, mark: access };
      }
      if (!this.#claimed(state.others, cell))
        record(stale, check.event, outcome, { check, outcome, at, act: access });
      return none;
    };
    for (const root of roots) {
      this.context.flow.fromStart<State>(root, none, {
        enters: (fn) => entered.has(fn),
        key: (state) =>
          `${state.check?.event.span.start ?? ''},${state.outcome},${state.outer.map((one) => `${one.check.event.span.start}${one.outcome}`).join()},${state.at?.event.span.start ?? ''},${positionOf(state.mark)},${state.others.map((other) => other.id).join()}`,
        step: (event, state, fn) => {
          if (event.kind === 'suspend') return wait(event, state, fn);
          const { check } = state;
          if (check === undefined || event.kind === 'branch') return state;
          const access = this.context.accesses.at(event, fn, cell);
          if (access === undefined) {
            if (state.mark !== undefined && state.at !== undefined) this.#noteLater(event, fn, state, early);
            return state;
          }
          return access.kind === 'read' || takesAway(access) ? state : act(access, { ...state, check });
        },
        onBranch: (event, outcome, state, fn) => {
          const dependencies = this.context.dependencies.of(event.condition, fn);
          if (dependencies.size === 0) return state;
          const own: Cell[] = [];
          const others = [...state.others];
          for (const dependency of dependencies.values()) {
            if (overlaps(dependency.cell, cell)) own.push(dependency.cell);
            else if (others.length < 3 && !others.includes(dependency.cell)) others.push(dependency.cell);
          }
          if (own.length === 0) return { ...state, others };
          const check = { event, fn, cells: own };
          const outer =
            state.check === undefined || state.mark !== undefined || state.check.event === event
              ? []
              : [{ check: state.check, outcome: state.outcome }];
          return { check, outcome, outer, at: undefined, others: state.others, mark: undefined };
        },
      });
    }
    return {
      stale: [...stale.values()].flatMap((guarded) => oneSided(guarded)),
      early: [...early.values()]
        .flatMap((guarded) => oneSided(guarded))
        // The preparation waits itself, or what it calls; what its caller awaits later is something else.
        .filter(({ mark, at }) => this.context.flow.callersOf([at.fn]).has(mark.fn))
        // What every invocation awaits is use, not preparation.
        .filter(
          ({ check, at, later }) => later !== undefined || common.get(check.event)?.has(at.event) !== true,
        ),
      atomic: [...atomic].flatMap(([check, acts]) =>
        [...acts].flatMap(([event, guarded]) => {
          const found = decidedIn(guarded);
          const around = found.length > 0 ? undefined : outer.get(check)?.get(event);
          return around === undefined ? found : decidedIn(around);
        }),
      ),
    };
  }

  /** Callbacks written in the functions, as far as they write something shared: what is prepared may be stored there. */
  #withCallbacks(functions: ReadonlySet<FunctionModel>): ReadonlySet<FunctionModel> {
    const all = new Set(functions);
    const queue = [...functions];
    for (let fn = queue.pop(); fn !== undefined; fn = queue.pop()) {
      for (const inner of this.context.analysis.index.innerFunctions(fn)) {
        if (all.has(inner) || this.context.accesses.of(inner).every((access) => access.kind === 'read'))
          continue;
        all.add(inner);
        queue.push(inner);
      }
    }
    return all;
  }

  /** Whether one of the cells is asked and set in one go: then one invocation alone gets past it. */
  #claimed(others: readonly Cell[], cell: Cell): boolean {
    return others.some((other) => !overlaps(other, cell) && this.checks(other).atomic.length > 0);
  }

  /** The awaited call is made on what was just stored: `db = new Db(); await db.open()`. */
  #finishes(event: SuspendEvent, fn: FunctionModel, mark: Access): boolean {
    const value = event.value.kind === 'await' ? event.value.value : event.value;
    if (value.kind !== 'call' || value.event.receiver === undefined) return false;
    return this.context.analysis.storage.locate(value.event.receiver, fn).some((storage) => {
      const target = this.context.analysis.storage.cell(storage);
      return target !== undefined && overlaps(target, mark.cell);
    });
  }

  #noteLater(
    event: Event,
    fn: FunctionModel,
    state: {
      check: Check | undefined;
      outcome: boolean;
      at: SwitchPoint | undefined;
      mark: Access | undefined;
    },
    early: Map<Event, Guarded<EarlyMark>>,
  ): void {
    if (event.kind !== 'write' && event.kind !== 'call') return;
    const later = this.context.accesses
      .of(fn)
      .find((access) => access.event === event && access.kind !== 'read');
    if (later === undefined || later.effect === 'remove') return;
    record(early, state.mark!.event, state.outcome, {
      check: state.check!,
      mark: state.mark!,
      at: state.at!,
      later,
    });
  }
}

/** Found behind a check, by the outcome that leads there: behind both outcomes the check decides nothing. */
interface Guarded<T> {
  whenTrue: T | undefined;
  whenFalse: T | undefined;
}

function record<T>(map: Map<Event, Guarded<T>>, key: Event, outcome: boolean, found: T): void {
  let guarded = map.get(key);
  if (guarded === undefined) map.set(key, (guarded = { whenTrue: undefined, whenFalse: undefined }));
  if (outcome) guarded.whenTrue ??= found;
  else guarded.whenFalse ??= found;
}

function innerOf<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  let inner = map.get(key);
  if (inner === undefined) map.set(key, (inner = new Map()));
  return inner;
}

function noteIn<K, V>(map: Map<K, Set<V>>, key: K, item: V): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([item]));
  else known.add(item);
}

function oneSided<T>(guarded: Guarded<T>): T[] {
  if (guarded.whenTrue !== undefined && guarded.whenFalse !== undefined) return [];
  return [(guarded.whenTrue ?? guarded.whenFalse)!];
}

/** Behind both outcomes the check decides nothing, unless it chooses the value: `x = x == null ? make() : x`. */
function decidedIn<T extends { readonly act: Access }>(guarded: Guarded<T>): T[] {
  const either = guarded.whenTrue ?? guarded.whenFalse;
  return either !== undefined && either.act.values.some(({ kind }) => kind === 'choice')
    ? [either]
    : oneSided(guarded);
}

/** `delete`, and `promise = undefined`: whoever comes next begins anew. */
function takesAway({ effect, values: [value] }: Access): boolean {
  return (
    effect === 'remove' || (value?.kind === 'constant' && (value.value === undefined || value.value === null))
  );
}
