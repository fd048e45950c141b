import type { CallEvent, Event } from '../model/event.js';
import type { Block, FunctionModel, Variable } from '../model/module.js';
import type { Place } from '../model/place.js';
import type { Value } from '../model/value.js';
import { overlaps, type Access, type AccessMap } from './accesses.js';
import type { Analysis } from './analysis.js';
import type { Cell } from './cells.js';
import type { Position } from './code-index.js';
import type { Storage } from './storage.js';

/** A cell that a value depends on. */
export interface Dependency {
  readonly cell: Cell;
  /** Under which key it is asked. */
  readonly key: Value | undefined;
}

/** A step of a function by which it gets to know what is in a cell: a read, or a call of a function that reads. */
export interface ReadStep {
  readonly event: Event;
  readonly access: Access;
  /** Under which key it is asked, as far as the call or the place says. */
  readonly key: Value | undefined;
}

/** `take` that calls `store.get`, and no deeper. */
const maxGetters = 2;

/** Which shared cells a value is made from. */
export class Dependencies {
  readonly #memo = new Map<Value, ReadonlyMap<string, Dependency>>();

  constructor(
    private readonly analysis: Analysis,
    private readonly accesses: AccessMap,
  ) {}

  /** The cells that a value depends on, with the keys under which they are asked. */
  of(value: Value, fn: FunctionModel): ReadonlyMap<string, Dependency> {
    let found = this.#memo.get(value);
    if (found === undefined) {
      const collected = new Map<string, Dependency>();
      this.#collect(value, fn, collected, new Set(), 0);
      found = collected;
      this.#memo.set(value, found);
    }
    return found;
  }

  on(value: Value, fn: FunctionModel, cell: Cell): boolean {
    for (const dependency of this.of(value, fn).values()) {
      if (overlaps(dependency.cell, cell)) return true;
    }
    return false;
  }

  /** The one constant that a key always is, as a text. */
  fixedKey(key: Value): string | undefined {
    const things = this.analysis.resolver.things(key);
    const [only] = things;
    return things.length === 1 && only?.kind === 'constant' ? String(only.value) : undefined;
  }

  /** The function's own reads of the cell that went into the value. */
  readsIn(value: Value, fn: FunctionModel, cell: Cell): Access[] {
    return this.#readSteps(value, fn, cell, 0).map(({ access }) => access);
  }

  /** Those, and calls of functions that give what they read: `take() + 1`. */
  readStepsIn(value: Value, fn: FunctionModel, cell: Cell): ReadStep[] {
    return this.#readSteps(value, fn, cell, maxGetters);
  }

  #readSteps(value: Value, fn: FunctionModel, cell: Cell, getters: number): ReadStep[] {
    const reads: ReadStep[] = [];
    const seen = new Set<Value>();
    const visit = (one: Value, depth: number): void => {
      if (depth > 10 || seen.has(one)) return;
      seen.add(one);
      if (one.kind === 'read' && one.event !== undefined) {
        const access = this.accesses.at(one.event, fn, cell);
        if (access !== undefined && access.fn === fn)
          reads.push({ event: one.event, access, key: access.key });
      }
      if (one.kind === 'call' && one.event.receiver !== undefined) {
        const { receiver } = one.event;
        const access = this.accesses
          .overlapping(cell)
          .find(({ kind, event }) => kind === 'read' && event.kind === 'read' && event.place === receiver);
        if (access?.fn === fn)
          reads.push({ event: access.event, access, key: access.key ?? one.event.args[0]?.value });
      }
      if (one.kind === 'call' && getters > 0) {
        const read = this.#readBy(one.event, cell, getters - 1);
        if (read !== undefined) reads.push({ ...read, event: one.event });
      }
      for (const part of this.#parts(one, fn)) visit(part, depth + 1);
    };
    visit(value, 0);
    return reads;
  }

