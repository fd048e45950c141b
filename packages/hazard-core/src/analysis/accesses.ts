import type { ContainerMethod } from '../knowledge/facts.js';
import type { CallEvent, Event, ReadEvent, WriteEvent } from '../model/event.js';
import type { FunctionModel } from '../model/module.js';
import type { Place } from '../model/place.js';
import type { Value } from '../model/value.js';
import type { Analysis } from './analysis.js';
import { memberName } from './calls.js';
import { isAtomicSetter } from './atomics.js';
import type { Cell } from './cells.js';
import { makingElementMethods } from './element-methods.js';
import type { Storage } from './storage.js';

/** One access to a cell. */
export interface Access {
  readonly cell: Cell;
  readonly storage: Storage;
  readonly fn: FunctionModel;
  readonly event: Event;
  /** `change`: a mutator method or a mutating call; `write`: an assignment, `++`, `delete` or `set` of an atomic. */
  readonly kind: 'read' | 'write' | 'change';
  /** What a change does. */
  readonly effect: ContainerMethod['effect'] | undefined;
  /** What is stored, by a write or a change. */
  readonly values: readonly Value[];
  /** Under which key it is stored. */
  readonly key: Value | undefined;
  /** The object that is changed may be something else than a container: its type is not known. */
  readonly guess: boolean;
}

/** A call that changes a container, or the object that it is given. */
interface Change {
  readonly method: ContainerMethod;
  readonly place: Place;
  readonly args: Value[];
  readonly guess: boolean;
  /** What is stored takes the place of all that was there. */
  readonly isWhole?: true;
}

const wholly: ContainerMethod = { effect: 'set', value: 0 };

const none: readonly Storage[] = [];

/** Finds the accesses to shared cells, function by function. */
export class AccessMap {
  readonly #byFunction = new Map<FunctionModel, readonly Access[]>();
  readonly #byEvent = new Map<Event, Access[]>();
  #byBase: Map<string, Access[]> | undefined;
  readonly #changes = new Map<CallEvent, Change | undefined>();
  readonly #stored = new Map<Event, readonly Storage[]>();
  #someTellableChange: boolean | undefined;

  constructor(private readonly analysis: Analysis) {}

  of(fn: FunctionModel): readonly Access[] {
    let accesses = this.#byFunction.get(fn);
    if (accesses === undefined) {
      accesses = this.#collect(fn);
      this.#byFunction.set(fn, accesses);
      for (const access of accesses) {
        const known = this.#byEvent.get(access.event);
        if (known === undefined) this.#byEvent.set(access.event, [access]);
        else known.push(access);
      }
    }
    return accesses;
  }

  /** The access an event makes to a cell, to the whole it is part of, or to a part of it. */
  at(event: Event, fn: FunctionModel, cell: Cell): Access | undefined {
    if (!this.#byFunction.has(fn)) this.of(fn);
    const accesses = this.#byEvent.get(event);
    return accesses?.find((access) => overlaps(access.cell, cell));
  }

  /** All accesses to a cell, to the whole it is part of and to its parts. */
  overlapping(cell: Cell): readonly Access[] {
    return this.byBase.get(cell.baseId)?.filter((access) => overlaps(access.cell, cell)) ?? [];
  }

  /** All accesses of all functions, by what holds the cell. */
  get byBase(): ReadonlyMap<string, readonly Access[]> {
    if (this.#byBase === undefined) {
      this.#byBase = new Map();
      for (const fn of this.analysis.index.functions) {
        for (const access of this.of(fn)) {
          const known = this.#byBase.get(access.cell.baseId);
          if (known === undefined) this.#byBase.set(access.cell.baseId, [access]);
          else known.push(access);
        }
      }
    }
    return this.#byBase;
  }

  /**
   * Whether request-time code changes something that invocations share, and a finding about it could be shown. Much
   * cheaper to answer than who accesses what, and the answer is most often no.
   */
  get someTellableChange(): boolean {
    return (this.#someTellableChange ??= this.#findTellableChange());
  }

  #findTellableChange(): boolean {
    const { analysis } = this;
    return analysis.requestTimeFunctions.some((fn) =>
      fn.blocks.some((block) =>
        block.events.some((event) => {
          const storages =
            event.kind === 'write'
              ? this.written(event, fn)
              : event.kind === 'call'
                ? this.#changedBy(event, fn)
                : none;
          return storages.some((storage) => analysis.mayTellOf(storage));
        }),
      ),
    );
  }

  /** What a write stores something in. */
  written(event: WriteEvent, fn: FunctionModel): readonly Storage[] {
    let storages = this.#stored.get(event);
    if (storages === undefined) {
      storages = this.#isOwnWrite(event, fn) ? this.analysis.storage.locate(event.place, fn) : none;
      this.#stored.set(event, storages);
    }
    return storages;
  }

  /** What a call stores something in or takes something from. */
  #changedBy(event: CallEvent, fn: FunctionModel): readonly Storage[] {
    let storages = this.#stored.get(event);
    if (storages === undefined) {
      const change = this.#changeOf(event);
      storages = change === undefined ? none : this.analysis.storage.locateObject(change.place, fn);
      this.#stored.set(event, storages);
    }
    return storages;
  }

