import type { FunctionModel, ModuleModel, Parameter, TypeModel } from '../model/module.js';
import type { Value } from '../model/value.js';
import type { FileOptions } from '../options.js';
import type { CallGraph } from './call-graph.js';
import type { Entry } from './entries.js';
import { constructorsOf } from './calls.js';
import type { DeployedHandlers } from './deployed-handlers.js';
import type { Resolver } from './resolver.js';

/** How the platform and its frameworks find handlers in languages whose handlers are methods of classes. */
export interface ClassEntryConventions {
  /** Library types whose implementations are handlers, as instances, with the methods that are called: `…#RequestHandler()`. */
  readonly handlerTypes: ReadonlyMap<string, readonly string[]>;
  /** As `handlerTypes`, for types of the language itself: what the project makes with `new` is a function like any other. */
  readonly functionTypes?: ReadonlyMap<string, readonly string[]>;
  /** Annotations of classes of which a container makes the objects, whatever their constructors take, as symbols. */
  readonly containerAnnotations?: ReadonlySet<string>;
  /** Methods of such names are handlers if they also take a context. */
  readonly handlerMethods: ReadonlySet<string>;
  /** A public method whose last parameter is of one of these types, as instances, is a handler: `…#ILambdaContext()`. */
  readonly contextTypes: ReadonlySet<string>;
  /** Of the types, annotations and calls, those that nothing but the platform calls; others serve elsewhere as well. */
  readonly ofPlatform?: RegExp;
  /** Annotations and attributes of handler methods, as symbols. */
  readonly handlerAnnotations: ReadonlySet<string>;
  /** Calls that are given a handler or a route: symbol → index of the function among the arguments. */
  readonly registrations: ReadonlyMap<string, number>;
  /** Names of static methods at which a program begins that no platform starts: `main`. */
  readonly programMethods: ReadonlySet<string>;
  /** Annotations of methods that make an object once for the whole environment (`@Bean`), as symbols. */
  readonly factoryAnnotations: ReadonlySet<string>;
}

/** The platform passes the request and its context, .NET and Java at most a stream more. */
const maxHandlerParameters = 3;

export interface ClassEntries {
  readonly entries: Entry[];
  /** What a web framework calls in projects that do not run on the platform. */
  readonly servedElsewhere: ReadonlySet<FunctionModel>;
}

/** Finds the methods and functions that the platform calls once for each invocation. */
export function findClassEntries(
  modules: readonly ModuleModel[],
  resolver: Resolver,
  graph: CallGraph,
  conventions: ClassEntryConventions,
  optionsOf: (file: string) => FileOptions,
  deployed: DeployedHandlers,
): ClassEntries {
  const finder = new ClassEntryFinder(resolver, graph, conventions, optionsOf, deployed);
  for (const module of modules) finder.visit(module);
  return finder;
}

class ClassEntryFinder implements ClassEntries {
  readonly entries: Entry[] = [];
  readonly servedElsewhere = new Set<FunctionModel>();
  readonly #seen = new Set<FunctionModel>();
  /** What the user says of the module that is visited. */
  #assumed: readonly RegExp[] = [];
  #handlerNames: readonly string[] = [];
  #made: ReadonlySet<TypeModel> | undefined;

  constructor(
    private readonly resolver: Resolver,
    private readonly graph: CallGraph,
    private readonly conventions: ClassEntryConventions,
    private readonly optionsOf: (file: string) => FileOptions,
    private readonly deployed: DeployedHandlers,
  ) {}

  get #madeByProject(): ReadonlySet<TypeModel> {
    return (this.#made ??= this.#findMade());
  }

  visit(module: ModuleModel): void {
    const { handlerNames, assumeEntries } = this.optionsOf(module.file);
    this.#handlerNames = handlerNames;
    this.#assumed = assumeEntries.map(patternOf);
    for (const type of module.types) this.#visitType(type);
    for (const fn of module.functions) {
      const decorators = this.resolver.classes.decoratorsOf(fn);
      const annotation = this.#annotationAmong(decorators, this.conventions.handlerAnnotations);
      if (annotation !== undefined) this.#addServed(fn, annotation, 'hook', true);
      const factory = this.#annotationAmong(decorators, this.conventions.factoryAnnotations);
      if (factory !== undefined) this.#addReturned(fn, factory);
      for (const event of this.resolver.index.calls(fn)) {
        for (const symbol of this.resolver.symbols(event.callee)) {
          const argument = this.conventions.registrations.get(symbol);
          const handed = argument === undefined ? undefined : event.args.at(argument)?.value;
          if (handed === undefined) continue;
          for (const handler of this.resolver.functions(handed))
            this.#addServed(handler, symbol, 'hook', true);
        }
      }
    }
  }

