import type { FunctionReference } from '../deployment/deployed-handler.js';
import type { CallEvent } from '../model/event.js';
import type { FunctionModel, ModuleModel, Variable } from '../model/module.js';
import type { Value } from '../model/value.js';
import type { FileOptions } from '../options.js';
import type { CallGraph } from './call-graph.js';
import type { DeployedHandlers } from './deployed-handlers.js';
import type { Resolver } from './resolver.js';
import { calledObjects, routesOf, type RouteConventions } from './route-entries.js';

/** A function that the platform calls once for each invocation. */
export interface Entry {
  readonly fn: FunctionModel;
  /** The export through which the platform finds it. */
  readonly exportName: string;
  /** The handler itself, or something a wrapper is given (a middleware, a route). */
  readonly role: 'handler' | 'hook';
  /** Something outside the linked code is between the platform and the function, and may call it as it likes. */
  readonly wrapped: boolean;
  /** The deployed functions that begin here, as far as descriptions tell. */
  readonly functions?: readonly FunctionReference[];
  /** The project makes the objects itself that it is called on. */
  readonly onOwnObject?: boolean;
}

/** What the runtime's conventions say about handlers. */
export interface EntryConventions {
  /** Exports that are handlers whatever they take. */
  readonly handlerExports: ReadonlySet<string>;
  /** Exports that are handlers if their parameters agree. */
  readonly handlerLikeExport: RegExp;
  /** Exports beside which a `handler` is that of a command line's command. */
  readonly commandExports: ReadonlySet<string>;
  readonly eventParameter: RegExp;
  readonly contextParameter: RegExp;
  /** Functions that are registered by their decorators. */
  readonly routes?: RouteConventions;
  /** Types of handlers and of events, as they are written. */
  readonly handlerType: RegExp;
  readonly eventType: RegExp;
}

/** Event, context and the callback of old, or the stream of a streaming handler. */
const maxHandlerParameters = 3;

/** Finds the handlers of the modules, and what is registered with the frameworks that wrap them. */
export function findEntries(
  modules: readonly ModuleModel[],
  resolver: Resolver,
  graph: CallGraph,
  conventions: EntryConventions,
  optionsOf: (file: string) => FileOptions,
  deployed: DeployedHandlers,
): Entry[] {
  const entries: Entry[] = [];
  const functions = new Map<FunctionModel, FunctionReference[]>();
  const seen = new Set<FunctionModel>();
  const add = (fn: FunctionModel, exportName: string, role: Entry['role'], wrapped: boolean): void => {
    if (seen.has(fn)) return;
    seen.add(fn);
    entries.push({ fn, exportName, role, wrapped });
  };
  for (const module of modules) {
    const isCommand = [...conventions.commandExports].some((name) => module.exports.has(name));
    if (isCommand && deployed.in(module).length === 0) continue;
    const registrations = new Registrations(module, resolver);
    const { handlerNames } = optionsOf(module.file);
    for (const [name, value] of exportedValues(module, resolver)) {
      const whole = name === '=' || name === 'default';
      const found = new Unwrapped(resolver, registrations);
      found.visit(value);
      const described = deployed.ofExport(module, name);
      const named =
        described.length > 0 || conventions.handlerExports.has(name) || handlerNames.includes(name);
      const typed = declaredAs(value, conventions.handlerType);
      const isHandler = (fn: FunctionModel): boolean =>
        named ||
        typed ||
        takesEvent(fn, conventions) ||
        (!whole && conventions.handlerLikeExport.test(name) && isEventLike(fn, conventions)) ||
        (whole && (conventions.handlerExports.has(fn.name) || (fn.isAsync && isEventLike(fn, conventions))));
      const isOwn = (fn: FunctionModel): boolean => named || typed || !isCalledByProject(fn, graph);
      found.functions.push(...calledObjects(value, resolver));
      const handlers = found.functions.filter(
        (fn) => isHandler(fn) && (described.length > 0 || !isForeign(fn, conventions)) && isOwn(fn),
      );
      const direct = new Set(resolver.functions(value));
      for (const fn of new Set(handlers)) {
        add(fn, name, 'handler', !direct.has(fn));
        if (described.length > 0) functions.set(fn, [...(functions.get(fn) ?? []), ...described]);
        found.visitRouters(fn);
      }
      if (named || typed || handlers.length > 0) for (const fn of found.hooks) add(fn, name, 'hook', true);
    }
  }
  if (conventions.routes !== undefined) {
    for (const fn of routesOf(modules, resolver, conventions.routes)) add(fn, fn.name, 'hook', true);
  }
  return functions.size === 0
    ? entries
    : entries.map((entry) => {
        const own = functions.get(entry.fn);
        return own === undefined ? entry : { ...entry, functions: own };
      });
}

