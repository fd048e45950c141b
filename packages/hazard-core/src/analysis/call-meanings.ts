import type { CallEvent } from '../model/event.js';
import type { FunctionModel, TypeModel } from '../model/module.js';
import type { TypeReference, Value } from '../model/value.js';
import { constructorsOf, isSuperCall, memberName, takingSoMany } from './calls.js';
import { Extensions } from './extensions.js';
import type { Resolver, ResolverFacts } from './resolver.js';
import { callSymbol } from './symbols.js';
import { dedupe, type Thing } from './things.js';

const otherPrograms: readonly FunctionModel[] = [];

function isThis(value: Value, fn: FunctionModel): boolean {
  if (value.kind !== 'read') return false;
  const { root, path } = value.place;
  return root.kind === 'this' && root.fn === fn && path.length === 0;
}

/** What calls run, and what they give back. */
export class CallMeanings {
  readonly #knownResults: ReadonlySet<string>;
  readonly #extensions: Extensions;

  constructor(
    private readonly resolver: Resolver,
    private readonly facts: ResolverFacts,
  ) {
    this.#extensions = new Extensions(resolver);
    this.#knownResults = new Set([...(facts.resultTypes?.values() ?? []), ...(facts.knownResults ?? [])]);
  }

  /** The functions a call runs, a class's constructor for `new`. */
  targets(event: CallEvent): readonly FunctionModel[] {
    let targets: FunctionModel[] | undefined;
    for (const thing of this.resolver.things(event.callee)) {
      if (thing.kind === 'function') (targets ??= []).push(thing.fn);
      else if (thing.kind === 'class') {
        if (event.isNew || this.facts.calling !== undefined || isSuperCall(event))
          (targets ??= []).push(...constructorsOf(thing.type));
      } else if (thing.kind === 'instance' && this.facts.calling !== undefined) {
        (targets ??= []).push(...this.objectCalls(thing.type));
      }
    }
    if (targets === undefined) return this.#extensions.called(event);
    return targets.length > 1 ? takingSoMany(targets, event) : targets;
  }

  /** What runs when an object of the class is called itself. */
  objectCalls(type: TypeModel): readonly FunctionModel[] {
    const { calling } = this.facts;
    return calling === undefined ? otherPrograms : this.resolver.classes.methods(type, calling.objectMethod);
  }

  /** Whether the call makes an object of a class of the project, or says itself that it makes one. */
  makes(event: CallEvent): boolean {
    return (
      event.isNew ||
      (this.facts.calling !== undefined &&
        this.resolver.things(event.callee).some((thing) => thing.kind === 'class'))
    );
  }

  /** What the call gives back. */
  result(event: CallEvent): readonly Thing[] {
    const results: Thing[] = [];
    const boundName = memberName(event);
    const chained = boundName === undefined ? [] : this.#chainResult(event, boundName);
    if (chained.length > 0) return chained;
    const asked = this.askedFor(event);
    if (asked !== undefined) return this.resolver.instancesOf(asked);
    if (boundName !== undefined && this.facts.calling?.selfMethods.has(boundName) === true) {
      const self = event.receiver === undefined ? [] : this.resolver.placeThings(event.receiver);
      const own = self.filter((thing) => thing.kind !== 'instance');
      if (own.length > 0) return own;
    }
    const extensions = event.isNew ? otherPrograms : this.#extensions.called(event);
    for (const thing of this.resolver.things(event.callee)) {
      switch (thing.kind) {
        case 'class':
          if (event.isNew || this.facts.calling !== undefined)
            results.push({ kind: 'instance', type: thing.type, site: event });
          break;
        case 'instance':
          for (const fn of this.objectCalls(thing.type)) results.push(...this.#returned(fn));
          break;
        case 'function':
          if (boundName === 'bind' && this.#isMemberOfFunction(event)) results.push(thing);
          else if (event.isNew && thing.fn.owner !== undefined && thing.fn.owner.constructorFn === thing.fn)
            results.push({ kind: 'instance', type: thing.fn.owner, site: event });
          else results.push(...this.#resultOf(thing.fn, event));
          break;
        case 'external': {
          if (extensions.length > 0) break;
          const argument = this.facts.transparentCalls.get(thing.symbol);
          const passed = argument === undefined ? undefined : event.args[argument];
          if (passed !== undefined) results.push(...this.resolver.things(passed.value));
          else results.push({ kind: 'external', symbol: this.#resultSymbol(thing.symbol), site: event });
          break;
        }
        default:
      }
    }
    if (results.length === 0) for (const fn of extensions) results.push(...this.#returned(fn));
    return dedupe(results);
  }

  /** The type that a container is asked for: `services.GetRequiredService<Store>()`. */
  askedFor(event: CallEvent): TypeReference | undefined {
    const { typedCallMethods } = this.facts;
    const [type, ...others] = event.typeArguments ?? [];
    if (typedCallMethods === undefined || type === undefined || others.length > 0) return undefined;
    const name = memberName(event);
    return name !== undefined && typedCallMethods.has(name) && this.targets(event).length === 0
      ? type
      : undefined;
  }

  /** A method that ends with `return this` gives the very object on which it was called. */
  #resultOf(fn: FunctionModel, { receiver }: CallEvent): readonly Thing[] {
    const returned = this.#returned(fn);
    if (
      receiver === undefined ||
      fn.isStatic ||
      !this.resolver.index.returns(fn).some((value) => isThis(value, fn))
    )
      return returned;
    const objects = this.resolver
      .placeThings(receiver)
      .filter((thing) => thing.kind === 'instance' && thing.site !== undefined);
    if (objects.length === 0) return returned;
    return [...returned.filter((thing) => thing.kind !== 'instance' || thing.site !== undefined), ...objects];
  }

  #returned(fn: FunctionModel): readonly Thing[] {
    const things = this.resolver.anyOf(this.resolver.index.returns(fn));
    return fn.returnType === undefined ? things : this.resolver.typed(things, fn.returnType);
  }

  /** The result of a library's function whose type no table knows. */
  isUnknownResult(thing: Thing): boolean {
    if (thing.kind !== 'external' || thing.site === undefined || thing.site.isNew) return false;
    return thing.symbol.includes('()') && !this.#knownResults.has(thing.symbol);
  }

  #resultSymbol(symbol: string): string {
    const result = callSymbol(symbol);
    return this.facts.resultTypes?.get(result) ?? result;
  }

  /** What a promise chain settles to: what the callback of `then` returns, or what was there before a `catch`. */
  #chainResult(event: CallEvent, name: string): readonly Thing[] {
    const { receiver, args } = event;
    if (receiver === undefined) return [];
    if (name === 'catch' || name === 'finally') {
      const { root, path } = receiver;
      return root.kind === 'value' && path.length === 0 && root.value.kind === 'call'
        ? this.resolver.things(root.value)
        : [];
    }
    const callback = name === 'then' ? args[0]?.value : undefined;
    if (callback?.kind !== 'function') return [];
    const returned = this.resolver.anyOf(this.resolver.index.returns(callback.fn));
    return returned.some((thing) => thing.kind !== 'opaque' && thing.kind !== 'constant') ? returned : [];
  }

  #isMemberOfFunction(event: CallEvent): boolean {
    return (
      event.receiver !== undefined &&
      this.resolver.placeThings(event.receiver).some((thing) => thing.kind === 'function')
    );
  }
}
