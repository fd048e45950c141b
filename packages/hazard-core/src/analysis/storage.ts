import type { CallEvent } from '../model/event.js';
import type { FunctionModel, ModuleModel, TypeModel, Variable } from '../model/module.js';
import type { Place, Segment } from '../model/place.js';
import type { Span } from '../model/span.js';
import type { Value } from '../model/value.js';
import type { CallGraph } from './call-graph.js';
import type { Literal } from './code-index.js';
import type { Reachability } from './reachability.js';
import { memberName, type Resolver, type Thing } from './resolver.js';

/** What holds a stored value, after aliases are followed. */
export type Base =
  | { readonly kind: 'variable'; readonly variable: Variable }
  /** A field of an object of the class; all objects of one class count as one. */
  | { readonly kind: 'instance'; readonly type: TypeModel }
  | { readonly kind: 'static'; readonly type: TypeModel }
  | { readonly kind: 'literal'; readonly literal: Literal; readonly owner: FunctionModel }
  | { readonly kind: 'external'; readonly symbol: string };

/** Whether two invocations can meet at a stored value. */
export type Sharing = 'shared' | 'perhaps' | 'private';

/** A place after aliases are followed: what an access really touches. */
export interface Storage {
  readonly base: Base;
  /** Member names below the base; `[]` stands for any element or computed key. */
  readonly path: readonly string[];
  /** The key of the first computed member, if there is one. */
  readonly key: Value | undefined;
  readonly sharing: Sharing;
}

/** A stored value that outlives an invocation: the unit of one finding. */
export interface Cell {
  /** Equal for two accesses of one cell. */
  readonly id: string;
  /** Equal for the fields of one object. */
  readonly baseId: string;
  /** The field of the base; absent for the whole. */
  readonly field: string | undefined;
  /** As the code says it: `currentUser`, `state.user`, `Session.current`, `this.count`. */
  readonly name: string;
  readonly base: Base;
  readonly module: ModuleModel;
  /** The declaration. */
  readonly declaration: Span;
  readonly sharing: 'shared' | 'perhaps';
}

const elementMethods = new Set(['get', 'at', 'find', 'shift', 'pop', 'values', 'entries', 'next', 'first', 'last']);
const maxStorages = 6;

/** Follows aliases to what is stored, and tells what two invocations can both reach. */
export class StorageMap {
  readonly #active = new Set<unknown>();
  readonly #multiplicity = new Map<TypeModel, Sharing>();
  readonly #cells = new Map<string, Cell>();
  readonly #holders: Map<Literal, Variable>;
  readonly #ids = new Map<object, number>();

