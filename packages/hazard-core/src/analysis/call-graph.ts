import type { Argument, CallEvent, Event, ReadEvent, WriteEvent } from '../model/event.js';
import type { FunctionModel, Variable } from '../model/module.js';
import type { Place } from '../model/place.js';
import type { Span } from '../model/span.js';
import type { Value } from '../model/value.js';
import { argumentFor } from './arguments.js';
import { handedArgument, type HandedArguments } from './handed-arguments.js';
import { memberName } from './calls.js';
import { KeptFunctions } from './kept-functions.js';
import type { Resolver } from './resolver.js';

/**
 * How the callee runs: within the call, later in the same invocation (behind a switch point), or beside its siblings
 * (started for each element, awaited together).
 */
export type EdgeKind = 'sync' | 'later' | 'parallel';

export interface CallEdge {
  readonly event: CallEvent;
  readonly caller: FunctionModel;
  readonly callee: FunctionModel;
  readonly kind: EdgeKind;
  /** The callee is called itself; otherwise it is handed over as an argument. */
  readonly direct: boolean;
}

/** An argument, with the function that passes it. */
interface Passed {
  readonly value: Value;
  readonly caller: FunctionModel;
}

/** What the runtime's own library does with callbacks. */
export interface CallbackFacts {
  /** Methods that run their callback before they return, whatever they are called on (`map`, `forEach`). */
  readonly syncCallbackMethods: ReadonlySet<string>;
  /** Methods and functions that run their callback later in the same invocation (`then`, `setTimeout`). */
  readonly laterCallbackMethods: ReadonlySet<string>;
  /** Methods and functions that are given a function with the arguments for it, by their name. */
  readonly handedArguments?: ReadonlyMap<string, HandedArguments>;
  readonly runObjects?: RunObjects;
  /** Methods by which a function is looked up in the collection that keeps it, in languages that call what they find so. */
  readonly lookupMethods?: ReadonlySet<string>;
  readonly containers?: ReadonlySet<string>;
}

/** Classes of libraries whose objects run one of their methods later; `bases` are instances: `threading#Thread()`. */
export interface RunObjects {
  readonly bases: ReadonlySet<string>;
  readonly method: string;
}

const rounds = 3;
const otherPrograms: readonly FunctionModel[] = [];
const noEdges: readonly CallEdge[] = [];
const noCalls: readonly CallEvent[] = [];

/** Who calls whom, callbacks included. Unknown callees have no edge. */
export class CallGraph {
  readonly #outgoing = new Map<FunctionModel, CallEdge[]>();
  readonly #incoming = new Map<FunctionModel, CallEdge[]>();
  readonly #byEvent = new Map<CallEvent, CallEdge[]>();
  readonly #accessors = new Map<Event, CallEvent>();
  /** `get total`, `set total` */
  readonly #accessorNames = new Set<string>();
  /** `total` */
  readonly #accessedNames = new Set<string>();
  readonly #accesses = new Map<FunctionModel, readonly (ReadEvent | WriteEvent)[]>();
  readonly #innerGetters = new Map<Event, CallEvent[]>();
  readonly #parameters = new Map<Variable, { fn: FunctionModel; index: number; rest: boolean }>();
  readonly #settled = new Map<CallEvent, readonly CallEdge[]>();
  /** Whether some call's edges depend on those that the round before found. */
  #asksForCallers = false;
  readonly #kept: KeptFunctions | undefined;

