import type { CallEvent } from '../model/event.js';
import type { FunctionModel, Variable } from '../model/module.js';
import type { Place, Segment } from '../model/place.js';
import type { Value } from '../model/value.js';
import { isAccessorCall } from './accessor-calls.js';
import type { CallGraph } from './call-graph.js';
import { CyclicMemo } from './cyclic-memo.js';
import type { EntryConventions } from './entries.js';
import type { Reachability } from './reachability.js';
import type { Resolver } from './resolver.js';

/** What a value is made from, as far as it concerns other invocations. */
export interface Provenance {
  /** Derived from the request: the event, the request's context, or the result of a call that received such a value. */
  readonly request: boolean;
  /** The request parameter's name alone says so: the caller is not known. */
  readonly byName: boolean;
  /** Unique to the invocation: a request id, a uuid. */
  readonly unique: boolean;
  /** Random or the time: probably different in every invocation. */
  readonly random: boolean;
  /** Nothing but constants went in. */
  readonly constant: boolean;
}

export interface ProvenanceFacts {
  /** Calls and members whose value is unique: `crypto#randomUUID()`. */
  readonly isUnique: (symbol: string) => boolean;
  /** Time and chance: `global#Date.now()`. */
  readonly isRandom: (symbol: string) => boolean;
  /** The request where it is no parameter: what a framework holds for the code that runs. */
  readonly isRequest?: (symbol: string) => boolean;
  /** Members of the context parameter that are the same for every invocation of a function. */
  readonly invariantContextMembers: ReadonlySet<string>;
  /** Members of the context parameter that are unique to an invocation. */
  readonly uniqueContextMembers: ReadonlySet<string>;
  /** Annotations of parameters that a container fills with its services, as symbols. */
  readonly serviceParameterDecorators?: ReadonlySet<string>;
}

const constant: Provenance = { request: false, byName: false, unique: false, random: false, constant: true };
const unknown: Provenance = { ...constant, constant: false };
const requestData: Provenance = { ...unknown, request: true };
const requestByName: Provenance = { ...requestData, byName: true };
const uniqueData: Provenance = { ...unknown, unique: true };

/** Parameter names and types that say "this is the request" where no caller is known. */
const requestName = /^_?(event|evt|request|req|context|ctx)$/i;
const requestType = /(?:Event|Request|Context)(?:V\d)?(?:<.*>)?$/;

const maxDepth = 200;
/** How many members of members are told apart. */
const maxMemberDepth = 6;

export class ProvenanceAnalysis {
  #memberDepth = 0;
  readonly #memo = new CyclicMemo<Value | Variable, Provenance>(constant, maxDepth);

  constructor(
    private readonly resolver: Resolver,
    private readonly graph: CallGraph,
    private readonly reachability: Reachability,
    private readonly conventions: EntryConventions,
    private readonly facts: ProvenanceFacts,
  ) {}

  of(value: Value): Provenance {
    return this.#memo.known(value) ?? this.#memo.get(value, () => this.#compute(value));
  }

  /**
   * Whether `key` fully identifies `value`: every request-derived part of the value comes through something the key
   * also comes through. `cache[url] = await load(url)` is identified, `cache[path] = await load(path, user)` is not.
   */
  identifies(key: Value, value: Value): boolean {
    const inKey = new Set<string>();
    this.#collectPlaces(key, inKey, 0);
    return this.#covered(value, inKey, 0, new Set());
  }

  /** A parameter that carries the request, by being an entry's or by its name or type. */
  requestParameter(variable: Variable): 'entry' | 'named' | undefined {
    const place = this.graph.parameterOf(variable);
    if (place === undefined || this.#isService(place)) return undefined;
    if (this.reachability.isEntry(place.fn)) return 'entry';
    if (this.graph.to(place.fn).some((edge) => edge.direct)) return undefined;
    return isRequestLike(variable) ||
      (variable.name === '' && place.index === 0 && destructuresRequest(variable))
      ? 'named'
      : undefined;
  }

  #isService({ fn, index }: { readonly fn: FunctionModel; readonly index: number }): boolean {
    const { serviceParameterDecorators } = this.facts;
    if (serviceParameterDecorators === undefined) return false;
    return (fn.parameters[index]?.decorators ?? []).some((decorator) =>
      this.resolver
        .symbols(decorator.kind === 'call' ? decorator.event.callee : decorator)
        .some((symbol) => serviceParameterDecorators.has(symbol)),
    );
  }

