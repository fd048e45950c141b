import type { Reach } from '../finding.js';
import type { FunctionModel, ModuleModel } from '../model/module.js';
import type { CallEdge, CallGraph } from './call-graph.js';
import type { Entry } from './entries.js';
import type { Resolver } from './resolver.js';
import { isOpen } from './visibility.js';

/** How often a function's activation exists: once for the environment, once an invocation, or nobody can tell. */
export type Multiplicity = 'one' | 'perInvocation' | 'unknown';

export interface ReachOptions {
  readonly requestTime: 'auto' | 'handlers' | 'exports';
  /** What runs once when the platform or a container makes the objects that handle requests. */
  readonly initialisers: readonly FunctionModel[];
  /** Modules that are tests, scripts or infrastructure code. */
  readonly isOffline: (module: ModuleModel) => boolean;
  /** A file runs only if another one imports it; otherwise its classes are found by name, or by a container. */
  readonly loadsByImport: boolean;
  /** What a host calls once, when it starts. */
  readonly startedByHost: ReadonlySet<FunctionModel>;
  /** The start of a program of its own. */
  readonly isProgramStart: (fn: FunctionModel) => boolean;
  /** Parameters that carry a request, by name or type. */
  readonly takesRequest: (fn: FunctionModel) => boolean;
}

/** Which code runs at request time, which while a module loads, and through which calls a handler gets there. */
export class Reachability {
  readonly entries: readonly Entry[];
  readonly #handler = new Map<FunctionModel, CallEdge | undefined>();
  readonly #exported = new Map<FunctionModel, CallEdge | undefined>();
  readonly #init = new Set<FunctionModel>();
  readonly #initialisers: ReadonlySet<FunctionModel>;
  readonly #entryFunctions: ReadonlySet<FunctionModel>;

