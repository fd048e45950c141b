import type { CallEvent } from '../model/event.js';
import type { FunctionModel, ModuleModel, TypeModel, Variable } from '../model/module.js';
import type { Place, Segment } from '../model/place.js';
import type { Span } from '../model/span.js';
import type { Value } from '../model/value.js';
import { aliasedValue } from './aliases.js';
import type { CallGraph } from './call-graph.js';
import type { Literal } from './code-index.js';
import { CellMap, type Cell } from './cells.js';
import type { Reachability } from './reachability.js';
import { isWrittenIn, SharingAnalysis, type Sharing } from './sharing.js';
import { memberName } from './calls.js';
import {
  elementMethods,
  elementParameters,
  keyedElementMethods,
  makingElementMethods,
} from './element-methods.js';
import { LiteralHolders } from './literal-holders.js';
import { MemberOwners } from './member-owners.js';
import { OwnObjects } from './own-objects.js';
import type { Thing } from './things.js';
import type { Resolver } from './resolver.js';
import type { Base, Storage } from './storage.js';
import type { Singletons } from './singletons.js';

const maxStorages = 6;
/** Aliases of aliases branch; a name with more possible meanings than this is no longer one thing. */
const maxSteps = 80;

/** Follows aliases to what is stored, and tells what two invocations can both reach. */
export class StorageMap {
  readonly #active = new Set<unknown>();
  #budget = maxSteps;
  readonly sharing: SharingAnalysis;
  readonly #cells = new CellMap();
  readonly #holders: LiteralHolders;
  readonly #owners: MemberOwners;
  readonly own: OwnObjects;

  constructor(
    private readonly resolver: Resolver,
    private readonly graph: CallGraph,
    private readonly reachability: Reachability,
    singletons: Singletons,
    private readonly containers: ReadonlySet<string>,
    /** Those that no two threads may change at the same time. */
    private readonly plainContainers: ReadonlySet<string>,
    disposals: ReadonlySet<string> = new Set(),
    /** What a function gives its callers where several invocations run at once. */
    private readonly given: (fn: FunctionModel) => readonly Value[],
  ) {
    this.sharing = new SharingAnalysis(
      resolver,
      graph,
      reachability,
      singletons,
      (place, user) => this.locate(place, user).some(({ sharing }) => sharing === 'shared'),
      disposals,
    );
    this.#holders = new LiteralHolders(resolver.index);
    this.#owners = new MemberOwners(resolver, this.sharing);
    this.own = new OwnObjects(resolver, graph, reachability, this.sharing);
  }

