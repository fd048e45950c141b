import type { CallEvent } from '../model/event.js';
import type { FunctionModel, ModuleModel, TypeModel } from '../model/module.js';
import type { TypeReference, Value } from '../model/value.js';
import { overloadsOf } from './calls.js';
import type { Entry } from './entries.js';
import type { Resolver } from './resolver.js';

/** How containers and platforms keep objects. */
export interface SingletonFacts {
  /** Annotations of classes of which a container keeps one object, as symbols. */
  readonly singletonDecorators: ReadonlySet<string>;
  /** Annotations of classes and fields of which each request gets an object of its own, as symbols. */
  readonly perRequestDecorators?: ReadonlySet<string>;
  /** Library types whose subclasses and implementations are made anew for each request: `…#ControllerBase()`. */
  readonly perRequestBases?: ReadonlySet<string>;
  /** Annotations of methods whose class is made anew for each request, as symbols. */
  readonly perRequestMethodDecorators?: ReadonlySet<string>;
  /** Annotations of methods that a container calls once, when it has made the object, as symbols. */
  readonly initDecorators?: ReadonlySet<string>;
  /** Library types whose implementations a host starts, as instances, with the methods that it calls once. */
  readonly startMethods?: ReadonlyMap<string, readonly string[]>;
  /** Types, as instances, of what a program is put together with before it serves: who is given one runs once. */
  readonly setUpTypes?: ReadonlySet<string>;
  /** Calls that register classes with a container, as type arguments, `typeof` or made objects: symbol → how many objects it makes. */
  readonly containerRegistrations?: ReadonlyMap<string, 'one' | 'perInvocation'>;
  /** Arguments of such calls that say that requests get objects of their own, as symbols. */
  readonly perRequestLifetimes?: ReadonlySet<string>;
  /** Calls that are given a function which runs once, before any invocation: symbol → index among the arguments. */
  readonly initRegistrations?: ReadonlyMap<string, number>;
}

/**
 * Classes of which one object serves all invocations, as the platform and containers make them: classes with a handler,
 * and, since an object held by a one-of-a-kind object is one of a kind, the classes of their fields.
 */
export class Singletons {
  readonly #types = new Set<TypeModel>();
  readonly #registered = new Map<TypeModel, 'one' | 'perInvocation'>();
  readonly #started: FunctionModel[] = [];
  /** What a host calls once, when it starts. */
  readonly startedByHost: ReadonlySet<FunctionModel>;

  constructor(
    modules: readonly ModuleModel[],
    entries: readonly Entry[],
    private readonly resolver: Resolver,
    private readonly facts: SingletonFacts,
  ) {
    this.#readRegistrations(modules);
    this.startedByHost = new Set(
      modules.flatMap(({ types }) => types.flatMap((type) => this.#startsOf(type))),
    );
    for (const { fn, onOwnObject } of entries) {
      if (fn.owner === undefined || fn.isStatic || onOwnObject === true) continue;
      // A handler that a base class implements is called on an object of a subclass.
      for (const type of [fn.owner, ...resolver.index.subtypes(fn.owner)]) this.#add(type);
    }
    for (const { types } of modules) {
      for (const type of types) {
        if (
          this.#registered.get(type) === 'one' ||
          this.#isDecorated(type.decorators, facts.singletonDecorators)
        )
          this.#add(type);
      }
    }
  }

  has(type: TypeModel): boolean {
    return this.#types.has(type);
  }

  /** Code that runs when the objects are made: constructors, and what the container calls afterwards. */
  get initialisers(): FunctionModel[] {
    const made = [...this.#types].flatMap((type) => [
      type.constructorFn,
      ...(type.overloads ?? []).filter((fn) => fn.kind === 'constructor'),
      ...[...type.methods.values(), ...type.staticMethods.values()].filter((fn) =>
        this.#isDecorated(this.resolver.classes.decoratorsOf(fn), this.facts.initDecorators),
      ),
    ]);
    return [...made, ...this.#started, ...this.startedByHost];
  }

  #startsOf(type: TypeModel): FunctionModel[] {
    const { startMethods } = this.facts;
    const setUps = this.#setUpsOf(type);
    if (startMethods === undefined || type.bases.length === 0) return setUps;
    const names = this.resolver.classes.externalBases(type).flatMap((base) => startMethods.get(base) ?? []);
    const called = names.flatMap((name) => {
      const method = type.methods.get(name);
      return method === undefined ? [] : overloadsOf(type, method);
    });
    return [...setUps, ...called];
  }

  /** `void ConfigureServices(IServiceCollection services)`, `static void AddStores(this IServiceCollection services)` */
  #setUpsOf(type: TypeModel): FunctionModel[] {
    const { setUpTypes } = this.facts;
    if (setUpTypes === undefined) return [];
    return [...type.methods.values(), ...type.staticMethods.values(), ...(type.overloads ?? [])].filter(
      (fn) =>
        fn.kind === 'method' &&
        fn.parameters.some(
          ({ variable }) =>
            variable.type !== undefined &&
            this.resolver
              .instancesOf(variable.type)
              .some((thing) => thing.kind === 'external' && setUpTypes.has(thing.symbol)),
        ),
    );
  }

