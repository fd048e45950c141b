import type { BranchEvent, Event, SuspendEvent } from '../model/event.js';
import type { FunctionModel } from '../model/module.js';
import type { Place } from '../model/place.js';
import type { Value } from '../model/value.js';
import type { Access, AccessMap } from './accesses.js';
import { overlaps } from './accesses.js';
import type { Analysis } from './analysis.js';
import type { FlowWalker } from './flow.js';
import type { Cell } from './storage.js';

/** A switch point with the function that holds it. */
export interface SwitchPoint {
  readonly event: SuspendEvent;
  readonly fn: FunctionModel;
}

/** A read that can see what another invocation stored. */
export interface ExposedRead {
  readonly read: Access;
  /** This invocation's own write before it, if there is one on the path. */
  readonly write: Access | undefined;
  /** The switch point between the two. */
  readonly at: SwitchPoint | undefined;
}

/** A decision on a cell, with the function that makes it. */
export interface Check {
  readonly event: BranchEvent;
  readonly fn: FunctionModel;
}

/** A decision, a switch point, and the write that acts on the decision. */
export interface StaleCheck {
  readonly check: Check;
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
  readonly atomic: readonly { readonly check: Check; readonly act: Access }[];
}

/** The windows between two steps on a cell in which another invocation can run. */
export class Windows {
  readonly #exposed = new Map<string, readonly ExposedRead[]>();
  readonly #checks = new Map<string, CheckResults>();
  readonly #dependencies = new Map<Value, ReadonlyMap<string, Dependency>>();

  constructor(
    private readonly analysis: Analysis,
    private readonly accesses: AccessMap,
    private readonly flow: FlowWalker,
  ) {}

  /** Reads of the cell at request time that another invocation's write can reach. */
  exposedReads(cell: Cell): readonly ExposedRead[] {
    let found = this.#exposed.get(cell.id);
    if (found === undefined) {
      found = this.#findExposed(cell);
      this.#exposed.set(cell.id, found);
    }
    return found;
  }

  checks(cell: Cell): CheckResults {
    let found = this.#checks.get(cell.id);
    if (found === undefined) {
      this.#checks.set(cell.id, { stale: [], early: [], atomic: [] });
      found = this.#findChecks(cell);
      this.#checks.set(cell.id, found);
    }
    return found;
  }

