import type { CallEvent, Event, ReadEvent, SuspendEvent, WriteEvent } from '../model/event.js';
import type { Block, FunctionModel, ModuleModel, TypeModel, Variable } from '../model/module.js';
import type { ArrayValue, ObjectValue, RegexValue, Value } from '../model/value.js';

/** Where an event stands. */
export interface Position {
  readonly fn: FunctionModel;
  readonly block: Block;
  readonly index: number;
}

/** A literal that makes a fresh object each time it is evaluated. */
export type Literal = ObjectValue | ArrayValue | RegexValue;

/** A value stored in a member, with the function that stores it. */
export interface MemberWrite {
  readonly event: WriteEvent;
  readonly fn: FunctionModel;
}

/**
 * One pass over all events of a program: who holds which event, which calls and writes a function makes, and what is
 * stored in the members of a variable, a class or a class's instances. Everything else is computed on demand from it.
 */
export class CodeIndex {
  readonly functions: FunctionModel[] = [];
  #positions: Map<Event, Position> | undefined;
  readonly #calls = new Map<FunctionModel, CallEvent[]>();
  readonly #suspends = new Map<FunctionModel, SuspendEvent[]>();
  readonly #literalOwners = new Map<Literal, FunctionModel>();
  readonly #functionHolders = new Map<FunctionModel, ObjectValue>();
  readonly #variableMembers = new Map<Variable, Map<string, MemberWrite[]>>();
  readonly #instanceMembers = new Map<TypeModel, Map<string, MemberWrite[]>>();
  readonly #staticMembers = new Map<TypeModel, Map<string, MemberWrite[]>>();
  readonly #variableWrites = new Map<Variable, MemberWrite[]>();
  readonly #inner = new Map<FunctionModel, FunctionModel[]>();
  readonly #returns = new Map<FunctionModel, Value[]>();
  #mentioned: Set<Variable> | undefined;
  #filled: Set<string> | undefined;
  readonly #subtypes = new Map<TypeModel, TypeModel[]>();

  constructor(readonly modules: readonly ModuleModel[]) {
    for (const module of modules) {
      for (const fn of module.functions) {
        this.functions.push(fn);
        if (fn.parent !== undefined) push(this.#inner, fn.parent, fn);
        this.#indexFunction(fn);
      }
    }
  }

  position(event: Event): Position | undefined {
    // Few are asked for, and in most programs none.
    this.#positions ??= this.#findPositions();
    return this.#positions.get(event);
  }

  #findPositions(): Map<Event, Position> {
    const positions = new Map<Event, Position>();
    for (const fn of this.functions) {
      for (const block of fn.blocks)
        for (const [index, event] of block.events.entries()) positions.set(event, { fn, block, index });
    }
    return positions;
  }

  /** The function whose execution makes the literal; `undefined` for one that no event mentions. */
  literalOwner(literal: Literal): FunctionModel | undefined {
    return this.#literalOwners.get(literal);
  }

  /** The object literal that has the function as a member. */
  holderOf(fn: FunctionModel): ObjectValue | undefined {
    return this.#functionHolders.get(fn);
  }

  calls(fn: FunctionModel): readonly CallEvent[] {
    return this.#calls.get(fn) ?? [];
  }

  *reads(fn: FunctionModel): Generator<ReadEvent> {
    for (const block of fn.blocks) for (const event of block.events) if (event.kind === 'read') yield event;
  }

  /** The functions written directly in the function. */
  innerFunctions(fn: FunctionModel): readonly FunctionModel[] {
    return this.#inner.get(fn) ?? [];
  }

  suspends(fn: FunctionModel): readonly SuspendEvent[] {
    return this.#suspends.get(fn) ?? [];
  }

  returns(fn: FunctionModel): readonly Value[] {
    return this.#returns.get(fn) ?? [];
  }

  /** Writes to the variable itself. */
  writesTo(variable: Variable): readonly MemberWrite[] {
    return this.#variableWrites.get(variable) ?? [];
  }

  /** Whether anything but a write is done with the variable. */
  isMentioned(variable: Variable): boolean {
    if (this.#mentioned === undefined) {
      this.#mentioned = new Set();
      for (const fn of this.functions) {
        for (const { place } of this.reads(fn))
          if (place.root.kind === 'variable') this.#mentioned.add(place.root.variable);
        for (const { receiver } of this.calls(fn)) {
          if (receiver?.root.kind === 'variable') this.#mentioned.add(receiver.root.variable);
        }
      }
    }
    return this.#mentioned.has(variable);
  }

  /** Writes `variable.name = …`. */
  memberWrites(variable: Variable, name: string): readonly MemberWrite[] {
    return this.#variableMembers.get(variable)?.get(name) ?? [];
  }

  /** All writes `variable.x = …`, by member. */
  membersWritten(variable: Variable): ReadonlyMap<string, readonly MemberWrite[]> {
    return this.#variableMembers.get(variable) ?? new Map();
  }

