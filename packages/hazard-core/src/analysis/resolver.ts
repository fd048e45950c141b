import type { CallEvent } from '../model/event.js';
import type { FieldModel, FunctionModel, ModuleModel, TypeModel, Variable } from '../model/module.js';
import type { Place, Segment } from '../model/place.js';
import type { TypeReference, Value } from '../model/value.js';
import { CyclicMemo } from './cyclic-memo.js';
import type { CodeIndex, Literal } from './code-index.js';
import { Extensions } from './extensions.js';
import { constructorsOf, isSuperCall, memberName, overloadsOf, takingSoMany } from './calls.js';
import { callSymbol, globalSymbol, memberSymbol, moduleSymbol } from './symbols.js';
import { dedupe, saysNothing, type Thing } from './things.js';
import { TypeNames, type TypeFacts } from './type-names.js';

/** Facts about libraries that resolving needs; the rest of the knowledge tables is asked by the detectors. */
export interface ResolverFacts extends TypeFacts {
  /** Calls that give back their argument, perhaps wrapped: symbol → index of the argument (0-based). */
  readonly transparentCalls: ReadonlyMap<string, number>;
  /** Set where a field and a method of one class may have the same name. */
  readonly separateMembers?: boolean;
  /** Set where classes and objects are called like functions. */
  readonly calling?: CallingFacts;
}

/** How a language without `new` calls things. */
interface CallingFacts {
  /** The method that runs when an object is called. */
  readonly objectMethod: string;
  /** Methods that give the object itself where it is one of a library (`__enter__`). */
  readonly selfMethods: ReadonlySet<string>;
  /** Operators whose result is another object of the library on their left (`/` of paths), with its symbols. */
  readonly closedOperators: ReadonlyMap<string, RegExp>;
}

function isThis(value: Value, fn: FunctionModel): boolean {
  if (value.kind !== 'read') return false;
  const { root, path } = value.place;
  return root.kind === 'this' && root.fn === fn && path.length === 0;
}

function meansMethod(segment: Segment): boolean {
  return segment.kind === 'field' && segment.isMethod === true;
}

const maxDepth = 100;
const noFunctions: readonly FunctionModel[] = [];

export class Resolver {
  readonly #memo = new CyclicMemo<Value | Variable, readonly Thing[]>([], maxDepth);
  readonly #spreading = new Set<Literal>();
  /** Gives the arguments that the known callers pass for a parameter; set once the call graph exists. */
  argumentsFor: (parameter: Variable) => readonly Value[] = () => [];
  readonly types: TypeNames;
  readonly #knownResults: ReadonlySet<string>;
  readonly #extensions: Extensions;

  constructor(
    readonly index: CodeIndex,
    private readonly facts: ResolverFacts,
  ) {
    this.types = new TypeNames(index.modules, facts);
    this.#extensions = new Extensions(this);
    this.#knownResults = new Set([...(facts.resultTypes?.values() ?? []), ...(facts.knownResults ?? [])]);
    for (const module of index.modules) {
      for (const type of module.types) {
        const parts = this.types.partsOf(type);
        for (const base of this.lineage(type))
          if (base !== type && !parts.includes(base)) index.addSubtype(base, type);
      }
    }
  }

  /** Forgets what was learned from parameters' arguments; the call graph does so when it has found more callers. */
  forgetArguments(): void {
    this.#memo.forgetTouched();
  }

  /** Whether arguments of parameters were asked for since the last call of this. */
  askedForArguments(): boolean {
    return this.#memo.takeTouched();
  }

  things(value: Value): readonly Thing[] {
    const known = this.#memo.known(value);
    if (known !== undefined) return known;
    return isLeaf(value)
      ? this.#memo.keep(value, this.#compute(value))
      : this.#memo.get(value, () => this.#compute(value));
  }