  /**
   * The request parameter that the variable is, or another name of: a helper's parameter that every known call passes
   * the request or its context for.
   */
  requestSource(
    variable: Variable,
    seen = new Set<Variable>(),
  ): { variable: Variable; role: 'entry' | 'named' } | undefined {
    const role = this.requestParameter(variable);
    if (role !== undefined) return { variable, role };
    if (seen.has(variable) || variable.owner.kind === 'init') return undefined;
    seen.add(variable);
    const sources = this.#definitions(variable).map((value) =>
      value.kind === 'read' && value.place.root.kind === 'variable' && value.place.path.length === 0
        ? this.requestSource(value.place.root.variable, seen)
        : undefined,
    );
    const [first] = sources;
    return sources.every((one) => one !== undefined) ? first : undefined;
  }

  #compute(value: Value): Provenance {
    switch (value.kind) {
      case 'constant':
      case 'regex':
      case 'function':
      case 'class':
      case 'module':
      case 'type':
        return constant;
      case 'text':
        return this.#join(value.parts);
      case 'derived':
        return value.from.length === 0 ? unknown : this.#join(value.from);
      case 'array':
        return this.#join(value.elements);
      case 'object':
        return this.#join([...value.properties.values(), ...value.rest]);
      case 'choice': {
        const joined = this.#join(value.options);
        // Two constants tell the request apart all the same, if the request chooses between them.
        if (value.condition === undefined || joined.request || !this.of(value.condition).request)
          return joined;
        return { ...joined, ...pick(this.of(value.condition)), constant: false };
      }
      case 'await':
        return this.of(value.value);
      case 'read':
        return this.#ofPlace(value.place);
      case 'call':
        return this.#ofCall(value.event);
    }
  }

  #ofPlace(place: Place): Provenance {
    const { root, path } = place;
    let base: Provenance;
    switch (root.kind) {
      case 'variable': {
        const source = this.requestSource(root.variable);
        if (source !== undefined) return this.#ofRequestMember(source.variable, path, source.role);
        base =
          path.length > 0 ? this.#ofMemberOfVariable(root.variable, path) : this.#ofVariable(root.variable);
        if (path.length > 0 && !base.request) base = this.#ofMember(place, base);
        break;
      }
      case 'value':
        base = this.of(root.value);
        break;
      case 'this':
        base = this.#ofMember(place, unknown);
        break;
      default:
        base = unknown;
    }
    if ((path.length > 0 || this.facts.isRequest !== undefined) && !base.request) {
      const symbols = this.resolver.placeThings(place);
      for (const thing of symbols) {
        if (thing.kind !== 'external') continue;
        if (this.facts.isRequest?.(thing.symbol) === true) return this.#ofHeldRequest(path);
        if (this.facts.isUnique(thing.symbol)) return uniqueData;
        if (this.facts.isRandom(thing.symbol)) return { ...unknown, random: true };
      }
    }
    // A computed member is chosen by its key: `table[event.id]` comes from the request as well.
    const keys = path.flatMap((segment) => (segment.kind === 'index' ? [this.of(segment.key)] : []));
    return keys.length === 0 ? base : join([base, ...keys]);
  }

  #ofHeldRequest(path: readonly Segment[]): Provenance {
    const last = path.at(-1);
    const isUnique = last?.kind === 'field' && this.facts.uniqueContextMembers.has(last.name);
    return isUnique ? { ...requestData, unique: true } : requestData;
  }

  #ofRequestMember(variable: Variable, path: readonly Segment[], role: 'entry' | 'named'): Provenance {
    const parameter = this.graph.parameterOf(variable)!;
    const isContext =
      (role === 'entry' && parameter.index === 1) || this.conventions.contextParameter.test(variable.name);
    const member = path.find(
      (segment) =>
        segment.kind === 'field' && segment.name !== 'context' && segment.name !== 'requestContext',
    );
    if (member?.kind === 'field') {
      if (isContext || path[0] !== member) {
        if (this.facts.invariantContextMembers.has(member.name)) return unknown;
      }
      if (this.facts.uniqueContextMembers.has(member.name)) return { ...requestData, unique: true };
    }
    return role === 'entry' ? requestData : requestByName;
  }

  #ofVariable(variable: Variable): Provenance {
    return this.#memo.get(variable, () => {
      if (variable.imported !== undefined) return unknown;
      const values =
        variable.kind === 'parameter'
          ? [...variable.definitions, ...this.#requestTimeArguments(variable)]
          : variable.definitions;
      if (values.length === 0) return unknown;
      // A module variable is what other invocations left there: its contents are judged at the write, not here.
      if (variable.owner.kind === 'init') {
        const joined = this.#join(variable.definitions);
        return joined.constant ? constant : { ...joined, request: false, byName: false, unique: false };
      }
      return this.#join(values);
    });
  }

  /** A member of an object whose members are known is made from that member's value alone. */
  #ofMemberOfVariable(variable: Variable, path: readonly Segment[]): Provenance {
    if (
      variable.owner.kind === 'init' ||
      variable.imported !== undefined ||
      this.#memberDepth >= maxMemberDepth
    ) {
      return this.#ofVariable(variable);
    }
    const values =
      variable.kind === 'parameter'
        ? [...variable.definitions, ...this.#requestTimeArguments(variable)]
        : variable.definitions;
    if (values.length === 0) return unknown;
    this.#memberDepth++;
    const joined = join(values.map((value) => this.#ofMemberOfValue(value, path)));
    this.#memberDepth--;
    return joined;
  }

  #ofMemberOfValue(value: Value, path: readonly Segment[]): Provenance {
    const [first, ...rest] = path;
    if (first === undefined) return this.of(value);
    switch (value.kind) {
      case 'object': {
        const property = first.kind === 'field' ? value.properties.get(first.name) : undefined;
        if (property !== undefined) return this.#ofMemberOfValue(property, rest);
        return first.kind === 'field' && value.rest.length === 0 ? unknown : this.of(value);
      }
      case 'await':
        return this.#ofMemberOfValue(value.value, path);
      case 'choice':
        return join(value.options.map((option) => this.#ofMemberOfValue(option, path)));
      case 'read': {
        const { root, path: outer } = value.place;
        if (root.kind !== 'variable' || outer.length + path.length > maxMemberDepth) return this.of(value);
        return this.#ofPlace({ root, path: [...outer, ...path] });
      }
      default:
        return this.of(value);
    }
  }

  #requestTimeArguments(parameter: Variable): readonly Value[] {
    const values = this.graph.argumentsFor(parameter);
    if (values.length > 0) return values;
    // A callback's parameter: an element of what the method is called on (`records.map((record) => …)`).
    const place = this.graph.parameterOf(parameter);
    if (place === undefined) return [];
    return this.graph
      .to(place.fn)
      .filter((edge) => !edge.direct)
      .flatMap((edge) => [
        ...(edge.event.receiver === undefined
          ? []
          : [{ kind: 'read', place: edge.event.receiver, event: undefined, span: edge.event.span } as const]),
        ...edge.event.args.flatMap(({ value }) => (value.kind === 'function' ? [] : [value])),
      ]);
  }

  /** What was stored in the member, wherever that can be seen. */
  #ofMember(place: Place, base: Provenance): Provenance {
    const first = place.path[0];
    if (first?.kind !== 'field') return base;
    const { index } = this.resolver;
    let stored: Value[] = [];
    if (place.root.kind === 'this' && place.root.fn.owner !== undefined) {
      const { fn } = place.root;
      stored = fn.isStatic
        ? index.staticWrites(fn.owner!, first.name).map((write) => write.event.value)
        : this.resolver.classes.fieldValues(fn.owner!, first.name);
    } else if (place.root.kind === 'variable') {
      stored = index.memberWrites(place.root.variable, first.name).map((write) => write.event.value);
    }
    return stored.length === 0 ? base : join([base, this.#join(stored)]);
  }

  #ofCall(event: CallEvent): Provenance {
    const things = this.resolver.things(event.callee);
    for (const thing of things) {
      if (thing.kind !== 'external') continue;
      const symbol = `${thing.symbol}()`;
      if (this.facts.isUnique(symbol)) return uniqueData;
      if (this.facts.isRandom(symbol)) return join([{ ...unknown, random: true }, this.#ofInputs(event)]);
    }
    const targets = this.resolver.makes(event) ? [] : this.resolver.targets(event);
    if (targets.length > 0) {
      const results = targets.flatMap((fn) => this.resolver.index.returns(fn));
      if (results.length > 0) {
        const returned = this.#join(results);
        // What the returned value depends on through parameters was joined over all callers already.
        if (returned.constant && targets.some((fn) => fn.isGenerator)) return unknown;
        return returned.request ? returned : this.#ofAccessor(event, targets, returned);
      }
      return this.#ofAccessor(event, targets, unknown);
    }
    const inputs = this.#ofInputs(event);
    return inputs.constant ? unknown : { ...inputs, constant: false };
  }

  /** `order.getCustomer()`: what is read from the object that a request was turned into is the request's, as the object is. */
  #ofAccessor(event: CallEvent, targets: readonly FunctionModel[], returned: Provenance): Provenance {
    const { receiver } = event;
    if (receiver === undefined || !isAccessorCall(event, targets, this.resolver.index)) return returned;
    const holder = this.#ofPlace(receiver);
    return holder.request ? { ...returned, request: true, byName: holder.byName, constant: false } : returned;
  }

  #ofInputs({ callee, receiver, args, calleeSpan: span }: CallEvent): Provenance {
    const inputs = args.map((argument) => argument.value);
    if (receiver !== undefined) {
      const { root } = receiver;
      // `context.getLogger()` tells no more of the request than a member of that name.
      const isRequest = root.kind === 'variable' && this.requestSource(root.variable) !== undefined;
      inputs.unshift(
        isRequest && callee.kind === 'read'
          ? callee
          : { kind: 'read', place: receiver, event: undefined, span },
      );
    }
    return this.#join(inputs);
  }

  #join(values: readonly Value[]): Provenance {
    return join(values.map((value) => this.of(value)));
  }

  #collectPlaces(value: Value, into: Set<string>, depth: number): void {
    if (depth > 12) return;
    switch (value.kind) {
      case 'read': {
        const id = placeId(value.place);
        if (id !== undefined) {
          if (into.has(id)) return;
          into.add(id);
        }
        const { root, path } = value.place;
        if (root.kind === 'variable' && path.length === 0 && root.variable.owner.kind !== 'init') {
          for (const definition of this.#definitions(root.variable))
            this.#collectPlaces(definition, into, depth + 1);
        } else if (root.kind === 'value') this.#collectPlaces(root.value, into, depth + 1);
        break;
      }
      case 'call':
        if (value.event.receiver !== undefined)
          this.#collectPlaces(
            { kind: 'read', place: value.event.receiver, event: undefined, span: value.span },
            into,
            depth + 1,
          );
        for (const argument of value.event.args) this.#collectPlaces(argument.value, into, depth + 1);
        break;
      default:
        for (const part of partsOf(value)) this.#collectPlaces(part, into, depth + 1);
    }
  }

  #covered(value: Value, keys: ReadonlySet<string>, depth: number, active: Set<Value>): boolean {
    if (depth > 12 || active.has(value)) return true;
    if (!this.of(value).request) return true;
    active.add(value);
    const result = this.#coveredUnguarded(value, keys, depth, active);
    active.delete(value);
    return result;
  }

  #coveredUnguarded(value: Value, keys: ReadonlySet<string>, depth: number, active: Set<Value>): boolean {
    const all = (values: readonly Value[]): boolean =>
      values.every((one) => this.#covered(one, keys, depth + 1, active));
    switch (value.kind) {
      case 'read': {
        const { root, path } = value.place;
        for (let length = path.length; length >= 0; length--) {
          const id = placeId({ root, path: path.slice(0, length) });
          if (id !== undefined && keys.has(id)) return true;
        }
        if (root.kind === 'value') return this.#covered(root.value, keys, depth + 1, active);
        if (root.kind !== 'variable' || this.requestParameter(root.variable) !== undefined) return false;
        const definitions = this.#definitions(root.variable);
        return definitions.length > 0 && all(definitions);
      }
      case 'call': {
        const { event } = value;
        const receiver: Value[] =
          event.receiver === undefined
            ? []
            : [{ kind: 'read', place: event.receiver, event: undefined, span: event.calleeSpan }];
        return all([...receiver, ...event.args.map((argument) => argument.value)]);
      }
      default:
        return all(partsOf(value));
    }
  }

  #definitions(variable: Variable): readonly Value[] {
    return variable.kind === 'parameter'
      ? [...variable.definitions, ...this.graph.argumentsFor(variable)]
      : variable.definitions;
  }
}