  #visitType(type: TypeModel): void {
    if (type.kind === 'interface') return;
    const assumed = this.#isAssumed(type);
    const called = new Map(
      this.resolver.classes
        .externalBases(type)
        .flatMap((symbol) =>
          [
            ...(this.conventions.handlerTypes.get(symbol) ?? []),
            ...(this.#functionMethods(symbol, type) ?? []),
          ].map((method) => [method, symbol] as const),
        ),
    );
    for (const fn of methodsOf(type)) {
      if (fn.isAbstract === true) continue;
      const base = called.get(fn.name);
      const named = this.#handlerNames.includes(fn.name);
      if (base !== undefined && !named) this.#addServed(fn, base, 'handler', false);
      else if (named || ((assumed || this.#isAssumedMethod(fn, type)) && isPublic(fn)))
        this.#add(fn, 'handler', false);
      else if (this.#takesContext(fn)) {
        const isNamedSo = this.conventions.handlerMethods.has(fn.name);
        this.#add(fn, 'handler', false, !isNamedSo && !fn.isStatic && this.#madeByProject.has(type));
      }
    }
    this.#addDeployed(type, called);
    // What a base class of the project implements is called on objects of this class.
    for (const base of this.resolver.classes.lineage(type)) {
      if (base === type || called.size === 0) continue;
      for (const fn of methodsOf(base)) {
        const symbol = called.get(fn.name);
        if (symbol !== undefined && fn.isAbstract !== true) this.#addServed(fn, symbol, 'handler', false);
      }
    }
  }

  /** `com.example.Orders::place` names a method; `com.example.Orders` leaves it to the interface that the class implements. */
  #addDeployed(type: TypeModel, called: ReadonlyMap<string, string>): void {
    for (const handler of this.deployed.in(type.module)) {
      const [typeName = '', method] = handler.entry.split('::');
      if (!isNamed(type, typeName)) continue;
      const methods = this.resolver.classes.lineage(type).flatMap(methodsOf);
      for (const fn of methods) {
        if (fn.isAbstract === true || !(method === undefined ? called.has(fn.name) : fn.name === method))
          continue;
        this.#add(fn, 'handler', false);
        const at = this.entries.findIndex((entry) => entry.fn === fn);
        const entry = this.entries[at]!;
        this.entries[at] = { ...entry, functions: [...(entry.functions ?? []), handler] };
      }
    }
  }

  #functionMethods(symbol: string, type: TypeModel): readonly string[] | undefined {
    const methods = this.conventions.functionTypes?.get(symbol);
    return methods === undefined || this.#madeByProject.has(type) || !this.#isMadeElsewhere(type)
      ? undefined
      : methods;
  }

  /** Somebody else can make it: nothing has to be passed, or a container passes it. */
  #isMadeElsewhere(type: TypeModel): boolean {
    const { containerAnnotations, factoryAnnotations } = this.conventions;
    return (
      isMadeByPlatform(type) ||
      (containerAnnotations !== undefined && this.#isAnnotated(type.decorators, containerAnnotations)) ||
      constructorsOf(type).some((fn) =>
        this.graph.to(fn).some(({ caller }) => this.#isAnnotated(caller.decorators, factoryAnnotations)),
      )
    );
  }

  /** The classes of which the project itself makes objects, other than to hand them to a container. */
  #findMade(): Set<TypeModel> {
    const made = new Set<TypeModel>();
    for (const fn of this.resolver.index.functions) {
      if (this.#isAnnotated(fn.decorators, this.conventions.factoryAnnotations)) continue;
      for (const event of this.resolver.index.calls(fn)) {
        if (!event.isNew) continue;
        for (const thing of this.resolver.things(event.callee))
          if (thing.kind === 'class') made.add(thing.type);
      }
    }
    return made;
  }

  /** `public string FunctionHandler(Order order, ILambdaContext context)`, unless the project calls it itself. */
  #takesContext(fn: FunctionModel): boolean {
    const last = fn.parameters.at(-1)?.variable;
    if (last?.type === undefined || fn.parameters.length > maxHandlerParameters) return false;
    if (!isPublic(fn)) return false;
    const isNamedSo = this.conventions.handlerMethods.has(fn.name);
    if (!isNamedSo && !fn.isStatic && !isMadeByPlatform(fn.owner)) return false;
    const isContext = this.resolver
      .instancesOf(last.type)
      .some((thing) => thing.kind === 'external' && this.conventions.contextTypes.has(thing.symbol));
    if (!isContext) return false;
    return isNamedSo || this.graph.to(fn).length === 0;
  }

  /** `@Bean Function<Order, Receipt> place() { return order -> …; }` */
  #addReturned(fn: FunctionModel, factory: string): void {
    for (const value of this.resolver.index.returns(fn)) {
      for (const handler of this.resolver.functions(value)) this.#addServed(handler, factory, 'hook', true);
    }
  }