  /** A read of the cell, a switch point, and then the write whose value depends on that read. */
  lostUpdate(write: Access): { read: Access; at: SwitchPoint } | undefined {
    const { cell } = write;
    const reads = write.values.flatMap((value) => this.#readsIn(value, write.fn, cell));
    for (const read of reads) {
      const position = this.analysis.index.position(read.event);
      if (position === undefined) continue;
      let found: { read: Access; at: SwitchPoint } | undefined;
      interface State {
        readonly at: SwitchPoint | undefined;
      }
      this.flow.fromBehind<State>(position, { at: undefined }, {
        enters: (fn) => fn === write.fn,
        key: (state) => (state.at === undefined ? '' : `${state.at.event.span.start}`),
        step: (event, state, fn) => {
          if (event === write.event) {
            if (state.at !== undefined) found ??= { read, at: state.at };
            return undefined;
          }
          if (event === read.event) return undefined;
          return event.kind === 'suspend' ? { at: state.at ?? { event, fn } } : state;
        },
      });
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The cells that a value depends on, with the keys under which they are asked. */
  dependencies(value: Value, fn: FunctionModel): ReadonlyMap<string, Dependency> {
    let found = this.#dependencies.get(value);
    if (found === undefined) {
      const collected = new Map<string, Dependency>();
      this.#collect(value, fn, collected, new Set(), 0);
      found = collected;
      this.#dependencies.set(value, found);
    }
    return found;
  }

  dependsOn(value: Value, fn: FunctionModel, cell: Cell): boolean {
    for (const dependency of this.dependencies(value, fn).values()) {
      if (overlaps(dependency.cell, cell)) return true;
    }
    return false;
  }

  #roots(cell: Cell): { roots: FunctionModel[]; relevant: Set<FunctionModel> } {
    const relevant = this.flow.callersOf(this.accesses.overlapping(cell).map((access) => access.fn));
    return { roots: this.analysis.reachability.roots().filter((fn) => relevant.has(fn)), relevant };
  }

  #findExposed(cell: Cell): ExposedRead[] {
    const { roots, relevant } = this.#roots(cell);
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
    for (const root of roots) {
      this.flow.fromStart<State>(root, { fresh: undefined, write: undefined, at: undefined }, {
        enters: (fn) => relevant.has(fn),
        key: (state) => `${start(state.fresh)},${start(state.write)},${state.at?.event.span.start ?? ''}`,
        step: (event, state, fn) => {
          if (event.kind === 'suspend') {
            const write = state.fresh ?? (state.at === undefined ? state.write : undefined);
            return write === undefined ? { ...state, fresh: undefined } : { fresh: undefined, write, at: { event, fn } };
          }
          const access = this.accesses.at(event, fn, cell);
          if (access === undefined) return state;
          if (access.kind === 'read') {
            if (state.fresh === undefined) note(access, state);
            return state;
          }
          if (isPartial(access, cell)) {
            return state.fresh !== undefined || state.at !== undefined ? state : { ...state, write: access };
          }
          return { fresh: access, write: undefined, at: undefined };
        },
      });
    }
    return [...found.values()];
  }

  #findChecks(cell: Cell): CheckResults {
    const { roots, relevant } = this.#roots(cell);
    const stale = new Map<Event, Guarded<StaleCheck>>();
    const early = new Map<Event, Guarded<EarlyMark>>();
    const atomic: { check: Check; act: Access }[] = [];
    interface State {
      readonly check: Check | undefined;
      readonly outcome: boolean;
      readonly at: SwitchPoint | undefined;
      /** Other cells that were asked since. */
      readonly others: readonly Cell[];
      readonly mark: Access | undefined;
    }
    const none: State = { check: undefined, outcome: true, at: undefined, others: [], mark: undefined };
    for (const root of roots) {
      this.flow.fromStart<State>(root, none, {
        enters: (fn) => relevant.has(fn),
        key: (state) =>
          `${state.check?.event.span.start ?? ''},${state.outcome},${state.at?.event.span.start ?? ''},${start(state.mark)},${state.others.map((other) => other.id).join()}`,
        step: (event, state, fn) => {
          if (event.kind === 'suspend') {
            if (state.check === undefined || state.at !== undefined) return state;
            const at = { event, fn };
            if (state.mark !== undefined && this.#finishes(event, fn, state.mark)) {
              record(early, state.mark.event, state.outcome, { check: state.check, mark: state.mark, at, later: undefined });
            }
            return { ...state, at };
          }
          if (state.check === undefined || event.kind === 'branch') return state;
          const access = this.accesses.at(event, fn, cell);
          if (access === undefined) {
            if (state.mark !== undefined && state.at !== undefined) this.#noteLater(event, fn, state, early);
            return state;
          }
          if (access.kind === 'read' || access.effect === 'remove' || access.effect === 'clear') return state;
          if (state.mark !== undefined) return none;
          if (state.at === undefined) {
            atomic.push({ check: state.check, act: access });
            return { ...state, mark: access };
          }
          if (!this.#claimed(state.others, cell)) {
            record(stale, state.check.event, state.outcome, { check: state.check, at: state.at, act: access });
          }
          return none;
        },
        onBranch: (event, outcome, state, fn) => {
          const dependencies = this.dependencies(event.condition, fn);
          if (dependencies.size === 0) return state;
          let own = false;
          const others = [...state.others];
          for (const dependency of dependencies.values()) {
            if (overlaps(dependency.cell, cell)) own = true;
            else if (others.length < 3 && !others.includes(dependency.cell)) others.push(dependency.cell);
          }
          if (own) return { check: { event, fn }, outcome, at: undefined, others: state.others, mark: undefined };
          return { ...state, others };
        },
      });
    }
    return {
      stale: [...stale.values()].flatMap((guarded) => oneSided(guarded)),
      early: [...early.values()].flatMap((guarded) => oneSided(guarded)),
      atomic,
    };
  }