  #changeOf(event: CallEvent): Change | undefined {
    if (!this.#changes.has(event)) this.#changes.set(event, this.#isChange(event));
    return this.#changes.get(event);
  }

  /** What a setter stores is told in the setter; what is stored in a plain local concerns nobody. */
  #isOwnWrite(event: WriteEvent, fn: FunctionModel): boolean {
    return this.analysis.graph.accessorCall(event) === undefined && !isPlainLocal(event.place, fn);
  }

  #collect(fn: FunctionModel): Access[] {
    const accesses: Access[] = [];
    const receivers = new Set<Place>();
    for (const event of this.analysis.index.calls(fn)) {
      if (event.receiver !== undefined && this.#changeOf(event)) receivers.add(event.receiver);
    }
    for (const block of fn.blocks) {
      for (const event of block.events) {
        switch (event.kind) {
          case 'read':
            if (!receivers.has(event.place)) this.#read(event, fn, accesses);
            break;
          case 'write':
            this.#write(event, fn, accesses);
            break;
          case 'call':
            this.#change(event, fn, accesses);
            break;
          default:
        }
      }
    }
    return accesses;
  }

  #read(event: ReadEvent, fn: FunctionModel, into: Access[]): void {
    if (this.analysis.graph.accessorCall(event) !== undefined) return;
    if (isPlainLocal(event.place, fn)) return;
    for (const storage of this.analysis.storage.locate(event.place, fn)) {
      const cell = this.analysis.storage.cell(storage);
      if (cell !== undefined)
        into.push({
          cell,
          storage,
          fn,
          event,
          kind: 'read',
          effect: undefined,
          values: [],
          key: storage.key,
          guess: false,
        });
    }
  }

  #write(event: WriteEvent, fn: FunctionModel, into: Access[]): void {
    const effect = event.form === 'delete' ? 'remove' : 'set';
    for (const storage of this.written(event, fn)) {
      const cell = this.analysis.storage.cell(storage);
      if (cell !== undefined)
        into.push({
          cell,
          storage,
          fn,
          event,
          kind: 'write',
          effect,
          values: event.form === 'delete' ? [] : [event.value],
          key: storage.key,
          guess: false,
        });
    }
  }

  #change(event: CallEvent, fn: FunctionModel, into: Access[]): void {
    const change = this.#changeOf(event);
    if (change === undefined) return;
    const { method, args, guess, isWhole } = change;
    const values =
      method.value === 'all'
        ? args
        : method.value === undefined || args[method.value] === undefined
          ? []
          : [args[method.value]!];
    const key = method.key === undefined ? undefined : args[method.key];
    for (const storage of this.#changedBy(event, fn)) {
      const cell = this.analysis.storage.cell(storage);
      if (cell !== undefined)
        into.push({
          cell,
          storage,
          fn,
          event,
          kind: isWhole === true ? 'write' : 'change',
          effect: method.effect,
          values,
          key: key ?? storage.key,
          guess,
        });
    }
  }

  /** What a call changes: the container it is called on, or its first argument. */
  #isChange(event: CallEvent): Change | undefined {
    const { facts, resolver } = this.analysis;
    const args = event.args.map((argument) => argument.value);
    for (const symbol of this.analysis.names.of(event)) {
      const method = facts.mutatingCalls.get(symbol);
      const target = args[0];
      if (method !== undefined && target !== undefined) {
        const place = placeOf(target);
        if (place === undefined) return undefined;
        // Positions in the table count the changed object as argument 0.
        return { method, place, args: method.value === 'all' ? args.slice(1) : args, guess: false };
      }
    }
    const name = memberName(event);
    if (
      event.receiver !== undefined &&
      name !== undefined &&
      isAtomicSetter(name, event.receiver, this.analysis)
    )
      return { method: wholly, place: event.receiver, args, guess: false, isWhole: true };
    const method = name === undefined ? undefined : facts.containerMethods.get(name);
    if (method === undefined || event.receiver === undefined || event.isNew) return undefined;
    if (resolver.targets(event).length > 0) return undefined;
    const container = this.#isContainer(event.receiver);
    return container === 'no'
      ? undefined
      : { method, place: event.receiver, args, guess: container === 'unknown' };
  }

  #isContainer(place: Place): 'yes' | 'no' | 'unknown' {
    const { facts, resolver } = this.analysis;
    const things = resolver.placeThings(place);
    // `replace` of a text gives another text.
    if (things.length > 0 && things.every((thing) => thing.kind === 'constant' && thing.value !== null))
      return 'no';
    let verdict: 'yes' | 'no' | 'unknown' = 'unknown';
    for (const thing of things) {
      switch (thing.kind) {
        case 'literal':
          if (thing.literal.kind === 'array') return 'yes';
          break;
        case 'external':
          if (facts.containers.has(thing.symbol)) return 'yes';
          // What stands in a container may be one itself.
          if (!elementOfContainer(thing.symbol, facts.containers)) verdict = 'no';
          break;
        case 'instance':
          if (resolver.classes.externalBases(thing.type).some((symbol) => facts.containers.has(symbol)))
            return 'yes';
          verdict = 'no';
          break;
        case 'class':
        case 'function':
          verdict = 'no';
          break;
        default:
      }
    }
    const declared = declaredTypeOf(place);
    return declared !== undefined && facts.containerType.test(declared) ? 'yes' : verdict;
  }
}