/** What a module exports by name, also through the members of what it exports as a whole (`module.exports = api`). */
function exportedValues(module: ModuleModel, resolver: Resolver): Map<string, Value> {
  const values = new Map([...module.exports].map(([name, { value }]) => [name, value] as const));
  const whole = values.get('=');
  if (whole === undefined) return values;
  for (const thing of resolver.things(whole)) {
    if (thing.kind !== 'literal' || thing.literal.kind !== 'object') continue;
    for (const [name, value] of thing.literal.properties) if (!values.has(name)) values.set(name, value);
  }
  if (whole.kind === 'read' && whole.place.root.kind === 'variable' && whole.place.path.length === 0) {
    for (const [name, [write]] of resolver.index.membersWritten(whole.place.root.variable)) {
      if (write !== undefined && !values.has(name)) values.set(name, write.event.value);
    }
  }
  return values;
}

/** Another function of the project passes it what it was given itself: a step of a handler, no handler. */
function isCalledByProject(fn: FunctionModel, graph: CallGraph): boolean {
  return graph.to(fn).some((edge) => edge.direct && edge.caller.kind !== 'init' && edge.caller !== fn);
}

/** `(event, context)`, or a first parameter of an event's type. */
function takesEvent(fn: FunctionModel, conventions: EntryConventions): boolean {
  const [first, second] = fn.parameters;
  // `send(event, context, status, data)` is a helper.
  if (first === undefined || fn.parameters.length > maxHandlerParameters) return false;
  if (first.variable.declaredType !== undefined && conventions.eventType.test(first.variable.declaredType))
    return true;
  return (
    second !== undefined &&
    conventions.eventParameter.test(first.variable.name) &&
    conventions.contextParameter.test(second.variable.name)
  );
}

/** `(context, event, callback)`: the handlers of another platform. */
function isForeign(fn: FunctionModel, conventions: EntryConventions): boolean {
  const [first, second] = fn.parameters;
  return (
    first !== undefined &&
    second !== undefined &&
    conventions.contextParameter.test(first.variable.name) &&
    conventions.eventParameter.test(second.variable.name)
  );
}

/** A single parameter that is named like an event; weaker than `takesEvent`. */
function isEventLike(fn: FunctionModel, conventions: EntryConventions): boolean {
  const first = fn.parameters[0]?.variable;
  return first !== undefined && conventions.eventParameter.test(first.name);
}

function declaredAs(value: Value, type: RegExp): boolean {
  if (value.kind !== 'read' || value.place.root.kind !== 'variable' || value.place.path.length > 0)
    return false;
  const declared = value.place.root.variable.declaredType;
  return declared !== undefined && type.test(declared);
}

/** Calls made on a variable while the module loads: `app.get('/', fn)`, `base.use(mw)`. */
class Registrations {
  #calls: Map<Variable, CallEvent[]> | undefined;

  constructor(
    private readonly module: ModuleModel,
    private readonly resolver: Resolver,
  ) {}

  on(variable: Variable): readonly CallEvent[] {
    this.#calls ??= this.#collect();
    return this.#calls.get(variable) ?? [];
  }

  #collect(): Map<Variable, CallEvent[]> {
    const calls = new Map<Variable, CallEvent[]>();
    for (const event of this.resolver.index.calls(this.module.init)) {
      const root = event.receiver?.root;
      if (root?.kind !== 'variable' || event.receiver!.path.length > 0) continue;
      const known = calls.get(root.variable);
      if (known === undefined) calls.set(root.variable, [event]);
      else known.push(event);
    }
    return calls;
  }
}