  /** Whether one of the cells is asked and set in one go: then one invocation alone gets past it. */
  #claimed(others: readonly Cell[], cell: Cell): boolean {
    return others.some((other) => !overlaps(other, cell) && this.checks(other).atomic.length > 0);
  }

  /** The awaited call is made on what was just stored: `db = new Db(); await db.open()`. */
  #finishes(event: SuspendEvent, fn: FunctionModel, mark: Access): boolean {
    const value = event.value.kind === 'await' ? event.value.value : event.value;
    if (value.kind !== 'call' || value.event.receiver === undefined) return false;
    return this.analysis.storage
      .locate(value.event.receiver, fn)
      .some((storage) => {
        const target = this.analysis.storage.cell(storage);
        return target !== undefined && overlaps(target, mark.cell);
      });
  }

  #noteLater(
    event: Event,
    fn: FunctionModel,
    state: { check: Check | undefined; outcome: boolean; at: SwitchPoint | undefined; mark: Access | undefined },
    early: Map<Event, Guarded<EarlyMark>>,
  ): void {
    if (event.kind !== 'write' && event.kind !== 'call') return;
    const later = this.accesses.of(fn).find((access) => access.event === event && access.kind !== 'read');
    if (later === undefined || later.effect === 'remove') return;
    record(early, state.mark!.event, state.outcome, { check: state.check!, mark: state.mark!, at: state.at!, later });
  }

  #readsIn(value: Value, fn: FunctionModel, cell: Cell): Access[] {
    const reads: Access[] = [];
    const seen = new Set<Value>();
    const visit = (one: Value, depth: number): void => {
      if (depth > 10 || seen.has(one)) return;
      seen.add(one);
      if (one.kind === 'read' && one.event !== undefined) {
        const access = this.accesses.at(one.event, fn, cell);
        if (access !== undefined && access.fn === fn) reads.push(access);
      }
      for (const part of this.#parts(one, fn)) visit(part, depth + 1);
    };
    visit(value, 0);
    return reads;
  }

  /** What a value is made of, through locals and call arguments; not into other functions. */
  #parts(value: Value, fn: FunctionModel): readonly Value[] {
    switch (value.kind) {
      case 'text':
        return value.parts;
      case 'derived':
        return value.from;
      case 'array':
        return value.elements;
      case 'object':
        return [...value.properties.values(), ...value.rest];
      case 'choice':
        return value.options;
      case 'await':
        return [value.value];
      case 'call':
        return [...receiverValue(value.event.receiver, value), ...value.event.args.map((argument) => argument.value)];
      case 'read': {
        const { root } = value.place;
        if (root.kind === 'value') return [root.value];
        if (root.kind === 'variable' && root.variable.owner === fn) return root.variable.definitions;
        return [];
      }
      default:
        return [];
    }
  }

  #collect(value: Value, fn: FunctionModel, into: Map<string, Dependency>, seen: Set<Value>, depth: number): void {
    if (depth > 10 || seen.has(value)) return;
    seen.add(value);
    if (value.kind === 'read') this.#collectPlace(value.place, fn, into, undefined);
    if (value.kind === 'call') {
      const { event } = value;
      const targets = event.isNew ? [] : this.analysis.resolver.targets(event);
      if (targets.length > 0) {
        for (const target of targets) {
          for (const result of this.analysis.index.returns(target)) this.#collect(result, target, into, seen, depth + 1);
        }
        return;
      }
      if (event.receiver !== undefined) this.#collectPlace(event.receiver, fn, into, event.args[0]?.value);
      for (const argument of event.args) this.#collect(argument.value, fn, into, seen, depth + 1);
      return;
    }
    for (const part of this.#parts(value, fn)) this.#collect(part, fn, into, seen, depth + 1);
  }

  #collectPlace(place: Place, fn: FunctionModel, into: Map<string, Dependency>, key: Value | undefined): void {
    for (const storage of this.analysis.storage.locateObject(place, fn)) {
      const cell = this.analysis.storage.cell(storage);
      if (cell !== undefined && !into.has(cell.id)) into.set(cell.id, { cell, key: storage.key ?? key });
    }
  }
}

export interface Dependency {
  readonly cell: Cell;
  readonly key: Value | undefined;
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

function oneSided<T>(guarded: Guarded<T>): T[] {
  if (guarded.whenTrue !== undefined && guarded.whenFalse !== undefined) return [];
  return [(guarded.whenTrue ?? guarded.whenFalse)!];
}

/** A write that leaves other parts of the cell as another invocation made them. */
export function isPartial(access: Access, cell: Cell): boolean {
  if (access.kind === 'change') return true;
  const named = access.storage.path.length;
  return named > (cell.field === undefined ? 0 : 1) || (access.event.kind === 'write' && access.event.form === 'update');
}

function receiverValue(place: Place | undefined, call: Value): Value[] {
  return place === undefined ? [] : [{ kind: 'read', place, event: undefined, span: call.span }];
}

function start(access: Access | undefined): string {
  return access === undefined ? '' : `${access.event.span.start}`;
}