function elementOfContainer(symbol: string, containers: ReadonlySet<string>): boolean {
  const call = /\.(\w+)\(\)$/.exec(symbol);
  const gives = call !== null && (call[1] === 'get' || makingElementMethods.has(call[1]!));
  return gives && containers.has(symbol.slice(0, call.index));
}

function declaredTypeOf(place: Place): string | undefined {
  const { root, path } = place;
  if (root.kind === 'variable' && path.length === 0) return root.variable.declaredType;
  const first = path[0];
  if (root.kind === 'this' && path.length === 1 && first?.kind === 'field') {
    return root.fn.owner?.fields.find((field) => field.name === first.name)?.declaredType;
  }
  return undefined;
}

function placeOf(value: Value): Place | undefined {
  return value.kind === 'read' ? value.place : undefined;
}

/** A local of the function itself can only be shared as another name for something: cheap to rule out. */
function isPlainLocal(place: Place, fn: FunctionModel): boolean {
  return (
    place.root.kind === 'variable' &&
    place.path.length === 0 &&
    place.root.variable.owner === fn &&
    fn.kind !== 'init'
  );
}

/** Two cells overlap if they are one, or one is the whole of which the other is a field. */
export function overlaps(a: Cell, b: Cell): boolean {
  return a.baseId === b.baseId && (a.field === b.field || a.field === undefined || b.field === undefined);
}

/** `list.length = 0`, `list = []`, `map.clear()`, `list.splice(0)`: nothing is left of what was there. */
export function isEmptying({ effect, event, values }: Access): boolean {
  const [value, count] = values;
  if (effect === 'clear') return true;
  // Not `list.splice(index, 1)`.
  if (effect === 'drain')
    return value?.kind === 'constant' && value.value === 0 && count?.kind !== 'constant';
  if (event.kind !== 'write' || value === undefined) return false;
  if (value.kind === 'array') return value.elements.length === 0;
  const last = event.place.path.at(-1);
  return last?.kind === 'field' && last.name === 'length' && value.kind === 'constant' && value.value === 0;
}

/** A write that leaves other parts of the cell as another invocation made them. */
export function isPartial(access: Access, cell: Cell): boolean {
  if (cell.field === undefined && isEmptying(access)) return false;
  if (access.kind === 'change') return true;
  const named = access.storage.path.length;
  return (
    named > (cell.field === undefined ? 0 : 1) ||
    (access.event.kind === 'write' && access.event.form === 'update')
  );
}
