import type { Analysis } from '../analysis/analysis.js';
import { CyclicMemo } from '../analysis/cyclic-memo.js';
import { memberName } from '../analysis/calls.js';
import {
  combiningCalls,
  eventLoopCallers,
  harmlessCalls,
  harmlessMethods,
  mappers,
  promisifiers,
  rejectingCalls,
  settlingCalls,
  timers,
} from '../knowledge/node/promises.js';
import { nameQuestion } from '../knowledge/name-question.js';
import type { CallEvent } from '../model/event.js';
import type { Block, FunctionModel, Variable } from '../model/module.js';
import type { Place } from '../model/place.js';
import type { Value } from '../model/value.js';

/** How surely something fails at times. */
export type Verdict = 'high' | 'medium';

/** What is known of a call's result: a promise that may reject or never does, or not known to be a promise at all. */
type Outcome = Verdict | 'never' | 'unknown';

const maxDepth = 8;

/** Which calls give a promise that may reject, and which functions may throw, as far as that can be known. */
export class Rejections {
  readonly #outcomes = new CyclicMemo<object, Outcome>('unknown', maxDepth * 4);
  readonly #failures = new Map<FunctionModel, Verdict | undefined>();
  readonly #catching = new Map<FunctionModel, ReadonlyMap<Block, boolean>>();
  readonly #finals = new Map<FunctionModel, ReadonlySet<Block>>();

  constructor(private readonly analysis: Analysis) {}

  /** How surely the call's promise may reject; `undefined` if it gives none, cannot reject, or is handled in its chain. */
  mayReject(event: CallEvent): Verdict | undefined {
    return asVerdict(this.#outcome(event, 0));
  }

  /** How surely the promises may reject that a mapper's callback gives. */
  elementsMayReject(event: CallEvent): Verdict | undefined {
    const name = memberName(event);
    if (name === undefined || !mappers.has(name) || this.analysis.resolver.targets(event).length > 0)
      return undefined;
    return this.#ofResults(event.args[0]?.value, 0);
  }

  /** How surely the promise rejects that a callback gives, by being async or by returning one. */
  callbackMayReject(callback: FunctionModel): Verdict | undefined {
    return this.#resultOf(callback, 0);
  }

  /** What the block throws meets a `catch` of the same function. */
  isCaught(fn: FunctionModel, block: Block): boolean {
    let catching = this.#catching.get(fn);
    if (catching === undefined) {
      const finals = this.#finallyBlocks(fn);
      catching = new Map(
        fn.blocks.map((one) => {
          let clause = one.exceptional;
          // `finally` lets the failure go on.
          while (clause !== undefined && finals.has(clause) && clause !== clause.exceptional)
            clause = clause.exceptional;
          return [one, clause !== undefined];
        }),
      );
      this.#catching.set(fn, catching);
    }
    return catching.get(block) ?? false;
  }

  #outcome(event: CallEvent, depth: number): Outcome {
    return this.#outcomes.get(event, () => this.#judge(event, depth));
  }

