import type { RuntimeFacts } from '../knowledge/facts.js';
import type { CallEvent } from '../model/event.js';
import type { FunctionModel, ModuleModel } from '../model/module.js';
import type { EngineOptions } from '../options.js';
import type { Runtime } from '../runtimes/runtime.js';
import { AccessMap } from './accesses.js';
import { CallGraph } from './call-graph.js';
import { CodeIndex } from './code-index.js';
import { findEntries } from './entries.js';
import { FlowWalker } from './flow.js';
import { LockAnalysis } from './locks.js';
import { ProvenanceAnalysis, takesRequest } from './provenance.js';
import { Reachability } from './reachability.js';
import { Resolver } from './resolver.js';
import { StorageMap } from './storage.js';
import { Windows } from './windows.js';

/** All that is known of one set of linked modules of one runtime; what a detector asks. */
export class Analysis {
  readonly index: CodeIndex;
  readonly resolver: Resolver;
  readonly graph: CallGraph;
  readonly reachability: Reachability;
  readonly storage: StorageMap;
  readonly provenance: ProvenanceAnalysis;
  readonly accesses: AccessMap;
  readonly flow: FlowWalker;
  readonly windows: Windows;
  readonly locks: LockAnalysis;
  readonly #offline = new Map<ModuleModel, boolean>();
  #requestTime: readonly FunctionModel[] | undefined;

  constructor(
    readonly modules: readonly ModuleModel[],
    readonly runtime: Runtime,
    readonly facts: RuntimeFacts,
    readonly options: EngineOptions,
  ) {
    this.index = new CodeIndex(modules);
    this.resolver = new Resolver(this.index, facts);
    this.graph = new CallGraph(this.resolver, facts);
    const entries = findEntries(modules, this.resolver, facts.conventions, options);
    this.reachability = new Reachability(this.graph, this.resolver, entries, {
      requestTime: options.requestTime,
      isOffline: (module) => this.isOffline(module),
      takesRequest,
    });
    this.storage = new StorageMap(this.resolver, this.graph, this.reachability, facts.singletonDecorators);
    this.provenance = new ProvenanceAnalysis(this.resolver, this.graph, this.reachability, facts.conventions, facts);
    this.accesses = new AccessMap(this);
    this.flow = new FlowWalker(this.index, this.graph, this.resolver);
    this.windows = new Windows(this, this.accesses, this.flow);
    this.locks = new LockAnalysis(this.index, this.graph, this.resolver, facts.locks);
  }

  /** Tests, scripts and infrastructure code: nothing in them runs at request time. */
  isOffline(module: ModuleModel): boolean {
    let offline = this.#offline.get(module);
    if (offline === undefined) {
      offline =
        this.facts.offlinePath.test(module.file) ||
        module.specifiers.some((specifier) =>
          this.facts.offlineImports.some((prefix) =>
            prefix.endsWith('/') ? specifier.startsWith(prefix) : specifier === prefix || specifier.startsWith(`${prefix}/`),
          ),
        );
      this.#offline.set(module, offline);
    }
    return offline;
  }

  /** All functions that run at request time, in source order of their modules. */
  get requestTimeFunctions(): readonly FunctionModel[] {
    this.#requestTime ??= this.index.functions.filter((fn) => this.reachability.reach(fn) !== undefined);
    return this.#requestTime;
  }

  /** Calls at request time with the external names of what they call (`pg#Client`, `fs#writeFile`, …). */
  *externalCalls(functions: readonly FunctionModel[] = this.requestTimeFunctions): Generator<ExternalCall> {
    for (const fn of functions) {
      for (const event of this.index.calls(fn)) {
        const symbols = this.resolver.symbols(event.callee);
        if (symbols.length > 0) yield { fn, event, symbols };
      }
    }
  }

  /** Functions that run while a module loads and are no tests or scripts. */
  get initFunctions(): readonly FunctionModel[] {
    return this.index.functions.filter((fn) => this.reachability.isInit(fn) && !this.isOffline(fn.module));
  }
}

export interface ExternalCall {
  readonly fn: FunctionModel;
  readonly event: CallEvent;
  /** The names of the callee, not of its result. */
  readonly symbols: readonly string[];
}