  constructor(
    private readonly resolver: Resolver,
    private readonly graph: CallGraph,
    private readonly reachability: Reachability,
    private readonly singletonDecorators: ReadonlySet<string>,
  ) {
    this.#holders = new Map();
    for (const module of resolver.index.modules) {
      for (const fn of module.functions) {
        for (const variable of fn.variables) {
          for (const definition of variable.definitions) {
            const literal = literalIn(definition);
            if (literal !== undefined && !this.#holders.has(literal)) this.#holders.set(literal, variable);
          }
        }
      }
    }
  }

  /** The storages that a place can be, at most a handful. `user` is the function that makes the access. */
  locate(place: Place, user: FunctionModel): Storage[] {
    return this.#locate(place.root, place.path, user).slice(0, maxStorages);
  }

  /** The storages of the object that the place refers to: a name that is only another name for it is followed. */
  locateObject(place: Place, user: FunctionModel): Storage[] {
    if (place.root.kind === 'variable' && place.path.length === 0) {
      const { variable } = place.root;
      const alias = this.#aliased(variable);
      if (alias !== undefined) {
        const aliased = this.#ofValue(alias, [], user, variable);
        if (aliased.length > 0) return aliased.slice(0, maxStorages);
      } else if (variable.imported === undefined && this.variableSharing(variable, user) === 'private') {
        return this.#ofPrivate(variable, [], user).slice(0, maxStorages);
      }
    }
    return this.locate(place, user);
  }

  /** The cell of a shared storage: its base and first named member. */
  cell(storage: Storage): Cell | undefined {
    if (storage.sharing === 'private' || storage.base.kind === 'external') return undefined;
    const { base } = storage;
    const first = storage.path[0];
    const field = first === undefined || first === '[]' ? undefined : first;
    const baseId = this.#baseId(base);
    const id = field === undefined ? baseId : `${baseId}.${field}`;
    let cell = this.#cells.get(id);
    if (cell === undefined) {
      const described = this.#describe(base, field);
      cell = { id, baseId, field, base, sharing: storage.sharing, ...described };
      this.#cells.set(id, cell);
    }
    return cell;
  }

  /** Whether invocations can share the variable, for an access from `user`. */
  variableSharing(variable: Variable, user: FunctionModel): Sharing {
    const { owner } = variable;
    if (owner.kind === 'init') return 'shared';
    if (owner === user) return 'private';
    // A capture outlives an invocation if its function's activation does.
    switch (this.reachability.multiplicity(owner)) {
      case 'one':
        return 'shared';
      case 'perInvocation':
        return 'private';
      case 'unknown':
        return this.#returnsClosures(owner) ? 'perhaps' : 'private';
    }
  }

  /** Whether invocations share the objects of a class. */
  instanceSharing(type: TypeModel): Sharing {
    const known = this.#multiplicity.get(type);
    if (known !== undefined) return known;
    this.#multiplicity.set(type, 'private');
    const sharing = this.#computeInstanceSharing(type);
    this.#multiplicity.set(type, sharing);
    return sharing;
  }

  #computeInstanceSharing(type: TypeModel): Sharing {
    if (this.#decoratedSingleton(type)) return 'shared';
    const types = [type, ...this.resolver.index.subtypes(type)];
    let shared = false;
    let perInvocation = false;
    let unknown = false;
    for (const one of types) {
      for (const edge of this.graph.to(one.constructorFn)) {
        if (!edge.event.isNew) continue;
        switch (this.reachability.multiplicity(edge.caller)) {
          case 'one':
            shared = true;
            break;
          case 'perInvocation':
            if (this.#storedInSharedCell(edge.event, edge.caller)) shared = true;
            else perInvocation = true;
            break;
          case 'unknown':
            if (this.#storedInSharedCell(edge.event, edge.caller)) shared = true;
            else unknown = true;
            break;
        }
      }
    }
    if (shared) return perInvocation || unknown ? 'perhaps' : 'shared';
    // Made by code whose caller is unknown, or by nobody in sight: perhaps by a container that keeps it.
    return 'private';
  }

  #decoratedSingleton(type: TypeModel): boolean {
    return type.decorators.some((decorator) => {
      const called = decorator.kind === 'call' ? decorator.event.callee : decorator;
      return this.resolver.symbols(called).some((symbol) => this.singletonDecorators.has(symbol));
    });
  }

  /** Whether what a call makes is kept in something shared: `svc ??= new Service()`. */
  #storedInSharedCell(event: CallEvent, fn: FunctionModel): boolean {
    for (const block of fn.blocks) {
      for (const one of block.events) {
        if (one.kind !== 'write' || !mentionsCall(one.value, event)) continue;
        const { root, path } = one.place;
        if (root.kind === 'variable' && path.length === 0) {
          if (this.variableSharing(root.variable, fn) === 'shared') return true;
        } else if (this.locate(one.place, fn).some((storage) => storage.sharing === 'shared')) {
          return true;
        }
      }
    }
    return false;
  }

  #returnsClosures(fn: FunctionModel): boolean {
    return this.resolver.index
      .returns(fn)
      .some((value) =>
        this.resolver.things(value).some((thing) => thing.kind === 'function' || thing.kind === 'literal' || thing.kind === 'instance'),
      );
  }

