import type { FieldModel, TypeModel } from '../model/module.js';
import type { Segment } from '../model/place.js';
import type { TypeReference, Value } from '../model/value.js';
import { overloadsOf } from './calls.js';
import type { Literal } from './code-index.js';
import type { Resolver, ResolverFacts } from './resolver.js';
import { memberSymbol } from './symbols.js';
import { dedupe, type Thing } from './things.js';

function meansMethod(segment: Segment): boolean {
  return segment.kind === 'field' && segment.isMethod === true;
}

/** What the members of objects, classes, modules and literals are. */
export class Members {
  readonly #spreading = new Set<Literal>();

  constructor(
    private readonly resolver: Resolver,
    private readonly facts: ResolverFacts,
  ) {}

  /** What the member of a thing is. */
  of(thing: Thing, segment: Segment): readonly Thing[] {
    const name = segment.kind === 'field' ? segment.name : this.#constantKey(segment.key);
    switch (thing.kind) {
      case 'external':
        return name === undefined
          ? []
          : [{ kind: 'external', symbol: memberSymbol(thing.symbol, name), site: thing.site }];
      case 'module':
        // `actions[event.action](…)`: any of them.
        return name === undefined
          ? this.resolver.anyOf([...thing.module.exports.values()].map((exported) => exported.value))
          : this.resolver.names.exported(thing.module, name);
      case 'class':
        return name === undefined ? [] : this.#staticMember(thing.type, name, meansMethod(segment));
      case 'instance':
        return name === undefined ? [] : this.#instanceMember(thing.type, name, meansMethod(segment));
      case 'literal': {
        const { literal } = thing;
        if (literal.kind === 'object') {
          if (name !== undefined) {
            const property = literal.properties.get(name);
            if (property !== undefined) return this.resolver.things(property);
          } else {
            return this.resolver.anyOf([...literal.properties.values(), ...literal.rest]);
          }
          // `config = { ...config, debug }` spreads itself.
          if (this.#spreading.has(literal)) return [];
          this.#spreading.add(literal);
          const spread = this.resolver.anyOf(literal.rest).flatMap((one) => this.of(one, segment));
          this.#spreading.delete(literal);
          return spread;
        }
        if (literal.kind === 'array' && (name === undefined || /^\d+$/.test(name))) {
          const element = name === undefined ? undefined : literal.elements[Number(name)];
          return element === undefined
            ? this.resolver.anyOf(literal.elements)
            : this.resolver.things(element);
        }
        return [];
      }
      case 'function':
        return this.#isCallOfFunction(name, segment) ? [thing] : [];
      default:
        return [];
    }
  }

  /** Whether the member of a function runs it or is it with arguments bound. */
  #isCallOfFunction(name: string | undefined, segment: Segment): boolean {
    const { otherFunctionMethods } = this.facts;
    if (otherFunctionMethods === undefined) return name === 'bind' || name === 'call' || name === 'apply';
    return name !== undefined && meansMethod(segment) && !otherFunctionMethods.has(name);
  }

  #staticMember(type: TypeModel, name: string, isMethod: boolean): readonly Thing[] {
    const things: Thing[] = [];
    const isField = !isMethod && this.#hasFieldBesideMethod(type, name);
    for (const one of this.resolver.classes.lineage(type)) {
      const method = isField ? undefined : one.staticMethods.get(name);
      if (method !== undefined) return overloadsOf(one, method).map((fn) => ({ kind: 'function', fn }));
      things.push(
        ...this.resolver.anyOf(this.resolver.index.staticWrites(one, name).map((write) => write.event.value)),
      );
      const getter = one.staticMethods.get(`get ${name}`);
      if (getter !== undefined) things.push(...this.resolver.anyOf(this.resolver.index.returns(getter)));
    }
    const field = this.resolver.classes.field(type, name);
    if (field?.type !== undefined) return this.#inField(dedupe(things), field, field.type);
    if (things.length > 0) return dedupe(things);
    return type.bases.flatMap((base) =>
      this.resolver.symbols(base).map((symbol): Thing => ({
        kind: 'external',
        symbol: memberSymbol(symbol, name),
        site: undefined,
      })),
    );
  }

  /** In Java `size` is the field and `size()` the method; elsewhere a name has one meaning. */
  #hasFieldBesideMethod(type: TypeModel, name: string): boolean {
    return this.facts.separateMembers === true && this.resolver.classes.field(type, name) !== undefined;
  }

  #instanceMember(type: TypeModel, name: string, isMethod: boolean): readonly Thing[] {
    const methods =
      !isMethod && this.#hasFieldBesideMethod(type, name) ? [] : this.resolver.classes.methods(type, name);
    if (methods.length > 0) return methods.map((fn): Thing => ({ kind: 'function', fn }));
    const getters = this.resolver.classes.methods(type, `get ${name}`);
    const bodies = getters.filter((getter) => getter.isAbstract !== true);
    if (bodies.length > 0)
      return this.resolver.anyOf(bodies.flatMap((getter) => this.resolver.index.returns(getter)));
    const stored = this.resolver.anyOf(this.resolver.classes.fieldValues(type, name));
    const field = this.resolver.classes.field(type, name);
    if (field?.type !== undefined) {
      if (!field.isStatic) return this.#inField(stored, field, field.type);
      return this.#staticMember(type, name, isMethod);
    }
    const declares = getters[0]?.returnType;
    if (declares !== undefined) return this.resolver.typed(stored, declares);
    if (stored.some((thing) => thing.kind !== 'opaque' && thing.kind !== 'constant')) return stored;
    for (const one of this.resolver.classes.lineage(type)) {
      const field = one.fields.find((candidate) => candidate.name === name);
      if (field?.declaredType === undefined) continue;
      const declared = this.resolver.names.typeNamed(field.declaredType, one.module);
      if (declared !== undefined) return [{ kind: 'instance', type: declared, site: undefined }];
    }
    // An object has the members of its class as well.
    const shared = this.facts.calling === undefined ? [] : this.#staticMember(type, name, isMethod);
    if (shared.length > 0 || stored.length > 0) return dedupe([...stored, ...shared]);
    return this.resolver.classes.externalBases(type).map((symbol) => ({
      kind: 'external',
      symbol: memberSymbol(symbol, name),
      site: undefined,
    }));
  }

  /** What a field holds: of its type, unless nothing but null is ever stored in it. */
  #inField(stored: readonly Thing[], field: FieldModel, type: TypeReference): readonly Thing[] {
    const isOwn = field.isReadonly || field.modifiers?.includes('private') === true;
    const isEmpty =
      isOwn &&
      (field.decorators ?? []).length === 0 &&
      stored.length > 0 &&
      stored.every((thing) => thing.kind === 'constant' && thing.value === null) &&
      !this.resolver.index.mayBeFilled(field.name);
    return isEmpty ? stored : this.resolver.typed(stored, type);
  }

  #constantKey(key: Value): string | undefined {
    if (key.kind === 'constant') return String(key.value);
    const things = this.resolver.things(key);
    const only = things[0];
    return things.length === 1 && only?.kind === 'constant' ? String(only.value) : undefined;
  }
}