  /** The storages that a place can be, at most a handful. `user` is the function that makes the access. */
  locate(place: Place, user: FunctionModel): Storage[] {
    if (this.#active.size === 0) this.#budget = maxSteps;
    return this.#locate(place.root, place.path, user).slice(0, maxStorages);
  }

  /** The storages of the object that the place refers to: a name that is only another name for it is followed. */
  locateObject(place: Place, user: FunctionModel): Storage[] {
    if (this.#active.size === 0) this.#budget = maxSteps;
    if (place.root.kind === 'variable' && place.path.length === 0) {
      const { variable } = place.root;
      const alias = this.#aliased(variable);
      if (alias !== undefined) {
        const aliased = this.#ofValue(alias, [], user, variable);
        if (aliased.length > 0) return aliased.slice(0, maxStorages);
      } else if (variable.imported === undefined && this.sharing.ofVariable(variable, user) === 'private') {
        return this.#ofPrivate(variable, [], user).slice(0, maxStorages);
      }
    }
    return this.locate(place, user);
  }

  /** The cell of a shared storage: its base and first named member. */
  cell(storage: Storage): Cell | undefined {
    return this.#cells.of(storage);
  }

  #locate(root: Place['root'], path: readonly Segment[], user: FunctionModel): Storage[] {
    switch (root.kind) {
      case 'variable':
        return this.#ofVariable(root.variable, path, user);
      case 'this':
        return this.#ofThis(root.fn, path, user);
      case 'type':
        return this.#ofClass(root.type, path);
      case 'global': {
        const symbol = this.resolver.placeThings({ root, path: [] })[0];
        return symbol?.kind === 'external'
          ? [this.#storage({ kind: 'external', symbol: symbol.symbol }, path, 'shared')]
          : [];
      }
      case 'exports': {
        const first = path[0];
        if (first?.kind !== 'field') return [];
        if (path.length === 1)
          return [this.#storage({ kind: 'exports', module: root.module }, path, 'shared')];
        return this.#ofExport(root.module, first.name, path.slice(1), user);
      }
      case 'value':
        return this.#ofValue(root.value, path, user);
    }
  }

  #ofVariable(variable: Variable, path: readonly Segment[], user: FunctionModel): Storage[] {
    if (variable.imported !== undefined) return this.#ofImport(variable, path, user);
    // A text or a number has no members to store anything in.
    if (path.length > 0 && variable.definitions.length > 0 && variable.definitions.every(isPrimitive))
      return [];
    const sharing = this.sharing.ofVariable(variable, user);
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
    // A caller knows its own locals: what it passes on is seen through its eyes.
    const values =
      variable.kind === 'parameter' && variable.definitions.length === 0
        ? this.graph.passedFor(variable)
        : variable.definitions.map((value) => ({ value, caller: user }));
    if (values.length === 0 && variable.kind === 'parameter') {
      const elements = this.#ofElementParameter(variable, path);
      this.#active.delete(variable);
      if (elements.length > 0) return elements;
      const service = variable.type === undefined ? undefined : this.#owners.oneForAll(variable.type);
      if (service !== undefined && path.length > 0) return this.#ofInstance(service, path);
    }
    const storages = values.flatMap(({ value, caller }) => this.#ofValue(value, path, caller));
    this.#active.delete(variable);
    return storages.length > 0 ? storages : [this.#storage({ kind: 'variable', variable }, path, 'private')];
  }

  /** `list.forEach((entry) => …)`: the parameter is another name for the elements. */
  #ofElementParameter(variable: Variable, path: readonly Segment[]): Storage[] {
    const place = this.graph.parameterOf(variable);
    if (place === undefined) return [];
    return this.graph.to(place.fn).flatMap(({ direct, event, caller }) => {
      const name = memberName(event);
      if (direct || event.receiver === undefined || name === undefined) return [];
      if (elementParameters.get(name) !== place.index || !this.#mayBeContainer(event.receiver)) return [];
      const { root, path: outer } = event.receiver;
      const key: Value = { kind: 'derived', from: [], operator: 'element', span: event.span };
      return this.#locate(root, [...outer, elementSegment(key), ...path], caller);
    });
  }

  /** What the variable is only a name for, unless it is being followed already. */
  #aliased(variable: Variable): Value | undefined {
    return this.#active.has(variable) ? undefined : aliasedValue(variable, this.resolver);
  }

  #ofImport(variable: Variable, path: readonly Segment[], user: FunctionModel): Storage[] {
    const { specifier, name } = variable.imported!;
    const target = variable.owner.module.links.get(specifier);
    if (target === undefined) {
      if (isRelative(specifier)) {
        const whole = name === '*' || name === '=';
        const rest = whole ? path : [{ kind: 'field', name } as const, ...path];
        return this.#ofUnlinked(variable.owner.module, specifier, rest, variable.span);
      }
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
    if (exported !== undefined) {
      const found = this.#ofValue(exported.value, path, module.init);
      if (found.length > 0 || (path.length > 0 && isPrimitive(exported.value))) return found;
      return [this.#storage({ kind: 'exports', module }, [{ kind: 'field', name }, ...path], 'shared')];
    }
    const whole = module.exports.get('=');
    if (whole !== undefined)
      return this.#ofValue(whole.value, [{ kind: 'field', name }, ...path], module.init);
    for (const again of module.reExports) {
      const target = module.links.get(again.specifier);
      if (target === undefined) continue;
      if ((again.as ?? again.name) === name && again.name !== '*')
        return this.#ofExport(target, again.name, path, user);
      if (again.name === '*' && again.as === undefined && target.exports.has(name))
        return this.#ofExport(target, name, path, user);
    }
    return [];
  }

  /** A member of what a file of the project exports: one object for all who import it. */
  #ofUnlinked(importer: ModuleModel, specifier: string, path: readonly Segment[], span: Span): Storage[] {
    const first = path[0];
    if (first?.kind !== 'field') return [];
    return [
      this.#storage(
        { kind: 'unlinked', importer, specifier, name: first.name, span },
        path.slice(1),
        'shared',
      ),
    ];
  }

  #ofThis(fn: FunctionModel, path: readonly Segment[], user: FunctionModel): Storage[] {
    if (fn.owner !== undefined) {
      const isStatic = fn.isStatic || fn.kind === 'static-block';
      if (isStatic) return this.#ofClass(fn.owner, path);
      const storages = this.#ofInstance(fn.owner, path);
      const mayBeOwn = storages.some((one) => this.#isWithin(one, fn.owner!) && one.sharing !== 'private');
      return mayBeOwn && (this.own.isCalledOnOwn(fn) || this.#isOnlyCalledOnOthers(fn))
        ? storages.map((one) => this.#asOwn(one, fn.owner!))
        : storages;
    }
    const holder = this.resolver.index.holderOf(fn);
    return holder === undefined ? [] : this.#ofLiteral(holder, path, user);
  }

  /** Some objects of the class are shared, but none on which requests call the method. */
  #isOnlyCalledOnOthers(fn: FunctionModel): boolean {
    if (fn.kind === 'constructor' || this.sharing.ofInstances(fn.owner!) !== 'perhaps') return false;
    return !this.own.isCalledOnShared(fn);
  }

  /** A member of an object of the class. */
  #ofInstance(type: TypeModel, path: readonly Segment[]): Storage[] {
    const first = path[0];
    const getters =
      first?.kind === 'field' && this.graph.hasAccessor(`get ${first.name}`)
        ? this.resolver.classes
            .methods(type, `get ${first.name}`)
            .filter((getter) => getter.isAbstract !== true)
        : [];
    return this.#ofGetters(getters, path) ?? [this.#instance(type, path)];
  }

  /** A member of the class itself. */
  #ofClass(type: TypeModel, path: readonly Segment[]): Storage[] {
    const first = path[0];
    const getters =
      first?.kind === 'field' && this.graph.hasAccessor(`get ${first.name}`)
        ? this.resolver.classes
            .lineage(type)
            .flatMap((one) => one.staticMethods.get(`get ${first.name}`) ?? [])
        : [];
    return this.#ofGetters(getters, path) ?? [this.#static(type, path)];
  }

  /** `Items => new()` stores nothing: the member is what its getter gives. */
  #ofGetters(getters: readonly FunctionModel[], path: readonly Segment[]): Storage[] | undefined {
    if (getters.every((getter) => this.resolver.index.returns(getter).length === 0)) return undefined;
    return getters.flatMap((getter) =>
      this.given(getter).flatMap((value) => this.#ofValue(value, path.slice(1), getter)),
    );
  }

  /** Whether the storage is a member of an object of the class. */
  #isWithin({ base }: Storage, type: TypeModel): boolean {
    return (
      base.kind === 'instance' &&
      (base.type === type || this.resolver.classes.lineage(type).includes(base.type))
    );
  }