/** Takes wrappers off an exported value. */
class Unwrapped {
  /** What is exported or is a wrapper's own argument. */
  readonly functions: FunctionModel[] = [];
  /** What is registered besides: middleware, routes. */
  readonly hooks: FunctionModel[] = [];
  readonly #seen = new Set<Value | Variable>();

  constructor(
    private readonly resolver: Resolver,
    private readonly registrations: Registrations,
  ) {}

  /** `(event, context) => app.resolve(event, context)`: the routes of the application get the request. */
  visitRouters(handler: FunctionModel): void {
    const event = handler.parameters[0]?.variable;
    if (event === undefined) return;
    for (const { receiver, args } of this.resolver.index.calls(handler)) {
      const root = receiver?.root;
      if (root?.kind !== 'variable' || root.variable.owner.kind !== 'init') continue;
      const passesEvent = args.some(
        ({ value }) =>
          value.kind === 'read' &&
          value.place.root.kind === 'variable' &&
          value.place.root.variable === event,
      );
      if (!passesEvent) continue;
      for (const registration of this.registrations.on(root.variable)) this.#hooksIn(registration);
    }
  }

  visit(value: Value): void {
    if (this.#seen.has(value)) return;
    this.#seen.add(value);
    switch (value.kind) {
      case 'function':
        this.functions.push(value.fn);
        break;
      case 'await':
        this.visit(value.value);
        break;
      case 'choice':
        for (const option of value.options) this.visit(option);
        break;
      case 'read':
        this.#visitRead(value);
        break;
      case 'call':
        this.#visitCall(value.event);
        break;
      default:
    }
  }

  #visitRead(value: Value & { kind: 'read' }): void {
    const { root, path } = value.place;
    this.functions.push(...this.resolver.functions(value));
    if (root.kind === 'variable' && path.length === 0) {
      if (this.#seen.has(root.variable)) return;
      this.#seen.add(root.variable);
      for (const definition of root.variable.definitions) this.visit(definition);
      for (const event of this.registrations.on(root.variable)) this.#hooksIn(event);
    } else if (root.kind === 'value') {
      this.visit(root.value);
    }
  }

  #visitCall(event: CallEvent): void {
    const things = this.resolver.things(event.callee);
    const own = things.filter((thing) => thing.kind === 'function');
    if (own.length > 0) {
      this.functions.push(...this.resolver.functions({ kind: 'call', event, span: event.span }));
    }
    // A chain of calls on a wrapper: `middy(fn).use(a).use(b)`.
    if (event.receiver !== undefined) {
      const { root } = event.receiver;
      if (root.kind === 'value') this.visit(root.value);
      else if (root.kind === 'variable') this.#visitVariable(root.variable);
    }
    const chained = event.receiver?.root.kind === 'value';
    for (const { value } of event.args) {
      if (chained) this.#hooksIn(event);
      else this.#argument(value);
    }
  }

  #visitVariable(variable: Variable): void {
    if (this.#seen.has(variable)) return;
    this.#seen.add(variable);
    for (const definition of variable.definitions) this.visit(definition);
    for (const event of this.registrations.on(variable)) this.#hooksIn(event);
  }

  /** A wrapper's argument: the handler, an application object, or options that hold one of them. */
  #argument(value: Value): void {
    if (value.kind === 'object') {
      for (const property of value.properties.values()) this.#argument(property);
    } else {
      this.visit(value);
    }
  }

  #hooksIn(event: CallEvent): void {
    for (const { value } of event.args) this.#hook(value);
  }

  #hook(value: Value): void {
    if (value.kind === 'array') {
      for (const element of value.elements) this.#hook(element);
      return;
    }
    for (const thing of this.resolver.things(value)) {
      if (thing.kind === 'function') this.hooks.push(thing.fn);
      else if (thing.kind === 'literal' && thing.literal.kind === 'object') {
        for (const property of thing.literal.properties.values())
          this.hooks.push(...this.resolver.functions(property));
      }
    }
    // A router that is mounted on the application brings its own routes.
    if (value.kind === 'read' && value.place.root.kind === 'variable' && value.place.path.length === 0)
      this.#visitVariable(value.place.root.variable);
  }
}