  /** The read by which a function of the project gives what is in the cell, on the spot. */
  #readBy(event: CallEvent, cell: Cell, getters: number): ReadStep | undefined {
    const { resolver, index } = this.analysis;
    for (const target of event.isNew ? [] : resolver.targets(event)) {
      if (target.isAsync || index.suspends(target).length > 0) continue;
      for (const value of index.returns(target)) {
        const [step] = this.#readSteps(value, target, cell, getters);
        if (step !== undefined) return step;
      }
    }
    return undefined;
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
        return [
          ...receiverValue(value.event.receiver, value),
          ...value.event.args.map((argument) => argument.value),
        ];
      case 'read': {
        const { root } = value.place;
        if (root.kind === 'value') return [root.value];
        return root.kind === 'variable' && root.variable.owner === fn
          ? this.#definitionsAt(value.event, root.variable)
          : [];
      }
      default:
        return [];
    }
  }

  /** What the variable can hold where it is read: not what is only stored in it afterwards. */
  #definitionsAt(read: Event | undefined, variable: Variable): readonly Value[] {
    const { index } = this.analysis;
    const at = read === undefined ? undefined : index.position(read);
    if (at === undefined || variable.definitions.length === 0) return variable.definitions;
    const later = index
      .writesTo(variable)
      .filter(({ event, fn }) => fn === at.fn && !leadsTo(index.position(event)!, at))
      .map(({ event }) => event.value);
    return later.length === 0
      ? variable.definitions
      : variable.definitions.filter((one) => !later.includes(one));
  }

  #collect(
    value: Value,
    fn: FunctionModel,
    into: Map<string, Dependency>,
    seen: Set<Value>,
    depth: number,
  ): void {
    if (depth > 10 || seen.has(value)) return;
    seen.add(value);
    // An object that is handed over whole tells nothing of any one of its fields: `await step.run(this)`.
    if (value.kind === 'read' && !isThis(value.place))
      this.#noteStorages(this.analysis.storage.locate(value.place, fn), into, undefined);
    if (value.kind === 'call') {
      const { event } = value;
      const targets = event.isNew ? [] : this.analysis.resolver.targets(event);
      if (targets.length > 0) {
        for (const target of targets) {
          for (const result of this.analysis.index.returns(target))
            this.#collect(result, target, into, seen, depth + 1);
        }
        return;
      }
      if (event.receiver !== undefined && !this.#callsField(event)) {
        const storages = this.analysis.storage.locateObject(event.receiver, fn);
        this.#noteStorages(storages, into, event.args[0]?.value);
      }
      for (const { value: argument } of event.args) {
        // What a callback finds out is what the call gives back: `await lock.runExclusive(() => map.has(key))`.
        const results = argument.kind === 'function' ? this.analysis.index.returns(argument.fn) : [argument];
        const within = argument.kind === 'function' ? argument.fn : fn;
        for (const result of results) this.#collect(result, within, into, seen, depth + 1);
      }
      return;
    }
    for (const part of this.#parts(value, fn)) this.#collect(part, fn, into, seen, depth + 1);
  }

  /** `this.search(text)` where a field holds the function: it is not asked for what else the object holds. */
  #callsField({ receiver, callee }: CallEvent): boolean {
    if (receiver?.root.kind !== 'this' || receiver.path.length > 0 || callee.kind !== 'read') return false;
    const type = receiver.root.fn.owner;
    const member = callee.place.path.at(-1);
    if (type === undefined || member?.kind !== 'field') return false;
    const { resolver } = this.analysis;
    return (
      resolver.classes.methods(type, member.name).length === 0 &&
      resolver.classes.field(type, member.name) !== undefined
    );
  }

  #noteStorages(storages: readonly Storage[], into: Map<string, Dependency>, key: Value | undefined): void {
    for (const storage of storages) {
      const cell = this.analysis.storage.cell(storage);
      if (cell !== undefined && !into.has(cell.id)) into.set(cell.id, { cell, key: storage.key ?? key });
    }
  }
}

/** Whether the one position can be reached from the other, which is in the same function. */
export function leadsTo(from: Position, to: Position): boolean {
  if (from.block === to.block && from.index < to.index) return true;
  const seen = new Set<Block>();
  const queue = nextBlocks(from.block);
  for (let block = queue.pop(); block !== undefined; block = queue.pop()) {
    if (block === to.block) return true;
    if (seen.has(block)) continue;
    seen.add(block);
    queue.push(...nextBlocks(block));
  }
  return false;
}

function nextBlocks({ successors, exceptional }: Block): Block[] {
  const next = successors.map((edge) => edge.to);
  return exceptional === undefined ? next : [...next, exceptional];
}

function isThis({ root, path }: Place): boolean {
  return root.kind === 'this' && path.length === 0;
}

function receiverValue(place: Place | undefined, call: Value): Value[] {
  return place === undefined ? [] : [{ kind: 'read', place, event: undefined, span: call.span }];
}