  /** The same, where the object of the class is known to belong to one invocation. */
  #asOwn(storage: Storage, type: TypeModel): Storage {
    return this.#isWithin(storage, type) ? { ...storage, sharing: 'private' } : storage;
  }

  /** A field may be an alias too: `this.state = sharedState`. */
  #instance(type: TypeModel, path: readonly Segment[]): Storage {
    const first = path[0];
    const owner = first?.kind === 'field' ? this.#owners.declaring(type, first.name) : type;
    // Where a name says neither, a method may mean a static field that its class inherits.
    const isStatic =
      first?.kind === 'field' &&
      owner.fields.some((field) => field.name === first.name && field.isStatic && field.type !== undefined);
    if (isStatic) return this.#storage({ kind: 'static', type: owner }, path, 'shared');
    const sharing = this.sharing.ofInstances(type);
    if (sharing === 'private' && path.length > 1 && first?.kind === 'field') {
      const held = this.#owners.heldByAll(owner, first.name);
      if (held !== undefined) return this.#instance(held, path.slice(1));
    }
    return this.#storage({ kind: 'instance', type: owner }, path, sharing);
  }

  #static(type: TypeModel, path: readonly Segment[]): Storage {
    const first = path[0];
    const declaring = first?.kind === 'field' ? this.#owners.declaringStatic(type, first.name) : type;
    return this.#storage({ kind: 'static', type: declaring }, path, 'shared');
  }

  #ofLiteral(literal: Literal, path: readonly Segment[], user: FunctionModel): Storage[] {
    const holder = this.#holders.of(literal);
    if (holder !== undefined && this.sharing.ofVariable(holder, user) !== 'private') {
      return [
        this.#storage({ kind: 'variable', variable: holder }, path, this.sharing.ofVariable(holder, user)),
      ];
    }
    const owner = this.resolver.index.literalOwner(literal) ?? user;
    // What a function makes for itself is its own, even if it runs but once.
    const ownUse = owner === user && owner.kind !== 'init';
    const multiplicity = ownUse ? 'perInvocation' : this.reachability.multiplicity(owner);
    // A function of unknown callers may be a factory: then what it makes lives on in the functions written inside it.
    const sharing: Sharing =
      multiplicity === 'one'
        ? 'shared'
        : multiplicity === 'unknown' && isWrittenIn(user, owner)
          ? 'perhaps'
          : 'private';
    return [this.#storage({ kind: 'literal', literal, owner }, path, sharing)];
  }

  #ofValue(value: Value, path: readonly Segment[], user: FunctionModel, alias?: Variable): Storage[] {
    if (this.#active.has(value) || this.#budget-- <= 0) return [];
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
        return this.#ofClass(value.type, path);
      case 'type':
        return this.resolver.things(value).flatMap((thing) => this.#ofThing(thing, path, user));
      case 'derived':
        return value.operator === 'element' && value.from[0] !== undefined
          ? this.#ofValue(value.from[0], [elementSegment(value), ...path], user)
          : [];
      case 'module':
        if (isRelative(value.specifier) && !value.importer.links.has(value.specifier)) {
          return this.#ofUnlinked(value.importer, value.specifier, path, value.span);
        }
        return this.resolver.things(value).flatMap((thing) => this.#ofThing(thing, path, user));
      case 'call': {
        const { event } = value;
        const name = memberName(event);
        if (
          name !== undefined &&
          (elementMethods.has(name) || this.#makesPlainElement(event, name)) &&
          event.receiver !== undefined &&
          this.#mayBeContainer(event.receiver)
        ) {
          const argument = event.args[0]?.value;
          const segment: Segment =
            (keyedElementMethods.has(name) || makingElementMethods.has(name)) && argument !== undefined
              ? { kind: 'index', key: argument }
              : elementSegment(value);
          return this.#locate(event.receiver.root, [...event.receiver.path, segment, ...path], user);
        }
        const functions = event.isNew ? [] : this.resolver.targets(event);
        if (functions.length > 0) {
          return functions.flatMap((fn) =>
            this.given(fn).flatMap((result) => this.#ofValue(result, path, fn)),
          );
        }
        return this.resolver.things(value).flatMap((thing) => {
          if (thing.kind !== 'instance' || !event.isNew) return this.#ofThing(thing, path, user);
          const storages = this.#ofInstance(thing.type, path);
          // A static member belongs to the class, through whichever object it is named.
          const mayBeOwn = storages.some((one) => this.#isWithin(one, thing.type));
          return mayBeOwn && this.own.isMadePrivately(event)
            ? storages.map((one) => this.#asOwn(one, thing.type))
            : storages;
        });
      }
      default:
        return [];
    }
  }

  /** `letters.GetOrAdd(name, _ => new List<string>())`: a collection that is no safer than any other. */
  #makesPlainElement({ args }: CallEvent, name: string): boolean {
    const maker = makingElementMethods.has(name) ? args[1]?.value : undefined;
    if (maker === undefined) return false;
    const made = this.resolver.functions(maker).flatMap((fn) => this.resolver.index.returns(fn));
    const things = (made.length > 0 ? made : [maker]).flatMap((value) => this.resolver.things(value));
    return (
      things.length > 0 &&
      things.every((thing) => thing.kind === 'external' && this.plainContainers.has(thing.symbol))
    );
  }

  /** Not known to be something else than a container: the result of its `get` is then an element. */
  #mayBeContainer(place: Place): boolean {
    return this.resolver
      .placeThings(place)
      .every((thing) =>
        thing.kind === 'external'
          ? this.containers.has(thing.symbol)
          : thing.kind === 'literal' || thing.kind === 'opaque',
      );
  }

  #ofThing(thing: Thing, path: readonly Segment[], user: FunctionModel): Storage[] {
    switch (thing.kind) {
      case 'external':
        return [this.#storage({ kind: 'external', symbol: thing.symbol }, path, 'shared')];
      case 'instance':
        return this.#ofInstance(thing.type, path);
      case 'class':
        return this.#ofClass(thing.type, path);
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
        if (constant.length === 1 && only?.kind === 'constant' && typeof only.value === 'string')
          names.push(only.value);
        else {
          names.push('[]');
          // An element that is only one of all has no key.
          if (!isAnyElement(segment.key)) key ??= segment.key;
        }
      }
    }
    return { base, path: names, key, sharing };
  }
}

function isPrimitive(value: Value): boolean {
  return (
    value.kind === 'text' || (value.kind === 'constant' && value.value !== undefined && value.value !== null)
  );
}

function isRelative(specifier: string): boolean {
  return specifier.startsWith('.');
}

function isAnyElement(key: Value): boolean {
  return (key.kind === 'derived' && key.operator === 'element') || key.kind === 'call';
}

function elementSegment(value: Value): Segment {
  return { kind: 'index', key: value };
}