function pick({ request, byName }: Provenance): Pick<Provenance, 'request' | 'byName'> {
  return { request, byName };
}

/** Where every parameter has a type, its name says nothing: `setApplicationContext(ApplicationContext context)`. */
const requestTypeName = /(?:Event|Request|RequestContext|LambdaContext)(?:V\d)?$/;

function isRequestLike(variable: Variable): boolean {
  if (variable.type !== undefined) return requestTypeName.test(variable.type.name);
  return (
    requestName.test(variable.name) ||
    (variable.declaredType !== undefined && requestType.test(variable.declaredType))
  );
}

/** Whether one of a function's parameters carries a request, by name or type. */
export function takesRequest(fn: FunctionModel): boolean {
  return fn.parameters.some((parameter) => isRequestLike(parameter.variable));
}

function destructuresRequest(parameter: Variable): boolean {
  return parameter.declaredType !== undefined && requestType.test(parameter.declaredType);
}

function partsOf(value: Value): readonly Value[] {
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
    default:
      return [];
  }
}

const variableIds = new WeakMap<Variable, number>();
let nextVariableId = 0;

/** Text that is equal for equal places of named members; `undefined` where a place has no name. */
export function placeId(place: Place): string | undefined {
  if (place.root.kind !== 'variable') return undefined;
  const { variable } = place.root;
  let number = variableIds.get(variable);
  if (number === undefined) variableIds.set(variable, (number = nextVariableId++));
  let id = `${number}`;
  for (const segment of place.path) {
    if (segment.kind === 'field') id += `.${segment.name}`;
    else if (segment.key.kind === 'constant') id += `.${String(segment.key.value)}`;
    else if (segment.key.kind === 'read') {
      const key = placeId(segment.key.place);
      if (key === undefined) return undefined;
      id += `[${key}]`;
    } else return undefined;
  }
  return id;
}

function join(parts: readonly Provenance[]): Provenance {
  let result = constant;
  for (const part of parts) {
    result = {
      request: result.request || part.request,
      // Known request data outweighs a name.
      byName: part.request && result.request ? result.byName && part.byName : result.byName || part.byName,
      unique: result.unique || part.unique,
      random: result.random || part.random,
      constant: result.constant && part.constant,
    };
  }
  return result;
}
