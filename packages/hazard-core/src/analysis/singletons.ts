import type { FunctionModel, ModuleModel, TypeModel } from '../model/module.js';
import type { Value } from '../model/value.js';
import type { Entry } from './entries.js';
import type { Resolver } from './resolver.js';

/** How containers and platforms keep objects. */
export interface SingletonFacts {
  /** Annotations of classes of which a container keeps one object, as symbols. */
  readonly singletonDecorators: ReadonlySet<string>;
  /** Annotations of classes and fields of which each request gets an object of its own, as symbols. */
  readonly perRequestDecorators?: ReadonlySet<string>;
  /** Annotations of methods that a container calls once, when it has made the object, as symbols. */
  readonly initDecorators?: ReadonlySet<string>;
  /** Calls that register their type arguments' classes with a container: symbol → how many objects it makes. */
  readonly containerRegistrations?: ReadonlyMap<string, 'one' | 'perInvocation'>;
}

/**
 * Classes of which one object serves all invocations, as the platform and containers make them: classes with a handler,
 * and, since an object held by a one-of-a-kind object is one of a kind, the classes of their fields.
 */
export class Singletons {
  readonly #types = new Set<TypeModel>();
  readonly #registered = new Map<TypeModel, 'one' | 'perInvocation'>();

  constructor(
    modules: readonly ModuleModel[],
    entries: readonly Entry[],
    private readonly resolver: Resolver,
    private readonly facts: SingletonFacts,
  ) {
    this.#readRegistrations(modules);
    for (const { fn } of entries) if (fn.owner !== undefined && !fn.isStatic) this.#add(fn.owner);
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
    return [...this.#types].flatMap((type) => [
      type.constructorFn,
      ...(type.overloads ?? []).filter((fn) => fn.kind === 'constructor'),
      ...[...type.methods.values()].filter((fn) =>
        this.#isDecorated(fn.decorators, this.facts.initDecorators),
      ),
    ]);
  }

  #add(type: TypeModel): void {
    if (this.#types.has(type)) return;
    if (this.#registered.get(type) === 'perInvocation') return;
    if (this.#isDecorated(type.decorators, this.facts.perRequestDecorators)) return;
    this.#types.add(type);
    for (const base of this.resolver.lineage(type)) {
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
          this.#add(thing.type);
          for (const sub of this.resolver.index.subtypes(thing.type)) this.#add(sub);
        }
      }
    }
  }

  /** Filled by a container: nothing in sight writes it, or only what a constructor was given. */
  #isInjected(type: TypeModel, field: string): boolean {
    const writes = this.resolver.index.instanceWrites(type, field);
    return writes.every(({ fn, event }) => fn.kind === 'constructor' && isParameter(event.value));
  }

  #readRegistrations(modules: readonly ModuleModel[]): void {
    const registrations = this.facts.containerRegistrations;
    if (registrations === undefined) return;
    for (const module of modules) {
      for (const fn of module.functions) {
        for (const event of this.resolver.index.calls(fn)) {
          const kept = this.resolver
            .symbols(event.callee)
            .map((symbol) => registrations.get(symbol))
            .find((one) => one !== undefined);
          if (kept === undefined) continue;
          for (const reference of event.typeArguments ?? []) {
            const meaning = this.resolver.types.meaning(reference);
            if (meaning.kind !== 'project') continue;
            for (const type of meaning.types) this.#registered.set(type, kept);
          }
        }
      }
    }
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
