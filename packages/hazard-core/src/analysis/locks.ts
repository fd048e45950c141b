import type { LockFacts } from '../knowledge/facts.js';
import type { CallEvent } from '../model/event.js';
import type { FunctionModel } from '../model/module.js';
import type { Value } from '../model/value.js';
import type { CallGraph } from './call-graph.js';
import type { CodeIndex } from './code-index.js';
import { memberName } from './calls.js';
import type { Resolver } from './resolver.js';

/** Which functions run only while they hold a lock of a library. */
export class LockAnalysis {
  #guarded: ReadonlySet<FunctionModel> | undefined;

  constructor(
    private readonly index: CodeIndex,
    private readonly graph: CallGraph,
    private readonly resolver: Resolver,
    private readonly facts: LockFacts,
  ) {}

  /** Whether every known way into the function holds a lock. */
  isGuarded(fn: FunctionModel): boolean {
    this.#guarded ??= this.#findGuarded();
    for (let one: FunctionModel | undefined = fn; one !== undefined; one = one.parent) {
      if (this.#guarded.has(one)) return true;
    }
    return false;
  }

  #findGuarded(): Set<FunctionModel> {
    const guarded = new Set<FunctionModel>();
    for (const fn of this.index.functions) {
      for (const event of this.index.calls(fn)) {
        for (const symbol of this.resolver.symbols(event.callee)) {
          const position = this.facts.guardedCallbacks.get(symbol);
          const callback = position === undefined ? undefined : event.args[position]?.value;
          if (callback !== undefined)
            for (const target of this.resolver.functions(callback)) guarded.add(target);
          // Between `acquire` and `release` the whole function counts: it waits before it touches anything.
          if (this.facts.acquire.has(symbol)) guarded.add(fn);
        }
      }
    }
    for (const fn of this.#chained()) guarded.add(fn);
    if (guarded.size === 0) return guarded;
    // A function all of whose callers hold the lock holds it as well.
    for (let grew = true; grew;) {
      grew = false;
      for (const fn of this.index.functions) {
        const callers = this.graph.to(fn);
        if (guarded.has(fn) || callers.length === 0) continue;
        if (callers.every((edge) => edge.direct && this.#within(guarded, edge.caller))) {
          guarded.add(fn);
          grew = true;
        }
      }
    }
    return guarded;
  }

  /** `last = last.then(work)`: each piece of work waits for the one before it. */
  *#chained(): Generator<FunctionModel> {
    for (const fn of this.index.functions) {
      for (const event of this.index.calls(fn)) {
        const { receiver, args } = event;
        if (memberName(event) !== 'then' || receiver?.root.kind !== 'variable' || receiver.path.length > 0)
          continue;
        const { variable } = receiver.root;
        const replaced = this.index
          .writesTo(variable)
          .some(
            (write) =>
              write.fn === fn && write.event.form === 'assign' && madeFrom(write.event.value, event, 0),
          );
        if (!replaced) continue;
        for (const { value } of args) yield* this.resolver.functions(value);
      }
    }
  }

  #within(guarded: ReadonlySet<FunctionModel>, fn: FunctionModel): boolean {
    for (let one: FunctionModel | undefined = fn; one !== undefined; one = one.parent)
      if (guarded.has(one)) return true;
    return false;
  }
}

/** The value is the call's result, or what hangs on it: `result.then(…)` over a local `result`. */
function madeFrom(value: Value, call: CallEvent, depth: number): boolean {
  if (depth > 4) return false;
  if (value.kind === 'call') {
    if (value.event === call) return true;
    const { receiver } = value.event;
    return (
      receiver !== undefined &&
      madeFrom({ kind: 'read', place: receiver, event: undefined, span: value.span }, call, depth + 1)
    );
  }
  if (value.kind !== 'read') return false;
  const { root, path } = value.place;
  if (root.kind === 'value') return madeFrom(root.value, call, depth + 1);
  return (
    root.kind === 'variable' &&
    path.length === 0 &&
    root.variable.definitions.some((definition) => madeFrom(definition, call, depth + 1))
  );
}