  #locate(root: Place['root'], path: readonly Segment[], user: FunctionModel): Storage[] {
    switch (root.kind) {
      case 'variable':
        return this.#ofVariable(root.variable, path, user);
      case 'this':
        return this.#ofThis(root.fn, path, user);
      case 'type':
        return [this.#storage({ kind: 'static', type: root.type }, path, 'shared')];
      case 'global': {
        const symbol = this.resolver.placeThings({ root, path: [] })[0];
        return symbol?.kind === 'external' ? [this.#storage({ kind: 'external', symbol: symbol.symbol }, path, 'shared')] : [];
      }
      case 'exports': {
        const first = path[0];
        if (first?.kind !== 'field') return [];
        const exported = root.module.exports.get(first.name);
        return exported === undefined ? [] : this.#ofValue(exported.value, path.slice(1), root.module.init);
      }
      case 'value':
        return this.#ofValue(root.value, path, user);
    }
  }

  #ofVariable(variable: Variable, path: readonly Segment[], user: FunctionModel): Storage[] {
    if (variable.imported !== undefined) return this.#ofImport(variable, path, user);
    const sharing = this.variableSharing(variable, user);
    const alias = this.#aliased(variable);
    if (path.length > 0 && alias !== undefined) return this.#ofValue(alias, path, user, variable);
    if (sharing !== 'private' || path.length === 0) {
      return [this.#storage({ kind: 'variable', variable }, path, sharing)];
    }
    return this.#ofPrivate(variable, path, user);
  }

  /** A private variable may refer to something shared. */
  #ofPrivate(variable: Variable, path: readonly Segment[], user: FunctionModel): Storage[] {
    if (this.#active.has(variable)) return [];
    this.#active.add(variable);
    const values =
      variable.kind === 'parameter' && variable.definitions.length === 0
        ? this.graph.argumentsFor(variable)
        : variable.definitions;
    const caller = variable.kind === 'parameter' ? this.graph.to(variable.owner)[0]?.caller : undefined;
    const storages = values.flatMap((value) => this.#ofValue(value, path, caller ?? user));
    this.#active.delete(variable);
    return storages.length > 0 ? storages : [this.#storage({ kind: 'variable', variable }, path, 'private')];
  }

  /** `const s = state`: the one value of a constant that is itself only a name for something else. */
  #aliased(variable: Variable): Value | undefined {
    const only = variable.definitions[0];
    if (variable.definitions.length !== 1 || only === undefined || this.#active.has(variable)) return undefined;
    const inner = only.kind === 'await' ? only.value : only;
    if (inner.kind === 'read' || inner.kind === 'module') return inner;
    if (inner.kind !== 'call') return undefined;
    const makesOwnObject = inner.event.isNew && this.resolver.targets(inner.event).length > 0;
    return variable.owner.kind !== 'init' || makesOwnObject ? inner : undefined;
  }

  #ofImport(variable: Variable, path: readonly Segment[], user: FunctionModel): Storage[] {
    const { specifier, name } = variable.imported!;
    const target = variable.owner.module.links.get(specifier);
    if (target === undefined) {
      const thing = this.resolver.variableThings(variable)[0];
      if (thing?.kind !== 'external') return [];
      return [this.#storage({ kind: 'external', symbol: thing.symbol }, path, 'shared')];
    }
    let exportName = name;
    let rest = path;
    if (name === '*' || name === '=') {
      const first = path[0];
      if (first?.kind !== 'field') return [];
      exportName = first.name;
      rest = path.slice(1);
    }
    return this.#ofExport(target, exportName, rest, user);
  }

  #ofExport(module: ModuleModel, name: string, path: readonly Segment[], user: FunctionModel): Storage[] {
    const exported = module.exports.get(name) ?? (name === 'default' ? module.exports.get('=') : undefined);
    if (exported !== undefined) return this.#ofValue(exported.value, path, module.init);
    for (const again of module.reExports) {
      const target = module.links.get(again.specifier);
      if (target === undefined) continue;
      if ((again.as ?? again.name) === name && again.name !== '*') return this.#ofExport(target, again.name, path, user);
      if (again.name === '*' && again.as === undefined && target.exports.has(name))
        return this.#ofExport(target, name, path, user);
    }
    return [];
  }

  #ofThis(fn: FunctionModel, path: readonly Segment[], user: FunctionModel): Storage[] {
    if (fn.owner !== undefined) {
      const isStatic = fn.isStatic || fn.kind === 'static-block';
      return isStatic
        ? [this.#storage({ kind: 'static', type: fn.owner }, path, 'shared')]
        : [this.#instance(fn.owner, path)];
    }
    const holder = this.resolver.index.holderOf(fn);
    return holder === undefined ? [] : this.#ofLiteral(holder, path, user);
  }

  /** A field may be an alias too: `this.state = sharedState`. */
  #instance(type: TypeModel, path: readonly Segment[]): Storage {
    const declaring = this.resolver.lineage(type).at(-1) ?? type;
    const first = path[0];
    const owner =
      first?.kind === 'field'
        ? (this.resolver
            .lineage(type)
            .find(
              (one) =>
                one.fields.some((field) => field.name === first.name) ||
                this.resolver.index.instanceWrites(one, first.name).length > 0,
            ) ?? declaring)
        : type;
    return this.#storage({ kind: 'instance', type: owner }, path, this.instanceSharing(type));
  }

  #ofLiteral(literal: Literal, path: readonly Segment[], user: FunctionModel): Storage[] {
    const holder = this.#holders.get(literal);
    if (holder !== undefined && this.variableSharing(holder, user) !== 'private') {
      return [this.#storage({ kind: 'variable', variable: holder }, path, this.variableSharing(holder, user))];
    }
    const owner = this.resolver.index.literalOwner(literal) ?? user;
    const multiplicity = this.reachability.multiplicity(owner);
    const sharing: Sharing =
      multiplicity === 'one' ? 'shared' : multiplicity === 'unknown' && owner !== user ? 'perhaps' : 'private';
    return [this.#storage({ kind: 'literal', literal, owner }, path, sharing)];
  }

  #ofValue(value: Value, path: readonly Segment[], user: FunctionModel, alias?: Variable): Storage[] {
    if (this.#active.has(value)) return [];
    this.#active.add(value);
    if (alias !== undefined) this.#active.add(alias);
    const storages = this.#ofValueUnguarded(value, path, user);
    this.#active.delete(value);
    if (alias !== undefined) this.#active.delete(alias);
    return storages;
  }

  #ofValueUnguarded(value: Value, path: readonly Segment[], user: FunctionModel): Storage[] {
    switch (value.kind) {
      case 'read':
        return this.#locate(value.place.root, [...value.place.path, ...path], user);
      case 'await':
        return this.#ofValue(value.value, path, user);
      case 'choice':
        return value.options.flatMap((option) => this.#ofValue(option, path, user));
      case 'object':
      case 'array':
      case 'regex':
        return this.#ofLiteral(value, path, user);
      case 'class':
        return [this.#storage({ kind: 'static', type: value.type }, path, 'shared')];
      case 'derived':
        return value.operator === 'element' && value.from[0] !== undefined
          ? this.#ofValue(value.from[0], [elementSegment(value), ...path], user)
          : [];
      case 'module':
        return this.resolver.things(value).flatMap((thing) => this.#ofThing(thing, path, user));
      case 'call': {
        const { event } = value;
        const name = memberName(event);
        if (name !== undefined && elementMethods.has(name) && event.receiver !== undefined && this.resolver.targets(event).length === 0) {
          const key = event.args[0]?.value ?? value;
          return this.#locate(event.receiver.root, [...event.receiver.path, { kind: 'index', key }, ...path], user);
        }
        const functions = event.isNew ? [] : this.resolver.targets(event);
        if (functions.length > 0) {
          return functions.flatMap((fn) =>
            this.resolver.index.returns(fn).flatMap((result) => this.#ofValue(result, path, fn)),
          );
        }
        return this.resolver.things(value).flatMap((thing) => {
          if (thing.kind !== 'instance' || !event.isNew) return this.#ofThing(thing, path, user);
          const storage = this.#instance(thing.type, path);
          return [this.#madePrivately(event) ? { ...storage, sharing: 'private' } : storage];
        });
      }
      default:
        return [];
    }
  }

  /** This very object is made by an invocation for itself, whatever other objects of its class are. */
  #madePrivately(event: CallEvent): boolean {
    const maker = this.resolver.index.position(event)?.fn;
    return (
      maker !== undefined &&
      this.reachability.multiplicity(maker) === 'perInvocation' &&
      !this.#storedInSharedCell(event, maker)
    );
  }

  #ofThing(thing: Thing, path: readonly Segment[], user: FunctionModel): Storage[] {
    switch (thing.kind) {
      case 'external':
        return [this.#storage({ kind: 'external', symbol: thing.symbol }, path, 'shared')];
      case 'instance':
        return [this.#instance(thing.type, path)];
      case 'class':
        return [this.#storage({ kind: 'static', type: thing.type }, path, 'shared')];
      case 'literal':
        return this.#ofLiteral(thing.literal, path, user);
      case 'module': {
        const first = path[0];
        return first?.kind === 'field' ? this.#ofExport(thing.module, first.name, path.slice(1), user) : [];
      }
      default:
        return [];
    }
  }

  #storage(base: Base, path: readonly Segment[], sharing: Sharing): Storage {
    const names: string[] = [];
    let key: Value | undefined;
    for (const segment of path) {
      if (segment.kind === 'field') names.push(segment.name);
      else {
        const constant = this.resolver.things(segment.key);
        const only = constant[0];
        if (constant.length === 1 && only?.kind === 'constant' && typeof only.value === 'string') names.push(only.value);
        else {
          names.push('[]');
          key ??= segment.key;
        }
      }
    }
    return { base, path: names, key, sharing };
  }

  #baseId(base: Base): string {
    switch (base.kind) {
      case 'variable':
        return `v${this.#number(base.variable)}`;
      case 'instance':
        return `i${this.#number(base.type)}`;
      case 'static':
        return `s${this.#number(base.type)}`;
      case 'literal':
        return `l${this.#number(base.literal)}`;
      case 'external':
        return base.symbol;
    }
  }

  #number(object: object): number {
    let id = this.#ids.get(object);
    if (id === undefined) this.#ids.set(object, (id = this.#ids.size));
    return id;
  }

  #describe(base: Exclude<Base, { kind: 'external' }>, field: string | undefined): Pick<Cell, 'name' | 'module' | 'declaration'> {
    switch (base.kind) {
      case 'variable': {
        const { variable } = base;
        return {
          name: field === undefined ? variable.name : `${variable.name}.${field}`,
          module: variable.owner.module,
          declaration: variable.span,
        };
      }
      case 'literal':
        return {
          name: field === undefined ? 'an object' : `this.${field}`,
          module: base.owner.module,
          declaration: { start: base.literal.span.start, end: base.literal.span.start + 1 },
        };
      case 'instance':
      case 'static': {
        const declared = base.type.fields.find((one) => one.name === field);
        const prefix = base.kind === 'static' ? base.type.name || 'class' : 'this';
        return {
          name: field === undefined ? prefix : `${prefix}.${field}`,
          module: base.type.module,
          declaration: declared?.span ?? base.type.nameSpan,
        };
      }
    }
  }
}

function elementSegment(value: Value): Segment {
  return { kind: 'index', key: value };
}

function literalIn(value: Value): Literal | undefined {
  return value.kind === 'object' || value.kind === 'array' || value.kind === 'regex' ? value : undefined;
}

function mentionsCall(value: Value, event: object): boolean {
  switch (value.kind) {
    case 'call':
      return value.event === event;
    case 'await':
      return mentionsCall(value.value, event);
    case 'choice':
      return value.options.some((option) => mentionsCall(option, event));
    default:
      return false;
  }
}