  #judge(event: CallEvent, depth: number): Outcome {
    if (depth > maxDepth) return 'unknown';
    const { facts, resolver } = this.analysis;
    const name = memberName(event);
    if ((name === 'then' || name === 'catch' || name === 'finally') && event.receiver !== undefined) {
      return this.#ofChain(event, name, depth);
    }
    const targets = resolver.targets(event);
    if (targets.length > 0) return event.isNew ? 'unknown' : this.#ofTargets(targets, depth);
    const symbols = this.analysis.names.of(event);
    if (event.isNew)
      return symbols.includes('global#Promise') ? this.#ofExecutor(event.args[0]?.value, depth) : 'unknown';
    if (symbols.some((symbol) => settlingCalls.has(symbol))) return 'never';
    if (symbols.some((symbol) => combiningCalls.has(symbol))) return this.#ofParts(event, depth);
    if (this.#isPromisified(event.callee)) {
      return symbols.some((symbol) => timers.has(symbol)) ? 'never' : 'high';
    }
    // A callback as the last argument: the old form, which gives no promise.
    const last = event.args.at(-1)?.value;
    if (last !== undefined && resolver.functions(last).length > 0) return 'unknown';
    return symbols.some((symbol) => mayReject(symbol, facts)) ? 'high' : 'unknown';
  }

  #ofTargets(targets: readonly FunctionModel[], depth: number): Outcome {
    const outcomes = targets.map((fn): Outcome => {
      if (fn.isGenerator) return 'unknown';
      if (fn.isAsync) return this.#failureOf(fn) ?? 'never';
      return this.#ofReturned(fn, depth);
    });
    return joined(outcomes);
  }

  #ofReturned(fn: FunctionModel, depth: number): Outcome {
    return this.#outcomes.get(fn, () =>
      joined(this.analysis.index.returns(fn).map((value) => this.#ofValue(value, depth + 1))),
    );
  }

  #ofChain(event: CallEvent, name: 'then' | 'catch' | 'finally', depth: number): Outcome {
    const { root, path } = event.receiver!;
    const handled = (name === 'catch' && event.args.length > 0) || (name === 'then' && event.args.length > 1);
    // What a callback of the chain throws, nobody of the chain takes.
    const own = joined(
      event.args.map(({ value }) => this.#ofResults(value, depth) ?? this.#throws(value) ?? 'never'),
    );
    if (handled || isVerdict(own)) return own === 'unknown' ? 'never' : own;
    const base: Value =
      root.kind === 'value' && path.length === 0
        ? root.value
        : { kind: 'read', place: event.receiver!, event: undefined, span: event.span };
    const outcome = this.#ofValue(base, depth + 1);
    // It has a `then`, so it is a promise; whether it rejects nobody knows.
    return outcome === 'unknown' ? 'medium' : outcome;
  }

  /** `new Promise((resolve, reject) => …)`: whoever takes `reject` will use it. */
  #ofExecutor(executor: Value | undefined, depth: number): Outcome {
    const functions = executor === undefined ? [] : this.analysis.resolver.functions(executor);
    if (functions.length === 0 || depth > maxDepth) return 'unknown';
    return functions.some((fn) => {
      const reject = fn.parameters[1]?.variable;
      return (reject !== undefined && this.#isMentioned(reject)) || this.#throwsItself(fn);
    })
      ? 'high'
      : 'never';
  }

  #isMentioned(variable: Variable): boolean {
    const isIt = (value: Value): boolean =>
      value.kind === 'read' && value.place.root.kind === 'variable' && value.place.root.variable === variable;
    return variable.owner.module.functions.some((fn) =>
      fn.blocks.some((block) =>
        block.events.some(
          (event) =>
            (event.kind === 'call' && isIt(event.callee)) ||
            (event.kind === 'read' &&
              event.place.root.kind === 'variable' &&
              event.place.root.variable === variable),
        ),
      ),
    );
  }

  /** `Promise.all([…])` and the like. */
  #ofParts(event: CallEvent, depth: number): Outcome {
    const parts = event.args[0]?.value;
    return parts === undefined ? 'never' : this.#ofList(parts, depth);
  }

  #ofList(list: Value, depth: number): Outcome {
    if (list.kind === 'array') {
      const known = joined(list.elements.map((element) => this.#ofValue(element, depth + 1)));
      return known === 'unknown' && list.elements.some((element) => element.kind === 'read')
        ? 'medium'
        : known;
    }
    if (list.kind === 'read') {
      const [only, ...others] = this.#storedAt(list.place);
      // A list that is filled later holds more than what it began with.
      if (only?.kind === 'call' && others.length === 0 && depth < maxDepth)
        return this.#ofList(only, depth + 1);
    }
    const name = list.kind === 'call' ? memberName(list.event) : undefined;
    const callback = list.kind === 'call' ? list.event.args[0]?.value : undefined;
    if (name === undefined || callback === undefined || !mappers.has(name)) return 'high';
    return this.analysis.resolver.functions(callback).length > 0
      ? (this.#ofResults(callback, depth) ?? 'never')
      : 'high';
  }

  #ofValue(value: Value, depth: number): Outcome {
    if (depth > maxDepth) return 'unknown';
    switch (value.kind) {
      case 'call':
        return this.#outcome(value.event, depth);
      case 'choice':
        return joined(value.options.map((option) => this.#ofValue(option, depth + 1)));
      case 'read':
        return this.#outcomes.get(value, () =>
          joined(this.#storedAt(value.place).map((stored) => this.#ofValue(stored, depth + 1))),
        );
      default:
        return 'unknown';
    }
  }

  /** What is stored in a variable or a field, or passed for a parameter. */
  #storedAt({ root, path }: Place): readonly Value[] {
    const [field] = path;
    if (root.kind === 'variable' && field === undefined) {
      return root.variable.kind === 'parameter'
        ? this.analysis.graph.argumentsFor(root.variable)
        : root.variable.definitions;
    }
    const type = root.kind === 'this' ? root.fn.owner : undefined;
    return type !== undefined && path.length === 1 && field?.kind === 'field'
      ? this.analysis.resolver.classes.fieldValues(type, field.name)
      : [];
  }

  /** How surely the promises reject that the functions give when they are called back. */
  #ofResults(callback: Value | undefined, depth: number): Verdict | undefined {
    if (callback === undefined) return undefined;
    const verdicts = this.analysis.resolver.functions(callback).map((fn) => this.#resultOf(fn, depth));
    return verdicts.find((one) => one === 'high') ?? verdicts.find((one) => one !== undefined);
  }

  #resultOf(fn: FunctionModel, depth: number): Verdict | undefined {
    if (fn.isGenerator || depth > maxDepth) return undefined;
    if (fn.isAsync) return this.#failureOf(fn);
    return asVerdict(this.#ofReturned(fn, depth));
  }

  #throws(callback: Value): Verdict | undefined {
    return this.analysis.resolver.functions(callback).some((fn) => this.#throwsItself(fn))
      ? 'high'
      : undefined;
  }

  #throwsItself(fn: FunctionModel): boolean {
    return fn.blocks.some(
      (block) => !this.isCaught(fn, block) && block.events.some((event) => event.kind === 'throw'),
    );
  }

  /**
   * How surely the function fails, its own `catch` clauses regarded: `high` where it waits for something that may fail
   * or throws, `medium` where it only calls what is not known.
   */
  #failureOf(fn: FunctionModel): Verdict | undefined {
    if (this.#failures.has(fn)) return this.#failures.get(fn);
    this.#failures.set(fn, undefined);
    const ordinary = reachableWithoutFailure(fn);
    let verdict: Verdict | undefined;
    for (const block of fn.blocks) {
      if (fn.isAsync && verdict !== 'high') verdict = this.#returnedBy(block) ?? verdict;
      if (this.isCaught(fn, block)) continue;
      for (const event of block.events) {
        if (event.kind === 'throw') verdict = 'high';
        else if (event.kind === 'suspend') {
          if (!this.#settles(event.value)) verdict = 'high';
        } else if (event.kind === 'call' && verdict === undefined) {
          // What a `catch` calls to report the failure is not expected to fail itself.
          if (ordinary.has(block)) verdict = this.#callFails(event);
        }
      }
    }
    this.#failures.set(fn, verdict);
    return verdict;
  }

  /** An async function's promise becomes the one that it returns, whatever `try` stands around. */
  #returnedBy(block: Block): Verdict | undefined {
    const last = block.events.at(-1);
    return last?.kind === 'return' ? asVerdict(this.#ofValue(last.value, 0)) : undefined;
  }

  #settles(value: Value): boolean {
    if (value.kind === 'constant') return true;
    return this.#ofValue(value, 0) === 'never';
  }

  #callFails(event: CallEvent): Verdict | undefined {
    const name = memberName(event);
    if ((name !== undefined && harmlessMethods.has(name)) || this.#isSettler(event.callee)) return undefined;
    const { facts, resolver } = this.analysis;
    const symbols = this.analysis.names.of(event);
    if (symbols.length > 0 && symbols.every((symbol) => isHarmless(symbol, facts))) return undefined;
    const last = event.args.at(-1)?.value;
    const hasCallback = last !== undefined && resolver.functions(last).length > 0;
    // The old form gives its failure to the callback.
    if (hasCallback && symbols.some((symbol) => callsBackLater(symbol, facts))) return undefined;
    const targets = resolver.targets(event);
    if (targets.length === 0) return 'medium';
    const verdicts = targets.map((fn) => (fn.isAsync ? undefined : this.#failureOf(fn)));
    return verdicts.find((one) => one === 'high') ?? verdicts.find((one) => one !== undefined);
  }

  /** The callee is what `new Promise` gives its executor. */
  #isSettler(callee: Value): boolean {
    if (callee.kind !== 'read') return false;
    const { root, path } = callee.place;
    if (root.kind !== 'variable' || path.length > 0) return false;
    const { graph, resolver } = this.analysis;
    const parameter = graph.parameterOf(root.variable);
    return (
      parameter !== undefined &&
      graph
        .to(parameter.fn)
        .some(
          ({ event, direct }) =>
            !direct && event.isNew && resolver.symbols(event.callee).includes('global#Promise'),
        )
    );
  }

  /** `promisify(exec)('ls')`, or the function kept in a variable. */
  #isPromisified(callee: Value): boolean {
    const isMade = (value: Value): boolean =>
      value.kind === 'call' &&
      this.analysis.resolver.symbols(value.event.callee).some((symbol) => promisifiers.has(symbol));
    if (isMade(callee)) return true;
    if (callee.kind !== 'read') return false;
    const { root, path } = callee.place;
    if (root.kind === 'value') return path.length === 0 && isMade(root.value);
    return root.kind === 'variable' && path.length === 0 && root.variable.definitions.some(isMade);
  }

  /** Clauses that the ordinary end of a `try` leads to as well; to a `catch` only failures lead. */
  #finallyBlocks(fn: FunctionModel): ReadonlySet<Block> {
    let finals = this.#finals.get(fn);
    if (finals === undefined) {
      const clauses = new Set(fn.blocks.flatMap((block) => block.exceptional ?? []));
      finals = new Set(
        fn.blocks.flatMap((block) =>
          // Behind a `finally` there are several ways on, one of them to the next clause for failures.
          block.events.at(-1)?.kind === 'throw' || block.successors.length > 1
            ? []
            : block.successors.flatMap(({ to }) => (clauses.has(to) ? [to] : [])),
        ),
      );
      this.#finals.set(fn, finals);
    }
    return finals;
  }
}

