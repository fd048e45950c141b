import { isAtLeast, lowered } from '../confidence.js';
import type { DeployedHandler, FunctionReference } from '../deployment/deployed-handler.js';
import type { Confidence } from '../finding.js';
import type { RuntimeFacts } from '../knowledge/facts.js';
import type { CallEvent } from '../model/event.js';
import type { FunctionModel, ModuleModel } from '../model/module.js';
import type { EngineOptions, FileOptions } from '../options.js';
import type { Runtime } from '../runtimes/runtime.js';
import { AccessMap } from './accesses.js';
import { CallGraph } from './call-graph.js';
import { CallNames } from './call-names.js';
import type { Cell } from './cells.js';
import { findClassEntries } from './class-entries.js';
import { CodeIndex } from './code-index.js';
import { DeployedHandlers, RunningFunctions } from './deployed-handlers.js';
import { findEntries } from './entries.js';
import { FlowWalker } from './flow.js';
import { FilledFields } from './filled-fields.js';
import { Guards } from './guards.js';
import { HeldLocks } from './held-locks.js';
import { Imports } from './imports.js';
import { LockAnalysis } from './locks.js';
import { OwnThreads } from './own-threads.js';
import { PathUses } from './path-uses.js';
import { importsAny, isOfflineModule, isTestFile } from './offline.js';
import { ProvenanceAnalysis } from './provenance.js';
import { takesRequest } from './request-parameters.js';
import { Reachability } from './reachability.js';
import { Resolver } from './resolver.js';
import { Singletons } from './singletons.js';
import type { Storage } from './storage.js';
import { SpokenTexts } from './spoken-texts.js';
import { StorageMap } from './storage-map.js';
import { Windows } from './windows.js';

/** All that is known of one set of linked modules of one runtime; what a detector asks. */
export class Analysis {
  readonly index: CodeIndex;
  readonly imports: Imports;
  readonly resolver: Resolver;
  readonly graph: CallGraph;
  readonly names: CallNames;
  readonly reachability: Reachability;
  readonly storage: StorageMap;
  readonly provenance: ProvenanceAnalysis;
  readonly accesses: AccessMap;
  readonly flow: FlowWalker;
  readonly windows: Windows;
  readonly locks: LockAnalysis;
  readonly #offline = new Map<ModuleModel, boolean>();
  readonly #browser = new Map<ModuleModel, boolean>();
  readonly #browserImports = new Map<ModuleModel, boolean>();
  #commandLine: boolean | undefined;
  readonly #handlers: DeployedHandlers;
  readonly #running: RunningFunctions;
  #guards: Guards | undefined;
  #filled: FilledFields | undefined;
  #heldLocks: HeldLocks | undefined;
  #ownThreads: OwnThreads | undefined;
  #files: PathUses | undefined;
  #spoken: SpokenTexts | undefined;
  #importers: Map<ModuleModel, ModuleModel[]> | undefined;
  #requestTime: readonly FunctionModel[] | undefined;
  #tellable: readonly FunctionModel[] | undefined;
  #externalCalls: readonly ExternalCall[] | undefined;