  constructor(
    private readonly resolver: Resolver,
    private readonly facts: CallbackFacts,
  ) {
    for (const fn of resolver.index.functions) {
      fn.parameters.forEach((parameter, index) =>
        this.#parameters.set(parameter.variable, { fn, index, rest: parameter.rest }),
      );
    }
    for (const { types } of resolver.index.modules) {
      for (const type of types) {
        for (const name of [...type.methods.keys(), ...type.staticMethods.keys()]) {
          const space = name.indexOf(' ');
          if (space === -1) continue;
          this.#accessorNames.add(name);
          this.#accessedNames.add(name.slice(space + 1));
        }
      }
    }
    if (facts.lookupMethods !== undefined)
      this.#kept = new KeptFunctions(resolver, facts.containers ?? new Set());
    const asked = new Map<Variable, readonly Value[]>();
    resolver.argumentsFor = (parameter) => {
      const values = this.argumentsFor(parameter);
      asked.set(parameter, values);
      return values;
    };
    resolver.forgetArguments();
    // A function passed as an argument is known only once its receiver's callers are: a few rounds reach the end.
    let edges = -1;
    for (let round = 0; round < rounds; round++) {
      const found = this.#build();
      if (found === edges || this.#isFinal(asked)) break;
      edges = found;
      asked.clear();
      resolver.forgetArguments();
    }
    resolver.argumentsFor = (parameter) => this.argumentsFor(parameter);
  }

  /** Whether another round would find the same: the callers that it found tell nothing new to what asked for them. */
  #isFinal(asked: ReadonlyMap<Variable, readonly Value[]>): boolean {
    if (this.#asksForCallers) return false;
    for (const [parameter, values] of asked) {
      const now = this.argumentsFor(parameter);
      if (now.length !== values.length || now.some((value, index) => value !== values[index])) return false;
    }
    return true;
  }

  from(fn: FunctionModel): readonly CallEdge[] {
    return this.#outgoing.get(fn) ?? [];
  }

  to(fn: FunctionModel): readonly CallEdge[] {
    return this.#incoming.get(fn) ?? [];
  }

  edges(event: CallEvent): readonly CallEdge[] {
    return this.#byEvent.get(event) ?? [];
  }

  /** The call that a read or write really is, where the member is a getter or setter of a class. */
  accessorCall(event: Event): CallEvent | undefined {
    return this.#accessors.size === 0 ? undefined : this.#accessors.get(event);
  }

  /** All getters and setters that an access runs: the one that it really is, then those of the members before. */
  accessorCalls(event: Event): readonly CallEvent[] {
    const call = this.accessorCall(event);
    const inner = this.#innerGetters.size === 0 ? undefined : this.#innerGetters.get(event);
    return call === undefined ? (inner ?? noCalls) : [call, ...(inner ?? noCalls)];
  }

  /** Whether some class of the project has a getter or setter of this key: `get total`. */
  hasAccessor(key: string): boolean {
    return this.#accessorNames.has(key);
  }

  parameterOf(variable: Variable): { fn: FunctionModel; index: number } | undefined {
    return this.#parameters.get(variable);
  }

  /** The values that known direct calls pass for the parameter. */
  argumentsFor(parameter: Variable, counts?: (edge: CallEdge) => boolean): Value[] {
    return this.passedFor(parameter, counts).map(({ value }) => value);
  }

  /** The same, with the function that passes each of them. */
  passedFor(parameter: Variable, counts: (edge: CallEdge) => boolean = () => true): Passed[] {
    const place = this.#parameters.get(parameter);
    if (place === undefined || place.rest) return [];
    const values: Passed[] = [];
    for (const edge of this.to(place.fn)) {
      if (!counts(edge)) continue;
      if (!edge.direct) {
        const passed =
          (place.index === 0 ? settledValue(edge) : undefined) ??
          handedArgument(edge.event, parameter.name, place.index, this.facts.handedArguments);
        if (passed !== undefined) values.push({ value: passed, caller: edge.caller });
        continue;
      }
      const offset =
        memberName(edge.event) === 'call' && edge.event.args.length > place.fn.parameters.length ? 1 : 0;
      const argument = argumentFor(edge.event, { variable: parameter, rest: false }, place.index, offset);
      if (argument !== undefined) values.push({ value: argument.value, caller: edge.caller });
    }
    return values;
  }

  #build(): number {
    const edges: CallEdge[] = [];
    for (const fn of this.resolver.index.functions) {
      for (const event of this.resolver.index.calls(fn)) this.#addEdgesOf(event, fn, edges);
      if (this.#accessorNames.size > 0) this.#accessorsIn(fn, edges);
    }
    this.#outgoing.clear();
    this.#incoming.clear();
    this.#byEvent.clear();
    for (const edge of edges) {
      append(this.#outgoing, edge.caller, edge);
      append(this.#incoming, edge.callee, edge);
      append(this.#byEvent, edge.event, edge);
    }
    return edges.length;
  }

  /** What does not depend on callers is told once for all rounds. */
  #addEdgesOf(event: CallEvent, fn: FunctionModel, edges: CallEdge[]): void {
    const settled = this.#settled.get(event);
    if (settled !== undefined) {
      for (const edge of settled) edges.push(edge);
      return;
    }
    const before = edges.length;
    this.resolver.askedForArguments();
    const asksForCallers = this.#edgesOf(fn, event, edges);
    if (!asksForCallers && !this.resolver.askedForArguments())
      this.#settled.set(event, edges.length === before ? noEdges : edges.slice(before));
    this.#asksForCallers ||= asksForCallers;
  }

  /** Accesses that may run a getter or setter, by the names of their members: few do. */
  #accessesIn(fn: FunctionModel): readonly (ReadEvent | WriteEvent)[] {
    let found = this.#accesses.get(fn);
    if (found === undefined) {
      const all: (ReadEvent | WriteEvent)[] = [];
      for (const { events } of fn.blocks) {
        for (const event of events) {
          if (event.kind !== 'read' && event.kind !== 'write') continue;
          if (event.place.path.some((one) => one.kind === 'field' && this.#accessedNames.has(one.name)))
            all.push(event);
        }
      }
      this.#accesses.set(fn, (found = all));
    }
    return found;
  }

  #accessorsIn(fn: FunctionModel, edges: CallEdge[]): void {
    for (const event of this.#accessesIn(fn)) {
      this.#gettersWithin(event, fn, edges);
      const last = event.place.path.at(-1);
      if (last?.kind !== 'field') continue;
      const name = `${event.kind === 'read' ? 'get' : 'set'} ${last.name}`;
      if (!this.#accessorNames.has(name)) continue;
      const receiver = { root: event.place.root, path: event.place.path.slice(0, -1) };
      for (const callee of this.#accessorsOf(receiver, name)) {
        let call = this.#accessors.get(event);
        if (call === undefined) {
          const args = event.kind === 'write' ? [{ value: event.value, spread: false }] : [];
          call = accessorCall(callee, receiver, event.span, args);
          this.#accessors.set(event, call);
        }
        edges.push({ event: call, caller: fn, callee, kind: 'sync', direct: true });
      }
    }
  }

  /** `Settings[name]`, `Settings.Count`: the getter runs first, and the access is one to what it gives. */
  #gettersWithin(access: ReadEvent | WriteEvent, caller: FunctionModel, edges: CallEdge[]): void {
    const { root, path } = access.place;
    for (let index = 0; index + 1 < path.length; index++) {
      const segment = path[index]!;
      if (segment.kind !== 'field' || !this.#accessorNames.has(`get ${segment.name}`)) continue;
      const receiver = { root, path: path.slice(0, index) };
      for (const callee of this.#accessorsOf(receiver, `get ${segment.name}`)) {
        const known = this.#innerGetters.get(access)?.find((one) => one.receiver?.path.length === index);
        const event = known ?? accessorCall(callee, receiver, access.span, []);
        if (known === undefined) append(this.#innerGetters, access, event);
        edges.push({ event, caller, callee, kind: 'sync', direct: true });
      }
    }
  }

  #accessorsOf(receiver: Place, name: string): FunctionModel[] {
    return this.resolver.placeThings(receiver).flatMap((thing) => {
      // What an interface only declares may be a plain property of the classes that implement it.
      if (thing.kind === 'instance')
        return this.resolver.classes.methods(thing.type, name).filter((fn) => fn.isAbstract !== true);
      return thing.kind === 'class' ? (thing.type.staticMethods.get(name) ?? []) : [];
    });
  }

  /** Gives whether the edges depend on those that the round before found. */
  #edgesOf(caller: FunctionModel, event: CallEvent, edges: CallEdge[]): boolean {
    const targets = this.resolver.targets(event);
    const name = memberName(event);
    if (name !== 'bind') {
      for (const callee of targets) edges.push({ event, caller, callee, kind: 'sync', direct: true });
    }
    this.#lookedUp(event, caller, edges);
    for (const callee of this.#runLater(event))
      edges.push({ event, caller, callee, kind: 'later', direct: false });
    let asksForCallers = false;
    for (const argument of event.args) {
      if (argument.value.kind === 'constant') continue;
      const handedOver: FunctionModel[] = [];
      this.#collectHandedOver(argument.value, handedOver);
      for (const callee of handedOver) {
        asksForCallers ||= targets.length > 0;
        if (targets.length > 0 && this.#callsItsParameters(targets, callee)) continue;
        edges.push({ event, caller, callee, kind: this.#callbackKind(event, callee), direct: false });
      }
    }
    return asksForCallers;
  }

  /** `actions[name](input)` calls one of those that are kept there; so does who looks one up, be it a little later. */
  #lookedUp(event: CallEvent, caller: FunctionModel, edges: CallEdge[]): void {
    if (this.#kept === undefined) return;
    const { callee: called, receiver } = event;
    if (called.kind === 'read' && called.place.path.at(-1)?.kind === 'index') {
      const collection = { root: called.place.root, path: called.place.path.slice(0, -1) };
      for (const callee of this.#kept.at(collection))
        edges.push({ event, caller, callee, kind: 'sync', direct: true });
    } else if (receiver !== undefined && this.facts.lookupMethods!.has(memberName(event) ?? '')) {
      for (const callee of this.#kept.at(receiver))
        edges.push({ event, caller, callee, kind: 'sync', direct: false });
    }
  }

  /** What an object of a class of the project runs once it is made and started. */
  #runLater(event: CallEvent): readonly FunctionModel[] {
    const { runObjects } = this.facts;
    if (runObjects === undefined) return otherPrograms;
    return this.resolver.things(event.callee).flatMap((thing) => {
      if (thing.kind !== 'class') return otherPrograms;
      const isRun = this.resolver.classes
        .externalBases(thing.type)
        .some((base) => runObjects.bases.has(base));
      return isRun
        ? (this.resolver.classes.method(thing.type, runObjects.method) ?? otherPrograms)
        : otherPrograms;
    });
  }

  /** Functions in an argument: itself, or members of a literal. */
  #collectHandedOver(value: Value, into: FunctionModel[]): void {
    switch (value.kind) {
      case 'function':
        into.push(value.fn);
        break;
      case 'object':
        for (const property of value.properties.values()) this.#collectHandedOver(property, into);
        for (const other of value.rest) this.#collectHandedOver(other, into);
        break;
      case 'array':
        for (const element of value.elements) this.#collectHandedOver(element, into);
        break;
      case 'read':
      case 'call':
      case 'choice':
        for (const thing of this.resolver.things(value)) if (thing.kind === 'function') into.push(thing.fn);
        break;
      default:
    }
  }

  /** In a later round the resolver knows that a project function calls what it is given: then the edge is its own. */
  #callsItsParameters(targets: readonly FunctionModel[], callee: FunctionModel): boolean {
    const known = this.#incoming.get(callee);
    return known !== undefined && known.some((edge) => edge.direct && isWithin(edge.caller, targets));
  }

  #callbackKind(event: CallEvent, callee: FunctionModel): EdgeKind {
    const name = memberName(event);
    if (name !== undefined && this.facts.syncCallbackMethods.has(name))
      return callee.isAsync ? 'parallel' : 'sync';
    if (event.isNew && this.resolver.symbols(event.callee).includes('global#Promise')) return 'sync';
    return 'later';
  }
}

function accessorCall(fn: FunctionModel, receiver: Place, span: Span, args: readonly Argument[]): CallEvent {
  return {
    kind: 'call',
    callee: { kind: 'function', fn, span },
    receiver,
    isNew: false,
    args,
    span,
    calleeSpan: span,
  };
}

/** One value for one call: it is compared and remembered by identity. */
const settledValues = new WeakMap<CallEvent, Value>();

/** What the first callback of `promise.then(…)` is given. */
function settledValue({ event, callee }: CallEdge): Value | undefined {
  const first = event.args[0]?.value;
  if (memberName(event) !== 'then' || event.receiver === undefined) return undefined;
  if (first?.kind !== 'function' || first.fn !== callee) return undefined;
  let settled = settledValues.get(event);
  if (settled === undefined) {
    const { root, path } = event.receiver;
    const value: Value =
      root.kind === 'value' && path.length === 0
        ? root.value
        : { kind: 'read', place: event.receiver, event: undefined, span: event.span };
    settledValues.set(event, (settled = { kind: 'await', value, span: value.span }));
  }
  return settled;
}

/** Whether the function is one of the others or written inside one of them. */
function isWithin(fn: FunctionModel, outer: readonly FunctionModel[]): boolean {
  for (let one: FunctionModel | undefined = fn; one !== undefined; one = one.parent) {
    if (outer.includes(one)) return true;
  }
  return false;
}

function append<K, V>(map: Map<K, V[]>, key: K, item: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}