  /** Functions that the value can be, bound or wrapped ones included. */
  functions(value: Value): FunctionModel[] {
    const functions: FunctionModel[] = [];
    for (const thing of this.things(value)) if (thing.kind === 'function') functions.push(thing.fn);
    return functions;
  }

  /** The external names of the value. */
  symbols(value: Value): string[] {
    const symbols: string[] = [];
    for (const thing of this.things(value)) if (thing.kind === 'external') symbols.push(thing.symbol);
    return symbols;
  }

  variableThings(variable: Variable): readonly Thing[] {
    return this.#memo.known(variable) ?? this.#memo.get(variable, () => this.#ofVariable(variable));
  }

  #ofVariable(variable: Variable): readonly Thing[] {
    if (variable.imported !== undefined) return this.#imported(variable);
    let values: readonly Value[] = variable.definitions;
    if (variable.kind === 'parameter') {
      this.#memo.touch();
      const passed = this.argumentsFor(variable);
      if (passed.length > 0) values = [...values, ...passed];
    }
    const things = this.#union(values);
    if (variable.type !== undefined) return this.typed(things, variable.type);
    if (variable.declaredType !== undefined && things.every((thing) => thing.kind === 'opaque')) {
      const type = this.typeNamed(variable.declaredType, variable.owner.module);
      if (type !== undefined) return [{ kind: 'instance', type, site: undefined }];
      const annotated = this.#annotated(variable.declaredType, variable.owner.module);
      if (annotated !== undefined) return [annotated];
    }
    return things;
  }

  /** An object of the type: of the project's class, or of a library's. */
  instancesOf(reference: TypeReference, site?: CallEvent): readonly Thing[] {
    const meaning = this.types.meaning(this.types.held(reference));
    return meaning.kind === 'project'
      ? meaning.types.map((type): Thing => ({ kind: 'instance', type, site }))
      : meaning.symbols.map((symbol): Thing => ({ kind: 'external', symbol: callSymbol(symbol), site }));
  }

  /**
   * What something declared with a type can be: what is known to be stored there, and where nothing is known, anything
   * of the type. A result of an unknown call is of the declared type, too.
   */
  typed(things: readonly Thing[], type: TypeReference): readonly Thing[] {
    const known = things.filter((thing) => !saysNothing(thing) && !this.#isUnknownResult(thing));
    if (known.length > 0) return known;
    const results = things.flatMap((thing) =>
      thing.kind === 'external' && thing.site !== undefined ? [thing.site] : [],
    );
    const declared =
      results.length === 0 ? this.instancesOf(type) : results.flatMap((site) => this.instancesOf(type, site));
    return declared.length > 0 ? dedupe(declared) : things;
  }

  /** What is stored at the place. */
  placeThings(place: Place): readonly Thing[] {
    const { root, path } = place;
    let things: readonly Thing[];
    let start = 0;
    switch (root.kind) {
      case 'variable': {
        things = this.variableThings(root.variable);
        const first = path[0];
        if (first?.kind === 'field') {
          const stored = this.index.memberWrites(root.variable, first.name);
          if (stored.length > 0) {
            things = dedupe([
              ...this.#union(stored.map((write) => write.event.value)),
              ...things.flatMap((thing) => this.member(thing, first)),
            ]);
            start = 1;
          }
        }
        break;
      }
      case 'this':
        things = this.thisThings(root.fn);
        break;
      case 'global':
        things = [{ kind: 'external', symbol: globalSymbol(root.name), site: undefined }];
        break;
      case 'type':
        things = [{ kind: 'class', type: root.type }];
        break;
      case 'exports':
        things = [{ kind: 'module', module: root.module }];
        break;
      case 'value':
        things = this.things(root.value);
        break;
    }
    for (let i = start; i < path.length; i++) {
      const segment = path[i]!;
      const [only] = things;
      things = dedupe(
        things.length === 1
          ? this.member(only!, segment)
          : things.flatMap((thing) => this.member(thing, segment)),
      );
    }
    return things;
  }

  thisThings(fn: FunctionModel): readonly Thing[] {
    if (fn.owner !== undefined) {
      return fn.isStatic || fn.kind === 'static-block'
        ? [{ kind: 'class', type: fn.owner }]
        : [{ kind: 'instance', type: fn.owner, site: undefined }];
    }
    const holder = this.index.holderOf(fn);
    return holder === undefined ? [] : [{ kind: 'literal', literal: holder }];
  }

  /** What the member of a thing is. */
  member(thing: Thing, segment: Segment): readonly Thing[] {
    const name = segment.kind === 'field' ? segment.name : this.#constantKey(segment.key);
    switch (thing.kind) {
      case 'external':
        return name === undefined
          ? []
          : [{ kind: 'external', symbol: memberSymbol(thing.symbol, name), site: thing.site }];
      case 'module':
        // `actions[event.action](…)`: any of them.
        return name === undefined
          ? this.#union([...thing.module.exports.values()].map((exported) => exported.value))
          : this.exportThings(thing.module, name);
      case 'class':
        return name === undefined ? [] : this.#staticMember(thing.type, name, meansMethod(segment));
      case 'instance':
        return name === undefined ? [] : this.#instanceMember(thing.type, name, meansMethod(segment));
      case 'literal': {
        const { literal } = thing;
        if (literal.kind === 'object') {
          if (name !== undefined) {
            const property = literal.properties.get(name);
            if (property !== undefined) return this.things(property);
          } else {
            return this.#union([...literal.properties.values(), ...literal.rest]);
          }
          // `config = { ...config, debug }` spreads itself.
          if (this.#spreading.has(literal)) return [];
          this.#spreading.add(literal);
          const spread = this.#union(literal.rest).flatMap((one) => this.member(one, segment));
          this.#spreading.delete(literal);
          return spread;
        }
        if (literal.kind === 'array' && (name === undefined || /^\d+$/.test(name))) {
          const element = name === undefined ? undefined : literal.elements[Number(name)];
          return element === undefined ? this.#union(literal.elements) : this.things(element);
        }
        return [];
      }
      case 'function':
        return name === 'bind' || name === 'call' || name === 'apply' ? [thing] : [];
      default:
        return [];
    }
  }

  exportThings(module: ModuleModel, name: string, seen = new Set<ModuleModel>()): readonly Thing[] {
    if (seen.has(module)) return [];
    seen.add(module);
    const direct = module.exports.get(name);
    if (direct !== undefined) return this.things(direct.value);
    for (const again of module.reExports) {
      if ((again.as ?? again.name) !== name) continue;
      const target = module.links.get(again.specifier);
      if (again.name === '*') return [this.#moduleThing(module, again.specifier)];
      if (target !== undefined) return this.exportThings(target, again.name, seen);
      return [
        {
          kind: 'external',
          symbol: memberSymbol(moduleSymbol(again.specifier), again.name),
          site: undefined,
        },
      ];
    }
    const whole = module.exports.get('=');
    if (whole !== undefined) {
      const things = this.things(whole.value);
      return name === 'default'
        ? things
        : things.flatMap((thing) => this.member(thing, { kind: 'field', name }));
    }
    if (name === 'default') return [{ kind: 'module', module }];
    return module.reExports
      .filter((again) => again.name === '*' && again.as === undefined)
      .flatMap((again) => {
        const target = module.links.get(again.specifier);
        return target === undefined ? [] : this.exportThings(target, name, seen);
      });
  }

  /** The functions a call runs, a class's constructor for `new`. */
  targets(event: CallEvent): readonly FunctionModel[] {
    let targets: FunctionModel[] | undefined;
    for (const thing of this.things(event.callee)) {
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
    return calling === undefined ? noFunctions : this.methods(type, calling.objectMethod);
  }

  /** Whether the call makes an object of a class of the project, or says itself that it makes one. */
  makes(event: CallEvent): boolean {
    return (
      event.isNew ||
      (this.facts.calling !== undefined && this.things(event.callee).some((thing) => thing.kind === 'class'))
    );
  }

  /** The class of the project that a type's text names, seen from the module. */
  typeNamed(text: string, module: ModuleModel): TypeModel | undefined {
    const name = /^[\w$]+/.exec(text)?.[0];
    if (name === undefined || name.length !== text.replace(/<.*$/, '').length) return undefined;
    const own = module.types.find((type) => type.name === name);
    if (own !== undefined) return own;
    const imported = module.init.variables.find(
      (variable) => variable.name === name && variable.imported !== undefined,
    );
    const thing = imported === undefined ? undefined : this.variableThings(imported)[0];
    return thing?.kind === 'class' ? thing.type : undefined;
  }

  /** An object of the imported class that an annotation names: `Path`, `Optional[Path]`. */
  #annotated(text: string, module: ModuleModel): Thing | undefined {
    if (this.facts.calling === undefined) return undefined;
    for (const dotted of text.match(/[A-Za-z_][\w.]*/g) ?? []) {
      const [first, ...rest] = dotted.split('.');
      const imported = module.init.variables.find((one) => one.name === first && one.imported !== undefined);
      if (imported === undefined || imported.imported!.specifier === 'typing') continue;
      let things = this.variableThings(imported);
      for (const name of rest)
        things = things.flatMap((thing) => this.member(thing, { kind: 'field', name }));
      const [thing] = things;
      if (thing?.kind === 'external') return { ...thing, symbol: callSymbol(thing.symbol) };
      if (thing?.kind === 'class') return { kind: 'instance', type: thing.type, site: undefined };
    }
    return undefined;
  }

  /** The superclasses of the project that are known. */
  baseTypes(type: TypeModel): TypeModel[] {
    return type.bases.flatMap((base) =>
      this.things(base).flatMap((thing) =>
        thing.kind === 'class' && thing.type !== type ? [thing.type] : [],
      ),
    );
  }

  /** The class and its superclasses within the project, nearest first. */
  lineage(type: TypeModel): TypeModel[] {
    const line: TypeModel[] = [];
    const visit = (one: TypeModel): void => {
      if (line.includes(one)) return;
      line.push(one);
      this.types.partsOf(one).forEach(visit);
      this.baseTypes(one).forEach(visit);
    };
    visit(type);
    return line;
  }

  /** The names of library classes that the class extends, as instances: `pg#Client()`. */
  externalBases(type: TypeModel): string[] {
    return this.lineage(type).flatMap((one) =>
      one.bases.flatMap((base) => this.symbols(base).map((symbol) => `${symbol}()`)),
    );
  }

  /** The declaration of the field, in the class or in one that it extends. */
  field(type: TypeModel, name: string): FieldModel | undefined {
    for (const one of this.lineage(type)) {
      const field = one.fields.find((candidate) => candidate.name === name);
      if (field !== undefined) return field;
    }
    return undefined;
  }

  method(type: TypeModel, name: string): FunctionModel | undefined {
    for (const one of this.lineage(type)) {
      const found = one.methods.get(name);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** What a call of the method can run: the class's own or inherited one with its overloads, and those of subclasses. */
  methods(type: TypeModel, name: string): FunctionModel[] {
    const found: FunctionModel[] = [];
    for (const one of this.lineage(type)) {
      const method = one.methods.get(name) ?? one.staticMethods.get(name);
      if (method === undefined) continue;
      found.push(...overloadsOf(one, method));
      if (one.overloads === undefined) break;
    }
    for (const sub of this.index.subtypes(type)) {
      const method = sub.methods.get(name);
      if (method !== undefined) found.push(...overloadsOf(sub, method));
    }
    const implemented = found.filter((fn) => fn.isAbstract !== true);
    return implemented.length > 0 ? implemented : found;
  }

  /** The values stored in an instance's field, superclasses' code included. */
  fieldValues(type: TypeModel, name: string): Value[] {
    return [...this.lineage(type), ...this.index.subtypes(type)].flatMap((one) =>
      this.index.instanceWrites(one, name).map((write) => write.event.value),
    );
  }

  #compute(value: Value): readonly Thing[] {
    switch (value.kind) {
      case 'constant':
        return [{ kind: 'constant', value: value.value }];
      case 'object':
      case 'array':
      case 'regex':
        return [{ kind: 'literal', literal: value }];
      case 'function':
        return [{ kind: 'function', fn: value.fn }];
      case 'class':
        return [{ kind: 'class', type: value.type }];
      case 'await':
        return this.things(value.value);
      case 'choice':
        return this.#union(value.options);
      case 'read': {
        const things = this.placeThings(value.place);
        return things.length === 0 ? [{ kind: 'opaque', value }] : things;
      }
      case 'module':
        return [this.#moduleThing(value.importer, value.specifier)];
      case 'type':
        return this.#typeThings(value.reference);
      case 'call': {
        const things = this.#callResult(value.event);
        return things.length === 0 ? [{ kind: 'opaque', value }] : things;
      }
      case 'derived': {
        const closed = this.facts.calling?.closedOperators.get(value.operator);
        const [left] = value.from;
        if (closed === undefined || left === undefined) return [{ kind: 'opaque', value }];
        const same = this.symbols(left).filter((symbol) => closed.test(symbol));
        return [
          { kind: 'opaque', value },
          ...same.map((symbol): Thing => ({ kind: 'external', symbol, site: undefined })),
        ];
      }
      default:
        return [{ kind: 'opaque', value }];
    }
  }

  #callResult(event: CallEvent): readonly Thing[] {
    const results: Thing[] = [];
    const boundName = memberName(event);
    const chained = boundName === undefined ? [] : this.#chainResult(event, boundName);
    if (chained.length > 0) return chained;
    if (boundName !== undefined && this.facts.calling?.selfMethods.has(boundName) === true) {
      const self = event.receiver === undefined ? [] : this.placeThings(event.receiver);
      const own = self.filter((thing) => thing.kind !== 'instance');
      if (own.length > 0) return own;
    }
    const extensions = event.isNew ? noFunctions : this.#extensions.called(event);
    for (const thing of this.things(event.callee)) {
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
          if (passed !== undefined) results.push(...this.things(passed.value));
          else results.push({ kind: 'external', symbol: this.#resultSymbol(thing.symbol), site: event });
          break;
        }
        default:
      }
    }
    if (results.length === 0) for (const fn of extensions) results.push(...this.#returned(fn));
    return dedupe(results);
  }

  /** A method that ends with `return this` gives the very object on which it was called. */
  #resultOf(fn: FunctionModel, { receiver }: CallEvent): readonly Thing[] {
    const returned = this.#returned(fn);
    if (receiver === undefined || fn.isStatic || !this.index.returns(fn).some((value) => isThis(value, fn)))
      return returned;
    const objects = this.placeThings(receiver).filter(
      (thing) => thing.kind === 'instance' && thing.site !== undefined,
    );
    if (objects.length === 0) return returned;
    return [...returned.filter((thing) => thing.kind !== 'instance' || thing.site !== undefined), ...objects];
  }

  #returned(fn: FunctionModel): readonly Thing[] {
    const things = this.#union(this.index.returns(fn));
    return fn.returnType === undefined ? things : this.typed(things, fn.returnType);
  }

  /** The result of a library's function whose type no table knows. */
  #isUnknownResult(thing: Thing): boolean {
    if (thing.kind !== 'external' || thing.site === undefined || thing.site.isNew) return false;
    return thing.symbol.includes('()') && !this.#knownResults.has(thing.symbol);
  }

  #resultSymbol(symbol: string): string {
    const result = callSymbol(symbol);
    return this.facts.resultTypes?.get(result) ?? result;
  }

  #typeThings(reference: TypeReference): readonly Thing[] {
    const meaning = this.types.meaning(reference);
    return meaning.kind === 'project'
      ? meaning.types.map((type): Thing => ({ kind: 'class', type }))
      : meaning.symbols.map((symbol): Thing => ({ kind: 'external', symbol, site: undefined }));
  }

  /** What a field holds: of its type, unless nothing but null is ever stored in it. */
  #inField(stored: readonly Thing[], field: FieldModel, type: TypeReference): readonly Thing[] {
    const isOwn = field.isReadonly || field.modifiers?.includes('private') === true;
    const isEmpty =
      isOwn &&
      (field.decorators ?? []).length === 0 &&
      stored.length > 0 &&
      stored.every((thing) => thing.kind === 'constant' && thing.value === null) &&
      !this.index.mayBeFilled(field.name);
    return isEmpty ? stored : this.typed(stored, type);
  }

  /**
   * Annotations and attributes of the function. Those of a partial method may stand on the part that has no body.
   */
  decoratorsOf(fn: FunctionModel): readonly Value[] {
    const { owner } = fn;
    if (owner === undefined || fn.modifiers?.includes('partial') !== true) return fn.decorators;
    const parts = this.types.partsOf(owner);
    const all = (parts.length === 0 ? [owner] : parts).flatMap((type) => [
      ...type.methods.values(),
      ...type.staticMethods.values(),
      ...(type.overloads ?? []),
    ]);
    return all
      .filter(
        (one) =>
          one.name === fn.name &&
          one.parameters.length === fn.parameters.length &&
          one.modifiers?.includes('partial') === true,
      )
      .flatMap(({ decorators }) => decorators);
  }

  /** What a promise chain settles to: what the callback of `then` returns, or what was there before a `catch`. */
  #chainResult(event: CallEvent, name: string): readonly Thing[] {
    const { receiver, args } = event;
    if (receiver === undefined) return [];
    if (name === 'catch' || name === 'finally') {
      const { root, path } = receiver;
      return root.kind === 'value' && path.length === 0 && root.value.kind === 'call'
        ? this.things(root.value)
        : [];
    }
    const callback = name === 'then' ? args[0]?.value : undefined;
    if (callback?.kind !== 'function') return [];
    const returned = this.#union(this.index.returns(callback.fn));
    return returned.some((thing) => thing.kind !== 'opaque' && thing.kind !== 'constant') ? returned : [];
  }

  #isMemberOfFunction(event: CallEvent): boolean {
    return (
      event.receiver !== undefined &&
      this.placeThings(event.receiver).some((thing) => thing.kind === 'function')
    );
  }

  #staticMember(type: TypeModel, name: string, isMethod: boolean): readonly Thing[] {
    const things: Thing[] = [];
    const isField = !isMethod && this.#hasFieldBesideMethod(type, name);
    for (const one of this.lineage(type)) {
      const method = isField ? undefined : one.staticMethods.get(name);
      if (method !== undefined) return overloadsOf(one, method).map((fn) => ({ kind: 'function', fn }));
      things.push(...this.#union(this.index.staticWrites(one, name).map((write) => write.event.value)));
      const getter = one.staticMethods.get(`get ${name}`);
      if (getter !== undefined) things.push(...this.#union(this.index.returns(getter)));
    }
    const field = this.field(type, name);
    if (field?.type !== undefined) return this.#inField(dedupe(things), field, field.type);
    if (things.length > 0) return dedupe(things);
    return type.bases.flatMap((base) =>
      this.symbols(base).map((symbol): Thing => ({
        kind: 'external',
        symbol: memberSymbol(symbol, name),
        site: undefined,
      })),
    );
  }

  /** In Java `size` is the field and `size()` the method; elsewhere a name has one meaning. */
  #hasFieldBesideMethod(type: TypeModel, name: string): boolean {
    return this.facts.separateMembers === true && this.field(type, name) !== undefined;
  }

  #instanceMember(type: TypeModel, name: string, isMethod: boolean): readonly Thing[] {
    const methods = !isMethod && this.#hasFieldBesideMethod(type, name) ? [] : this.methods(type, name);
    if (methods.length > 0) return methods.map((fn): Thing => ({ kind: 'function', fn }));
    const getters = this.methods(type, `get ${name}`);
    const bodies = getters.filter((getter) => getter.isAbstract !== true);
    if (bodies.length > 0) return this.#union(bodies.flatMap((getter) => this.index.returns(getter)));
    const stored = this.#union(this.fieldValues(type, name));
    const field = this.field(type, name);
    if (field?.type !== undefined) {
      if (!field.isStatic) return this.#inField(stored, field, field.type);
      return this.#staticMember(type, name, isMethod);
    }
    const declares = getters[0]?.returnType;
    if (declares !== undefined) return this.typed(stored, declares);
    if (stored.some((thing) => thing.kind !== 'opaque' && thing.kind !== 'constant')) return stored;
    for (const one of this.lineage(type)) {
      const field = one.fields.find((candidate) => candidate.name === name);
      if (field?.declaredType === undefined) continue;
      const declared = this.typeNamed(field.declaredType, one.module);
      if (declared !== undefined) return [{ kind: 'instance', type: declared, site: undefined }];
    }
    // An object has the members of its class as well.
    const shared = this.facts.calling === undefined ? [] : this.#staticMember(type, name, isMethod);
    if (shared.length > 0 || stored.length > 0) return dedupe([...stored, ...shared]);
    return this.externalBases(type).map((symbol) => ({
      kind: 'external',
      symbol: memberSymbol(symbol, name),
      site: undefined,
    }));
  }

  #imported(variable: Variable): readonly Thing[] {
    const { specifier, name } = variable.imported!;
    const { module } = variable.owner;
    const target = module.links.get(specifier);
    const own = module.links.get(specifier.endsWith('.') ? specifier + name : `${specifier}.${name}`);
    // `from package import module`.
    if (own !== undefined && target?.exports.has(name) !== true) return [{ kind: 'module', module: own }];
    if (target === undefined) {
      const whole = moduleSymbol(specifier);
      const symbol = name === '*' || name === 'default' || name === '=' ? whole : memberSymbol(whole, name);
      return [{ kind: 'external', symbol, site: undefined }];
    }
    return name === '*' || name === '='
      ? [this.#moduleThing(module, specifier)]
      : this.exportThings(target, name);
  }

  #moduleThing(from: ModuleModel, specifier: string): Thing {
    const target = from.links.get(specifier);
    if (target === undefined) return { kind: 'external', symbol: moduleSymbol(specifier), site: undefined };
    const whole = target.exports.get('=');
    if (whole !== undefined && target.exports.size === 1) {
      const thing = this.things(whole.value)[0];
      if (thing !== undefined && thing.kind !== 'opaque') return thing;
    }
    return { kind: 'module', module: target };
  }

  #constantKey(key: Value): string | undefined {
    if (key.kind === 'constant') return String(key.value);
    const things = this.things(key);
    const only = things[0];
    return things.length === 1 && only?.kind === 'constant' ? String(only.value) : undefined;
  }

  #union(values: readonly Value[]): Thing[] {
    const [only] = values;
    return dedupe(values.length === 1 ? this.things(only!) : values.flatMap((value) => this.things(value)));
  }
}

/** A value that is what it is, whatever else is known. */
function isLeaf({ kind }: Value): boolean {
  return (
    kind === 'constant' ||
    kind === 'object' ||
    kind === 'array' ||
    kind === 'regex' ||
    kind === 'function' ||
    kind === 'class' ||
    kind === 'text'
  );
}