  #isAssumed(type: TypeModel): boolean {
    if (this.#assumed.length === 0) return false;
    const names = [type.name, type.qualifiedName ?? type.name, ...type.interfaces];
    for (const one of this.resolver.classes.lineage(type)) {
      names.push(one.name);
      for (const base of one.bases) if (base.kind === 'type') names.push(base.reference.name);
      for (const decorator of one.decorators) names.push(...decoratorNames(decorator));
    }
    return this.#matches(names);
  }

  /** A method that has the annotation itself, or overrides one that has it. */
  #isAssumedMethod(fn: FunctionModel, type: TypeModel): boolean {
    if (this.#assumed.length === 0) return false;
    return this.resolver.classes
      .lineage(type)
      .flatMap(methodsOf)
      .filter(({ name }) => name === fn.name)
      .some((one) => this.#matches(this.resolver.classes.decoratorsOf(one).flatMap(decoratorNames)));
  }

  #matches(names: readonly string[]): boolean {
    return names.some((name) => this.#assumed.some((pattern) => pattern.test(name)));
  }

  #isAnnotated(decorators: readonly Value[], annotations: ReadonlySet<string>): boolean {
    return this.#annotationAmong(decorators, annotations) !== undefined;
  }

  #annotationAmong(decorators: readonly Value[], annotations: ReadonlySet<string>): string | undefined {
    for (const decorator of decorators) {
      const named = decorator.kind === 'call' ? decorator.event.callee : decorator;
      const known = this.resolver.symbols(named).find((symbol) => annotations.has(symbol));
      if (known !== undefined) return known;
    }
    return undefined;
  }

  /** `symbol`: the type, annotation or call that tells of the function. */
  #addServed(fn: FunctionModel, symbol: string, role: Entry['role'], wrapped: boolean): void {
    const { ofPlatform } = this.conventions;
    if (fn.module.runsElsewhere === true && ofPlatform?.test(symbol) === false) this.servedElsewhere.add(fn);
    else this.#add(fn, role, wrapped);
  }

  #add(fn: FunctionModel, role: Entry['role'], wrapped: boolean, onOwnObject = false): void {
    if (this.#seen.has(fn)) return;
    this.#seen.add(fn);
    this.entries.push({ fn, exportName: fn.name, role, wrapped, onOwnObject });
  }
}

/** The file has the type's package or namespace; a nested type is written with `$` or `+` in a handler's name. */
function isNamed({ name }: TypeModel, wanted: string): boolean {
  return /[^.$+]*$/.exec(wanted)![0] === name;
}

function methodsOf(type: TypeModel): FunctionModel[] {
  const overloads = (type.overloads ?? []).filter((fn) => fn.kind !== 'constructor');
  return [...type.methods.values(), ...type.staticMethods.values(), ...overloads].filter(
    (fn) => fn.kind === 'method',
  );
}

/** The platform makes the object itself, and has nothing to pass to its constructor. */
function isMadeByPlatform(type: TypeModel | undefined): boolean {
  return type === undefined || constructorsOf(type).some(({ parameters }) => parameters.every(isLeftOut));
}

function isLeftOut({ optional, rest }: Parameter): boolean {
  return optional || rest;
}

function isPublic(fn: FunctionModel): boolean {
  return fn.modifiers?.includes('public') ?? true;
}

function decoratorNames(decorator: Value): string[] {
  const callee = decorator.kind === 'call' ? decorator.event.callee : decorator;
  return callee.kind === 'type' ? [callee.reference.name] : [];
}

/** `*Servlet`, `Base?Handler`: `*` stands for any text, everything else for itself. */
function patternOf(text: string): RegExp {
  const escaped = text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^(?:${escaped})$`);
}