const mayReject = nameQuestion((symbol) => matches(rejectingCalls, symbol));

const isHarmless = nameQuestion(
  (symbol) =>
    settlingCalls.has(symbol) ||
    matches(harmlessCalls, symbol) ||
    // What gives a promise fails through it; whether that is awaited is asked at the switch point.
    matches(rejectingCalls, symbol),
);

/** Functions of the old form, which call back from the event loop. */
export const callsBackLater = nameQuestion((symbol) => matches(eventLoopCallers, symbol));

function matches(patterns: readonly RegExp[], symbol: string): boolean {
  return patterns.some((pattern) => pattern.test(symbol));
}

function joined(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('high')) return 'high';
  if (outcomes.includes('medium')) return 'medium';
  return outcomes.length > 0 && outcomes.every((one) => one === 'never') ? 'never' : 'unknown';
}

function isVerdict(outcome: Outcome): outcome is Verdict {
  return outcome === 'high' || outcome === 'medium';
}

function asVerdict(outcome: Outcome): Verdict | undefined {
  return isVerdict(outcome) ? outcome : undefined;
}

function reachableWithoutFailure(fn: FunctionModel): ReadonlySet<Block> {
  const reached = new Set<Block>();
  const queue = fn.blocks.slice(0, 1);
  for (let block = queue.pop(); block !== undefined; block = queue.pop()) {
    if (reached.has(block)) continue;
    reached.add(block);
    for (const edge of block.successors) queue.push(edge.to);
  }
  return reached;
}
