import type { Analysis } from '../analysis/analysis.js';
import type { Table } from '../analysis/imports.js';
import type { RuntimeFacts } from '../knowledge/facts.js';
import type { PathEffect } from '../knowledge/path-facts.js';
import type { EngineOptions } from '../options.js';
import { pathKey } from '../analysis/path-parts.js';
import type { PathUse } from '../analysis/path-uses.js';
import type { FunctionModel, Variable } from '../model/module.js';
import type { Value } from '../model/value.js';
import { runsOnce } from './once-code.js';

/** What handles files or starts programs, by its names. */
export function fileTables({ paths }: RuntimeFacts, { additionalPathSinks }: EngineOptions): Table[] {
  // `package#export:argument`
  const own = new Set(additionalPathSinks.map((sink) => sink.replace(/:\d+$/, '')));
  return [paths.sinks, paths.subprocesses, paths.programArguments, paths.freshPaths, own];
}

/** How code is reached, as far as a file or a port is concerned: they are taken while a module loads as well. */
export interface Running {
  /** The function whose reach tells how the code is reached. */
  readonly by: FunctionModel;
  readonly atInit: boolean;
  /** Nobody knows whether a handler loads the module. */
  readonly unsure: boolean;
}

/** When the event runs; `undefined`: only in a developer's hand. */
export function running(fn: FunctionModel, event: PathUse['event'], analysis: Analysis): Running | undefined {
  if (analysis.guards.isUnder(event, analysis.facts.runByHand)) return undefined;
  const reach = analysis.reachability.reach(fn);
  if (reach !== undefined) {
    if (runsOnce(event, analysis)) return undefined;
    // That an export may be called by anybody says less than that a loading handler's module calls it.
    const loading =
      reach === 'exported' && analysis.runtime.concurrentInit ? loadingCaller(fn, analysis) : undefined;
    return { by: loading ?? fn, atInit: loading !== undefined, unsure: false };
  }
  // Where one process loads everything once, nobody else does at the same time.
  if (!analysis.runtime.concurrentInit) return undefined;
  const loaded = analysis.guards.isLoaded(fn.module);
  return loaded === 'no' ? undefined : { by: fn, atInit: true, unsure: loaded === 'perhaps' };
}

/** The load-time code of a handler's modules that gets to the function. */
function loadingCaller(fn: FunctionModel, analysis: Analysis): FunctionModel | undefined {
  if (!analysis.reachability.isInit(fn)) return undefined;
  const seen = new Set([fn]);
  for (const one of seen) {
    if (one.kind === 'init' && analysis.guards.isLoaded(one.module) === 'yes') return one;
    for (const edge of analysis.graph.to(one))
      if (analysis.reachability.isInit(edge.caller)) seen.add(edge.caller);
  }
  return undefined;
}

/** Whether the function, or everything that calls it, holds a lock on a file. */
export class FileLocks {
  readonly #locking = new Set<FunctionModel>();

  constructor(private readonly analysis: Analysis) {
    for (const use of analysis.files.all) if (use.effect === 'lock') this.#locking.add(use.fn);
    const { fileLocks } = analysis.facts.paths;
    for (const { fn, symbols } of analysis.externalCalls()) {
      if (symbols.some((symbol) => fileLocks.has(symbol))) this.#locking.add(fn);
    }
  }

  isHeld(fn: FunctionModel, depth = 0): boolean {
    if (this.#locking.size === 0 || depth > 4) return false;
    for (let one: FunctionModel | undefined = fn; one !== undefined; one = one.parent)
      if (this.#locking.has(one)) return true;
    const callers = this.analysis.graph.to(fn);
    return callers.length > 0 && callers.every((edge) => this.isHeld(edge.caller, depth + 1));
  }
}

/** What puts something under a name. */
export const creates: ReadonlySet<PathEffect> = new Set(['write', 'directory', 'database', 'profile']);

/** Whether one of the paths of both is the same. */
export function samePath(a: PathUse, b: PathUse): boolean {
  const keys = new Set(a.paths.map(pathKey));
  return b.paths.some((path) => keys.has(pathKey(path)));
}

/** The variables that a value is made from, as it is written. */
export function variablesIn(value: Value, into = new Set<Variable>(), depth = 0): Set<Variable> {
  if (depth > 6) return into;
  const visit = (one: Value): unknown => variablesIn(one, into, depth + 1);
  switch (value.kind) {
    case 'read':
      if (value.place.root.kind === 'variable') into.add(value.place.root.variable);
      else if (value.place.root.kind === 'value') visit(value.place.root.value);
      break;
    case 'call':
      if (value.event.receiver?.root.kind === 'variable') into.add(value.event.receiver.root.variable);
      for (const argument of value.event.args) visit(argument.value);
      break;
    case 'derived':
      value.from.forEach(visit);
      break;
    case 'text':
      value.parts.forEach(visit);
      break;
    case 'choice':
      value.options.forEach(visit);
      break;
    case 'await':
      visit(value.value);
      break;
    default:
  }
  return into;
}