  constructor(
    readonly modules: readonly ModuleModel[],
    readonly runtime: Runtime,
    readonly facts: RuntimeFacts,
    readonly options: EngineOptions,
    readonly optionsOf: (file: string) => FileOptions = () => options,
    handlers: readonly DeployedHandler[] = [],
  ) {
    this.#handlers = new DeployedHandlers(handlers);
    // Tests call handlers with stand-ins for everything: what they pass and store says nothing about request time.
    const deployed = modules.filter((module) => !this.isOffline(module));
    this.index = new CodeIndex(deployed);
    this.imports = new Imports(deployed, modules, facts.classes !== undefined);
    this.resolver = new Resolver(this.index, facts);
    this.graph = new CallGraph(this.resolver, facts);
    this.names = new CallNames(this.index, this.resolver);
    const { entries, servedElsewhere } =
      facts.classes === undefined
        ? {
            entries: findEntries(
              deployed,
              this.resolver,
              this.graph,
              facts.conventions,
              optionsOf,
              this.#handlers,
            ),
            servedElsewhere: undefined,
          }
        : findClassEntries(deployed, this.resolver, this.graph, facts.classes, optionsOf, this.#handlers);
    this.#running = new RunningFunctions(entries, facts.classes === undefined);
    const made = facts.classes === undefined ? [] : entries;
    const singletons = new Singletons(deployed, made, this.resolver, facts);
    this.reachability = new Reachability(this.graph, this.resolver, entries, {
      requestTime: options.requestTime,
      initialisers: singletons.initialisers,
      startedByHost: singletons.startedByHost,
      loadsByImport: facts.classes === undefined,
      isProgramStart: (fn) =>
        (fn.isStatic && facts.classes?.programMethods.has(fn.name) === true) ||
        servedElsewhere?.has(fn) === true,
      isOffline: (module) => this.isOffline(module),
      takesRequest,
    });
    this.storage = new StorageMap(
      this.resolver,
      this.graph,
      this.reachability,
      singletons,
      facts.containers,
      plainContainers(facts),
      facts.disposals,
      (fn) => this.guards.returnsUnasked(fn, facts.concurrencyQuestion),
    );
    this.provenance = new ProvenanceAnalysis(
      this.resolver,
      this.graph,
      this.reachability,
      facts.conventions,
      facts,
    );
    this.accesses = new AccessMap(this);
    this.flow = new FlowWalker(this.index, this.graph, this.resolver);
    this.windows = new Windows(this, this.accesses, this.flow);
    this.locks = new LockAnalysis(this.index, this.graph, this.resolver, facts.locks);
  }

  /** Which locks are held where. */
  get heldLocks(): HeldLocks {
    return (this.#heldLocks ??= new HeldLocks(this, this.facts.locks));
  }

  /** The threads that invocations start, in a runtime whose facts tell how. */
  get ownThreads(): OwnThreads {
    return (this.#ownThreads ??= new OwnThreads(this, this.facts.threads!));
  }

  get filledFields(): FilledFields {
    return (this.#filled ??= new FilledFields(this.index, this.resolver));
  }

  get guards(): Guards {
    return (this.#guards ??= new Guards(this));
  }

  /** The deployed functions that run the code, as far as descriptions tell. */
  functionsRunning(fn: FunctionModel): readonly FunctionReference[] {
    return this.#running.running(fn, this.reachability.entriesTo(fn));
  }

  /** Whether any module imports something that handles files or starts programs. */
  get handlesFiles(): boolean {
    const { sinks, subprocesses, freshPaths } = this.facts.paths;
    return (
      this.options.additionalPathSinks.length > 0 ||
      this.imports.mayUse(sinks) ||
      this.imports.mayUse(subprocesses) ||
      this.imports.mayUse(freshPaths)
    );
  }

  /** What the code does to files. */
  get files(): PathUses {
    return (this.#files ??= new PathUses(this));
  }

  /** What texts the code has. */
  get spokenTexts(): SpokenTexts {
    return (this.#spoken ??= new SpokenTexts(this.index));
  }

  /** Tests, scripts and infrastructure code: nothing in them runs at request time. */
  isOffline(module: ModuleModel): boolean {
    let offline = this.#offline.get(module);
    if (offline === undefined) {
      this.#offline.set(module, false);
      offline =
        this.#handlers.in(module).length === 0 &&
        (isOfflineModule(module, this.facts) ||
          this.#isCalledByDeployment(module) ||
          this.#onlyOfflineImporters(module));
      this.#offline.set(module, offline);
    }
    return offline;
  }

  #isCalledByDeployment(module: ModuleModel): boolean {
    const { offlineParameters } = this.facts;
    return module.functions.some((fn) =>
      fn.variables.some(({ kind, name }) => kind === 'parameter' && offlineParameters.has(name)),
    );
  }

  #isTest(module: ModuleModel): boolean {
    return isTestFile(module.file, module.specifiers, this.facts);
  }

  /** A helper that nobody but scripts and infrastructure code imports is part of those; tests import everything. */
  #onlyOfflineImporters(module: ModuleModel): boolean {
    // A local runner or a stack may import a handler: it is one all the same.
    for (const name of this.facts.conventions.handlerExports) if (module.exports.has(name)) return false;
    const importers = this.#importersOf(module).filter((importer) => !this.#isTest(importer));
    return importers.length > 0 && importers.every((importer) => this.isOffline(importer));
  }

  /** Code that a browser runs: a module of a user interface, without a handler. */
  isBrowserCode(module: ModuleModel): boolean {
    let browser = this.#browser.get(module);
    if (browser === undefined) {
      browser =
        this.#isOfBrowserLibrary(module) ||
        module.functions.some((fn) => this.#touchesGlobal(fn, this.facts.browserGlobals));
      this.#browser.set(module, browser);
    }
    return browser;
  }

  #isOfBrowserLibrary(module: ModuleModel): boolean {
    let known = this.#browserImports.get(module);
    if (known === undefined) {
      known = module.specifiers.some((specifier) => this.facts.browserImports.test(specifier));
      this.#browserImports.set(module, known);
    }
    return known;
  }

  #touchesGlobal(fn: FunctionModel, names: RegExp): boolean {
    for (const { place } of this.index.reads(fn)) {
      if (place.root.kind === 'global' && names.test(`global#${place.root.name}`)) return true;
    }
    return this.index
      .calls(fn)
      .some(({ receiver }) => receiver?.root.kind === 'global' && names.test(`global#${receiver.root.name}`));
  }

  /** A program of its own: it offers nothing, nobody but tests loads it, and no handler is in it. */
  isProgram(module: ModuleModel): boolean {
    return (
      module.exports.size === 0 &&
      module.reExports.length === 0 &&
      this.#importersOf(module).every((importer) => this.#isTest(importer)) &&
      !this.reachability.entries.some((entry) => entry.fn.module === module)
    );
  }

  #importersOf(module: ModuleModel): readonly ModuleModel[] {
    if (this.#importers === undefined) {
      this.#importers = new Map();
      for (const importer of this.modules) {
        for (const target of new Set(importer.links.values())) {
          const known = this.#importers.get(target);
          if (known === undefined) this.#importers.set(target, [importer]);
          else known.push(importer);
        }
      }
    }
    return this.#importers.get(module) ?? [];
  }

  /** What is left of a confidence that holds at request time, as far as it is known that the function runs then. */
  confidenceIn(fn: FunctionModel, confidence: Confidence): Confidence {
    if (this.reachability.reach(fn) !== 'exported') return confidence;
    // Where handlers are in sight and none of them comes here, that is one more doubt.
    const seesHandlers = this.reachability.entries.some((entry) => entry.fn.module !== fn.module);
    const doubts = seesHandlers || this.#servesCommandLine ? 2 : 1;
    const others = Number(this.#isForObjects(fn)) + Number(fn.module.runsElsewhere === true);
    return lowered(confidence, doubts + others);
  }

  /** Code for making objects: whoever has them made once and keeps them, as services are, runs it once. */
  #isForObjects(fn: FunctionModel): boolean {
    if (this.facts.classes === undefined) return false;
    return (
      fn.kind === 'constructor' ||
      this.reachability.chain(fn).some(({ callee, event }) => event.isNew && callee.kind === 'constructor')
    );
  }

  /** Files of a command line's program: what they export is most likely called from there. */
  get #servesCommandLine(): boolean {
    this.#commandLine ??= this.modules.some(
      (module) =>
        !this.#isTest(module) &&
        (importsAny(module.specifiers, this.facts.commandLineImports) || this.#readsCommandLine(module)),
    );
    return this.#commandLine;
  }

  #readsCommandLine(module: ModuleModel): boolean {
    const { commandLineArguments } = this.facts;
    if (commandLineArguments === undefined || !this.imports.mayUse(commandLineArguments)) return false;
    return module.functions.some((fn) =>
      // `sys.argv`, `sys.argv[1]`, `argv[1]`.
      [...this.index.reads(fn)].some(({ place: { root, path } }) =>
        [0, 1].some((length) =>
          this.resolver
            .placeThings({ root, path: path.slice(0, length) })
            .some((thing) => thing.kind === 'external' && commandLineArguments.has(thing.symbol)),
        ),
      ),
    );
  }

  /** Whether a finding about the cell can be sure enough to be shown; what cannot is not worth a walk. */
  isWorthAsking(cell: Cell): boolean {
    const { minConfidence } = this.options;
    if (minConfidence === 'low') return true;
    const best: Confidence = cell.sharing === 'shared' ? 'high' : 'medium';
    return this.accesses
      .overlapping(cell)
      .some(({ kind, fn }) => kind !== 'read' && isAtLeast(this.confidenceIn(fn, best), minConfidence));
  }

  /**
   * Whether what a detector says of code in the function, with this confidence at best, can be shown at all. Asked
   * first, since most functions of most files are no handler's.
   */
  mayTell(fn: FunctionModel, confidence: Confidence, standsAlone = true): boolean {
    const reach = this.reachability.reach(fn);
    if (reach === undefined) return false;
    if (reach === 'exported' && (!standsAlone || this.#isOfBrowserLibrary(fn.module))) return false;
    return isAtLeast(this.confidenceIn(fn, confidence), this.options.minConfidence);
  }

  /** Whether a finding about what is stored there could be shown, whichever request-time code it is in. */
  mayTellOf({ base, sharing }: Pick<Storage, 'base' | 'sharing'>): boolean {
    if (sharing === 'private' || base.kind === 'external') return false;
    // Objects of one class count as one, though code may be surer of some than of others.
    const best: Confidence = sharing === 'shared' || base.kind === 'instance' ? 'high' : 'medium';
    return best === 'high'
      ? this.tellableFunctions.length > 0
      : this.tellableFunctions.some((fn) => this.mayTell(fn, best));
  }

  /** The functions that run at request time, without those of which nothing can be shown however sure it is. */
  get tellableFunctions(): readonly FunctionModel[] {
    this.#tellable ??= this.requestTimeFunctions.filter((fn) => this.mayTell(fn, 'high'));
    return this.#tellable;
  }

  /** All functions that run at request time, in source order of their modules. */
  get requestTimeFunctions(): readonly FunctionModel[] {
    this.#requestTime ??= this.index.functions.filter((fn) => this.reachability.reach(fn) !== undefined);
    return this.#requestTime;
  }

  /** Calls at request time with the external names of what they call (`pg#Client`, `fs#writeFile`, …). */
  externalCalls(functions?: readonly FunctionModel[]): readonly ExternalCall[] {
    if (functions !== undefined) return this.#externalCallsIn(functions);
    return (this.#externalCalls ??= this.#externalCallsIn(this.requestTimeFunctions));
  }

  #externalCallsIn(functions: readonly FunctionModel[]): ExternalCall[] {
    const calls: ExternalCall[] = [];
    for (const fn of functions) {
      for (const event of this.index.calls(fn)) {
        const symbols = this.names.of(event);
        if (symbols.length > 0) calls.push({ fn, event, symbols });
      }
    }
    return calls;
  }

  /** Functions that run while a module loads and are no tests or scripts. */
  get initFunctions(): readonly FunctionModel[] {
    return this.index.functions.filter((fn) => this.reachability.isInit(fn) && !this.isOffline(fn.module));
  }
}

/** Collections that no two threads may change at the same time. */
function plainContainers({ containers, parallel }: RuntimeFacts): ReadonlySet<string> {
  const safe = [...(parallel?.concurrentContainers ?? []), ...(parallel?.synchronisedContainers ?? [])];
  return new Set([...containers].filter((symbol) => !safe.includes(symbol)));
}

export interface ExternalCall {
  readonly fn: FunctionModel;
  readonly event: CallEvent;
  /** The names of the callee, not of its result. */
  readonly symbols: readonly string[];
}