  constructor(
    private readonly graph: CallGraph,
    private readonly resolver: Resolver,
    entries: readonly Entry[],
    private readonly options: ReachOptions,
  ) {
    this.entries = entries.filter((entry) => !options.isOffline(entry.fn.module));
    this.#entryFunctions = new Set(this.entries.map((entry) => entry.fn));
    this.#initialisers = new Set(options.initialisers);
    const { modules } = resolver.index;

    this.#spread(
      [...modules.map((module) => module.init), ...options.initialisers],
      (edge) => edge.direct || edge.kind !== 'later',
      (fn) => !this.#init.has(fn) && (this.#init.add(fn), true),
    );
    if (options.requestTime !== 'exports') {
      // A file that no handler's file loads does not run with it, whatever callback it passes to shared code.
      const loaded = options.loadsByImport
        ? loadedBy(this.entries.map((entry) => entry.fn.module))
        : new Set(modules);
      this.#spread(
        [...this.#entryFunctions],
        (edge) => loaded.has(edge.callee.module) && !this.#isForStart(edge),
        remember(this.#handler),
      );
    }
    if (options.requestTime !== 'handlers') {
      const ofPrograms = this.#onlyInPrograms(options);
      const roots = modules
        .filter((module) => !options.isOffline(module))
        .flatMap((module) => [...this.#exportedFunctions(module), ...this.#registered(module, options)])
        .filter((fn) => !this.#handler.has(fn) && !ofPrograms.has(fn) && !this.#onlyPrepares(fn));
      this.#spread(
        roots,
        (edge) => !this.#handler.has(edge.callee) && !this.#isForStart(edge),
        remember(this.#exported),
      );
    }
  }

  /** How request-time code gets here; `undefined` if only a loading module does, or nobody. */
  reach(fn: FunctionModel): Exclude<Reach, 'init'> | undefined {
    if (this.#handler.has(fn)) return 'handler';
    return this.#exported.has(fn) ? 'exported' : undefined;
  }

  /** Runs while a module loads (perhaps later as well). */
  isInit(fn: FunctionModel): boolean {
    return this.#init.has(fn);
  }

  isEntry(fn: FunctionModel): boolean {
    return this.#entryFunctions.has(fn);
  }

  /** The calls from a handler to the function, the handler's own first; empty for an entry. */
  chain(fn: FunctionModel): CallEdge[] {
    const parents = this.#handler.has(fn) ? this.#handler : this.#exported;
    const chain: CallEdge[] = [];
    let edge = parents.get(fn);
    while (edge !== undefined && chain.length < 20) {
      chain.unshift(edge);
      edge = parents.get(edge.caller);
    }
    return chain;
  }

  /** The entries from which a function is reached, the function itself included. */
  entriesTo(fn: FunctionModel): readonly Entry[] {
    if (!this.#handler.has(fn)) return [];
    const before = new Set([fn]);
    for (const one of before) {
      for (const { caller } of this.graph.to(one)) if (this.#handler.has(caller)) before.add(caller);
    }
    return this.entries.filter((entry) => before.has(entry.fn));
  }

  /** Where request-time code starts: entries, and exported functions that no handler reaches. */
  roots(): FunctionModel[] {
    const roots: FunctionModel[] = [...this.#entryFunctions].filter((fn) => this.#handler.has(fn));
    for (const [fn, edge] of this.#exported) if (edge === undefined) roots.push(fn);
    return roots;
  }

  /** All functions that run at request time. */
  requestTime(): FunctionModel[] {
    return [...this.#handler.keys(), ...this.#exported.keys()];
  }

  /** How many activations of the function a later invocation can see. */
  multiplicity(fn: FunctionModel): Multiplicity {
    if (fn.kind === 'init') return 'one';
    const atRequest = this.#handler.has(fn);
    if (this.#init.has(fn)) return atRequest ? 'unknown' : 'one';
    if (atRequest) return 'perInvocation';
    return 'unknown';
  }

  /** Handed over to be run once, before any invocation. */
  #isForStart({ direct, callee }: CallEdge): boolean {
    return !direct && this.#initialisers.has(callee);
  }

  /** A member that the project calls from nothing but initialisers, and with its handlers in sight from constructors. */
  #onlyPrepares(fn: FunctionModel, seen = new Set<FunctionModel>()): boolean {
    if (fn.owner === undefined || !this.#init.has(fn) || seen.has(fn)) return false;
    seen.add(fn);
    const edges = this.graph.to(fn);
    const seesHandlers = this.entries.length > 0;
    // What is handed over to be run at the start is called by nobody else.
    if (this.#initialisers.has(fn)) return edges.every((edge) => !edge.direct);
    return (
      edges.length > 0 &&
      edges.every(
        ({ caller }) =>
          this.#init.has(caller) &&
          (caller.kind === 'init' ||
            (seesHandlers && caller.kind === 'constructor') ||
            this.#onlyPrepares(caller, seen)),
      )
    );
  }

  /** Where programs of their own begin, and what nobody else calls. */
  #onlyInPrograms(options: ReachOptions): ReadonlySet<FunctionModel> {
    const starts = this.resolver.index.functions.filter(
      (fn) => options.isProgramStart(fn) || options.startedByHost.has(fn),
    );
    const found = new Set<FunctionModel>();
    this.#spread(
      starts,
      (edge) => edge.direct,
      (fn) => !found.has(fn) && (found.add(fn), true),
    );
    for (let size = -1; size !== found.size;) {
      size = found.size;
      for (const fn of found) {
        const isCalledElsewhere = this.graph.to(fn).some(({ caller }) => !found.has(caller));
        if (isCalledElsewhere && !starts.includes(fn)) found.delete(fn);
      }
    }
    return found;
  }

  #exportedFunctions(module: ModuleModel): FunctionModel[] {
    const functions = new Set<FunctionModel>();
    const visit = (fn: FunctionModel): void => {
      if (functions.has(fn)) return;
      functions.add(fn);
      // What an exported function returns is called by the same unknown caller.
      for (const value of this.resolver.index.returns(fn)) this.#functionsIn(value, 2).forEach(visit);
    };
    for (const exported of module.exports.values()) this.#functionsIn(exported.value, 3).forEach(visit);
    return [...functions];
  }

  /** Callbacks for requests that a loading module hands to somebody unknown: `app.get('/', (req, res) => …)`. */
  #registered(module: ModuleModel, options: ReachOptions): FunctionModel[] {
    return module.functions
      .filter((fn) => this.#init.has(fn))
      .flatMap((fn) => this.graph.from(fn))
      .filter((edge) => !edge.direct && edge.kind === 'later' && options.takesRequest(edge.callee))
      .map((edge) => edge.callee);
  }

  #functionsIn(value: Parameters<Resolver['things']>[0], depth: number): FunctionModel[] {
    if (depth === 0) return [];
    return this.resolver.things(value).flatMap((thing) => {
      switch (thing.kind) {
        case 'function':
          return [thing.fn];
        case 'class':
          return [
            ...thing.type.methods.values(),
            ...thing.type.staticMethods.values(),
            ...(thing.type.overloads ?? []).filter((fn) => fn.kind !== 'constructor'),
          ].filter((fn) => this.#isExposed(fn));
        case 'instance':
          return [...thing.type.methods.values()].filter((fn) => this.#isExposed(fn));
        case 'literal':
          return thing.literal.kind === 'object'
            ? [...thing.literal.properties.values()].flatMap((one) => this.#functionsIn(one, depth - 1))
            : [];
        default:
          return [];
      }
    });
  }

  /** Whether a caller that is not in sight may call it. */
  #isExposed(fn: FunctionModel): boolean {
    if (fn.modifiers?.includes('private') === true) return false;
    // What takes a request is called for one, though it be by a framework that asks no leave.
    return (
      this.options.requestTime === 'exports' ||
      isOpen(fn, this.resolver) ||
      (fn.isHidden !== true && this.options.takesRequest(fn))
    );
  }

  #spread(
    roots: readonly FunctionModel[],
    follows: (edge: CallEdge) => boolean,
    enter: (fn: FunctionModel, edge: CallEdge | undefined) => boolean,
  ): void {
    const queue = roots.filter((fn) => enter(fn, undefined));
    for (let fn = queue.shift(); fn !== undefined; fn = queue.shift()) {
      for (const edge of this.graph.from(fn)) {
        if (follows(edge) && enter(edge.callee, edge)) queue.push(edge.callee);
      }
    }
  }
}

/** The modules and all that they import. */
function loadedBy(modules: readonly ModuleModel[]): ReadonlySet<ModuleModel> {
  const loaded = new Set<ModuleModel>();
  const queue = [...modules];
  for (let module = queue.pop(); module !== undefined; module = queue.pop()) {
    if (loaded.has(module)) continue;
    loaded.add(module);
    queue.push(...module.links.values());
  }
  return loaded;
}

function remember(map: Map<FunctionModel, CallEdge | undefined>) {
  return (fn: FunctionModel, edge: CallEdge | undefined): boolean => {
    if (map.has(fn)) return false;
    map.set(fn, edge);
    return true;
  };
}