  /** Whether anything but null is stored in a member of that name, on whatever object. */
  mayBeFilled(name: string): boolean {
    this.#filled ??= this.#filledMembers();
    return this.#filled.has(name);
  }

  #filledMembers(): Set<string> {
    const filled = new Set<string>();
    for (const fn of this.functions) {
      for (const { events } of fn.blocks) {
        for (const event of events) {
          if (event.kind !== 'write') continue;
          const last = event.place.path.at(-1);
          const isNull = event.value.kind === 'constant' && event.value.value === null;
          if (last?.kind === 'field' && !isNull) filled.add(last.name);
        }
      }
    }
    return filled;
  }

  /** Writes `this.name = …` in the class's own methods and constructor. */
  instanceWrites(type: TypeModel, name: string): readonly MemberWrite[] {
    return this.#instanceMembers.get(type)?.get(name) ?? [];
  }

  staticWrites(type: TypeModel, name: string): readonly MemberWrite[] {
    return this.#staticMembers.get(type)?.get(name) ?? [];
  }

  addSubtype(base: TypeModel, sub: TypeModel): void {
    push(this.#subtypes, base, sub);
  }

  /** The classes that extend it, over however many steps. */
  subtypes(type: TypeModel): readonly TypeModel[] {
    return this.#subtypes.get(type) ?? [];
  }

  #indexFunction(fn: FunctionModel): void {
    for (const block of fn.blocks) {
      for (const event of block.events) {
        switch (event.kind) {
          case 'call':
            push(this.#calls, fn, event);
            this.#noteLiterals(event.callee, fn);
            for (const argument of event.args) this.#noteLiterals(argument.value, fn);
            break;
          case 'write':
            this.#noteLiterals(event.value, fn);
            this.#indexWrite(event, fn);
            break;
          case 'return':
            push(this.#returns, fn, event.value);
            this.#noteLiterals(event.value, fn);
            break;
          case 'suspend':
            push(this.#suspends, fn, event);
            this.#noteLiterals(event.value, fn);
            break;
          case 'read':
            if (event.place.root.kind === 'value') this.#noteLiterals(event.place.root.value, fn);
            break;
          case 'branch':
          case 'discard':
            this.#noteLiterals(event.kind === 'branch' ? event.condition : event.value, fn);
            break;
          default:
        }
      }
    }
    if (fn.kind === 'init') {
      for (const exported of fn.module.exports.values()) this.#noteLiterals(exported.value, fn);
    }
  }

  #indexWrite(event: WriteEvent, fn: FunctionModel): void {
    const { root, path } = event.place;
    const write: MemberWrite = { event, fn };
    if (root.kind === 'variable' && path.length === 0) {
      push(this.#variableWrites, root.variable, write);
      return;
    }
    const first = path[0];
    if (path.length !== 1 || first?.kind !== 'field') return;
    if (root.kind === 'variable') {
      push(mapIn(this.#variableMembers, root.variable), first.name, write);
    } else if (root.kind === 'type') {
      push(mapIn(this.#staticMembers, root.type), first.name, write);
    } else if (root.kind === 'this' && root.fn.owner !== undefined) {
      push(
        mapIn(root.fn.isStatic ? this.#staticMembers : this.#instanceMembers, root.fn.owner),
        first.name,
        write,
      );
    }
  }

  #noteLiterals(value: Value, fn: FunctionModel): void {
    switch (value.kind) {
      case 'object':
        if (this.#literalOwners.has(value)) return;
        this.#literalOwners.set(value, fn);
        for (const property of value.properties.values()) {
          if (property.kind === 'function') {
            if (property.fn.kind !== 'arrow') this.#functionHolders.set(property.fn, value);
          } else {
            this.#noteLiterals(property, fn);
          }
        }
        for (const other of value.rest) this.#noteLiterals(other, fn);
        break;
      case 'array':
        if (this.#literalOwners.has(value)) return;
        this.#literalOwners.set(value, fn);
        for (const element of value.elements) this.#noteLiterals(element, fn);
        break;
      case 'regex':
        this.#literalOwners.set(value, fn);
        break;
      case 'choice':
        for (const option of value.options) this.#noteLiterals(option, fn);
        break;
      case 'await':
        this.#noteLiterals(value.value, fn);
        break;
      case 'derived':
      case 'text': {
        const parts = value.kind === 'text' ? value.parts : value.from;
        for (const part of parts) if (part.kind !== 'constant') this.#noteLiterals(part, fn);
        break;
      }
      case 'read':
        if (value.place.root.kind === 'value') this.#noteLiterals(value.place.root.value, fn);
        break;
      default:
    }
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, item: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}

function mapIn<K, I, V>(map: Map<K, Map<I, V>>, key: K): Map<I, V> {
  let inner = map.get(key);
  if (inner === undefined) map.set(key, (inner = new Map()));
  return inner;
}