  /** `holder`: a one-of-a-kind object keeps it, however short a life the container gives other objects of the class. */
  #add(type: TypeModel, holder?: TypeModel): void {
    if (this.#types.has(type)) return;
    if (holder === undefined && this.#registered.get(type) === 'perInvocation') return;
    if (this.#isPerRequest(type)) return;
    this.#types.add(type);
    for (const base of this.resolver.classes.lineage(type)) {
      if (base !== type) this.#add(base);
      for (const field of base.fields) {
        // Containers fill the fields of objects; what a static field holds is seen where it is written.
        if (
          field.type === undefined ||
          field.isStatic ||
          this.#isDecorated(field.decorators ?? [], this.facts.perRequestDecorators)
        )
          continue;
        if (!this.#isInjected(base, field.name)) continue;
        for (const thing of this.resolver.instancesOf(field.type)) {
          if (thing.kind !== 'instance') continue;
          this.#add(thing.type, type);
          for (const sub of this.resolver.index.subtypes(thing.type)) this.#add(sub, type);
        }
      }
    }
  }

  #isPerRequest(type: TypeModel): boolean {
    const { perRequestDecorators, perRequestBases, perRequestMethodDecorators } = this.facts;
    if (this.#isDecorated(type.decorators, perRequestDecorators)) return true;
    if (
      perRequestBases !== undefined &&
      this.resolver.classes.externalBases(type).some((base) => perRequestBases.has(base))
    )
      return true;
    if (perRequestMethodDecorators === undefined) return false;
    return this.resolver.classes
      .lineage(type)
      .some((one) =>
        [...one.methods.values(), ...(one.overloads ?? [])].some((fn) =>
          this.#isDecorated(this.resolver.classes.decoratorsOf(fn), perRequestMethodDecorators),
        ),
      );
  }

  /** Filled by a container: nothing in sight writes it, or only what a constructor was given. */
  #isInjected(type: TypeModel, field: string): boolean {
    const writes = this.resolver.index.instanceWrites(type, field);
    return writes.every(
      ({ fn, event }) =>
        fn.kind === 'constructor' && (isParameter(event.value) || this.#isAskedFor(event.value)),
    );
  }

  /** `services.GetRequiredService<Store>()`: whatever life the container gives it, it lives as long as who keeps it. */
  #isAskedFor(value: Value): boolean {
    if (value.kind === 'choice') return value.options.some((option) => this.#isAskedFor(option));
    return value.kind === 'call' && this.resolver.askedFor(value.event) !== undefined;
  }

  #readRegistrations(modules: readonly ModuleModel[]): void {
    const { containerRegistrations, initRegistrations } = this.facts;
    if (containerRegistrations === undefined && initRegistrations === undefined) return;
    for (const module of modules) {
      for (const fn of module.functions) {
        for (const event of this.resolver.index.calls(fn)) {
          for (const symbol of this.resolver.symbols(event.callee)) {
            const kept = containerRegistrations?.get(symbol);
            if (kept !== undefined) this.#register(event, kept);
            const handed = initRegistrations?.get(symbol);
            const argument = handed === undefined ? undefined : event.args[handed]?.value;
            if (argument !== undefined) this.#started.push(...this.resolver.functions(argument));
          }
        }
      }
    }
  }

  #register(event: CallEvent, kept: 'one' | 'perInvocation'): void {
    const { perRequestLifetimes } = this.facts;
    const saysOtherwise =
      perRequestLifetimes !== undefined &&
      event.args.some(({ value }) =>
        this.resolver.symbols(value).some((symbol) => perRequestLifetimes.has(symbol)),
      );
    for (const type of this.#typesIn(event))
      this.#registered.set(type, saysOtherwise ? 'perInvocation' : kept);
  }

  /** `Add<IBasket, Basket>()`, `Add(typeof(IBasket), typeof(Basket))`, `Add(new Basket())`, `Add(_ => new Basket())`. */
  #typesIn({ typeArguments, args }: CallEvent): TypeModel[] {
    const types = (typeArguments ?? []).flatMap((reference) => this.#projectTypes(reference));
    for (const { value } of args) {
      if (value.kind === 'derived') {
        for (const one of value.from)
          if (one.kind === 'type') types.push(...this.#projectTypes(one.reference));
        continue;
      }
      const made =
        value.kind === 'function'
          ? this.resolver.index.returns(value.fn).flatMap((one) => this.resolver.things(one))
          : this.resolver.things(value);
      for (const thing of made) if (thing.kind === 'instance') types.push(thing.type);
    }
    return types;
  }

  #projectTypes(reference: TypeReference): readonly TypeModel[] {
    const meaning = this.resolver.types.meaning(reference);
    return meaning.kind === 'project' ? meaning.types : [];
  }

  #isDecorated(decorators: readonly Value[], symbols: ReadonlySet<string> = new Set()): boolean {
    return decorators.some((decorator) =>
      this.resolver
        .symbols(decorator.kind === 'call' ? decorator.event.callee : decorator)
        .some((symbol) => symbols.has(symbol)),
    );
  }
}

function isParameter(value: Value): boolean {
  if (value.kind === 'choice') return value.options.some(isParameter);
  return (
    value.kind === 'read' &&
    value.place.root.kind === 'variable' &&
    value.place.root.variable.kind === 'parameter'
  );
}
