import type { Analysis } from '../analysis/analysis.js';
import { memberName } from '../analysis/resolver.js';
import { Interleaving } from '../interleaving.js';
import { detachedCallers, harmlessCalls, promiseDroppers, rejectingCalls, settlingCalls } from '../knowledge/node/promises.js';
import type { CallEvent } from '../model/event.js';
import type { FunctionModel, Variable } from '../model/module.js';
import type { Span } from '../model/span.js';
import type { Value } from '../model/value.js';
import type { Candidate, Hazard } from './detector.js';

export const unhandledRejection: Hazard = {
  id: 'unhandled-rejection',
  title: 'A failure that nobody handles ends the worker',
  kind: 'correctness',
  why: 'An unhandled rejection or a throw outside any caller ends the worker with every invocation in it.',
  fix: { node: 'Await the promise, return it, or give it a `catch`.' },
  variants: {
    floatingPromise: {
      summary: 'A promise that may reject is neither awaited, returned nor caught.',
      severity: 'error',
      preset: 'recommended',
    },
    throwInCallback: {
      summary: 'A callback of a timer or emitter throws.',
      severity: 'error',
      preset: 'recommended',
    },
    droppedAsyncCallback: {
      summary: 'An async callback is given to something that drops its promise.',
      severity: 'error',
      preset: 'recommended',
    },
  },
  notApplicable: {
    python: 'An exception ends only the invocation of its own process.',
    java: 'An exception in another thread does not end the process.',
    dotnet: 'A faulted task that nobody awaits does not end the process.',
  },
  tags: ['concurrency', 'availability'],
  *detect(analysis) {
    const rejections = new Rejections(analysis);
    for (const fn of analysis.requestTimeFunctions) {
      for (const block of fn.blocks) {
        for (const event of block.events) {
          if (event.kind === 'discard') yield* judgeDropped(event.value, event.span, fn, rejections, analysis);
          else if (event.kind === 'write') yield* judgeForgotten(event.place.root.kind === 'variable' && event.place.path.length === 0 ? event.place.root.variable : undefined, event.value, fn, rejections, analysis);
          else if (event.kind === 'call') yield* judgeCallback(event, fn, rejections, analysis);
          else if (event.kind === 'throw' && block.exceptional === undefined) {
            const caller = detachedBy(fn, analysis);
            if (caller !== undefined) {
              yield report(fn, event.span, 'throwInCallback', `This throws in a callback of \`${caller}\`, outside every caller.`, 'Pass the error on: reject a promise that the handler awaits, or emit it where it is listened to.');
            }
          }
        }
      }
    }
  },
};

function* judgeDropped(value: Value, span: Span, fn: FunctionModel, rejections: Rejections, analysis: Analysis): Generator<Candidate> {
  if (value.kind === 'choice') {
    for (const option of value.options) yield* judgeDropped(option, option.span, fn, rejections, analysis);
    return;
  }
  if (value.kind !== 'call') return;
  const { event } = value;
  // What a mapper's dropped promises are is told at the callback.
  if (memberName(event) === 'forEach') return;
  const verdict = rejections.mayReject(event);
  if (verdict === undefined) return;
  void span;
  const name = calleeName(event, analysis);
  yield { ...report(fn, event.span, 'floatingPromise', `The promise of \`${name}\` is neither awaited, returned nor caught.`), confidence: verdict };
}

/** A promise put into a local that nobody ever reads. */
function* judgeForgotten(variable: Variable | undefined, value: Value, fn: FunctionModel, rejections: Rejections, analysis: Analysis): Generator<Candidate> {
  if (variable === undefined || value.kind !== 'call' || variable.owner !== fn || fn.kind === 'init') return;
  const { event } = value;
  const verdict = rejections.mayReject(event);
  if (verdict === undefined || isRead(variable, analysis)) return;
  yield { ...report(fn, event.span, 'floatingPromise', `The promise of \`${calleeName(event, analysis)}\` is stored in \`${variable.name}\`, which nothing awaits.`), confidence: verdict };
}

function isRead(variable: Variable, analysis: Analysis): boolean {
  return variable.owner.module.functions.some((fn) =>
    fn.blocks.some((block) =>
      block.events.some(
        (event) =>
          (event.kind === 'read' && event.place.root.kind === 'variable' && event.place.root.variable === variable) ||
          mentions(event, variable),
      ),
    ),
  ) || analysis.index.memberWrites(variable, 'then').length > 0;
}

function mentions(event: { kind: string }, variable: Variable): boolean {
  const call = event as Partial<CallEvent>;
  return call.kind === 'call' && call.receiver?.root.kind === 'variable' && call.receiver.root.variable === variable;
}

function* judgeCallback(event: CallEvent, fn: FunctionModel, rejections: Rejections, analysis: Analysis): Generator<Candidate> {
  const name = dropperName(event, analysis);
  if (name === undefined || !promiseDroppers.has(name) || analysis.resolver.targets(event).length > 0) return;
  if (capturesRejections(event, analysis)) return;
  for (const argument of event.args) {
    for (const callback of analysis.resolver.functions(argument.value)) {
      if (!callback.isAsync || rejections.cannotReject(callback)) continue;
      yield report(fn, event.span, 'droppedAsyncCallback', `\`${name}\` drops the promise of its async callback.`, name === 'forEach' ? 'Use `await Promise.all(items.map(async …))` or a `for … of` loop.' : 'Catch every failure inside the callback.');
      return;
    }
  }
}

function dropperName(event: CallEvent, analysis: Analysis): string | undefined {
  const member = memberName(event);
  if (member !== undefined) return member;
  const symbol = analysis.resolver.symbols(event.callee)[0];
  return symbol?.startsWith('global#') === true ? symbol.slice('global#'.length) : symbol?.startsWith('timers#') === true ? symbol.slice('timers#'.length) : undefined;
}

/** The emitter turns a rejected listener into an `error` event. */
function capturesRejections(event: CallEvent, analysis: Analysis): boolean {
  if (event.receiver === undefined) return false;
  return analysis.resolver.placeThings(event.receiver).some((thing) => {
    if (thing.kind !== 'external' || thing.site === undefined) return false;
    const options = thing.site.args[0]?.value;
    return options?.kind === 'object' && options.properties.has('captureRejections');
  });
}

/** The timer or emitter that calls the function, if no promise is around it. */
function detachedBy(fn: FunctionModel, analysis: Analysis): string | undefined {
  if (fn.isAsync || fn.isGenerator) return undefined;
  for (const edge of analysis.graph.to(fn)) {
    if (edge.direct) continue;
    const name = dropperName(edge.event, analysis);
    if (name !== undefined && detachedCallers.has(name)) return name;
  }
  return undefined;
}

function calleeName(event: CallEvent, analysis: Analysis): string {
  void analysis;
  if (event.callee.kind !== 'read') return 'this call';
  const { root, path } = event.callee.place;
  const last = path.at(-1);
  if (last?.kind === 'field') return last.name;
  return root.kind === 'variable' ? root.variable.name : root.kind === 'global' ? root.name : 'this call';
}

function report(fn: FunctionModel, span: Span, variant: string, shared: string, fix?: string): Candidate {
  const { module } = fn;
  return {
    variant,
    module,
    span,
    fn,
    confidence: 'high',
    subject: variant,
    cause: `rejection:${module.file}:${span.start}`,
    standsAlone: true,
    shared,
    happens: 'If it fails, the worker ends, and with it every invocation that it is serving.',
    ...(fix === undefined ? {} : { fix }),
    steps: new Interleaving()
      .b(module, fn.nameSpan, 'B is in the middle of its work in the same worker.')
      .a(module, span, 'A starts this and goes on; later it fails, and nobody handles the failure.')
      .b(module, fn.nameSpan, 'The worker ends; B never answers.').steps,
  };
}

/** Which calls give a promise that may reject, as far as that can be known. */
class Rejections {
  readonly #safe = new Map<FunctionModel, boolean>();

  constructor(private readonly analysis: Analysis) {}

  /** How surely the call's promise may reject; `undefined` if it gives none, cannot reject, or is handled in its chain. */
  mayReject(event: CallEvent, depth = 0): 'high' | 'medium' | undefined {
    if (depth > 8) return undefined;
    const { resolver } = this.analysis;
    const name = memberName(event);
    if ((name === 'then' || name === 'catch' || name === 'finally') && event.receiver !== undefined) {
      if (name === 'catch' && event.args.length > 0) return undefined;
      if (name === 'then' && event.args.length > 1) return undefined;
      return this.#chain(event, name, depth);
    }
    const targets = resolver.targets(event);
    if (targets.length > 0) {
      if (event.isNew) return undefined;
      if (targets.every((fn) => fn.isGenerator)) return undefined;
      const rejecting = targets.filter((fn) => fn.isAsync && !fn.isGenerator);
      if (rejecting.length > 0) return rejecting.some((fn) => !this.cannotReject(fn)) ? 'high' : undefined;
      // A plain function that returns what a rejecting call gives.
      for (const fn of targets) {
        for (const value of this.analysis.index.returns(fn)) {
          if (value.kind === 'call' && this.mayReject(value.event, depth + 1) !== undefined) return 'high';
        }
      }
      return undefined;
    }
    for (const symbol of resolver.symbols(event.callee)) {
      if (settlingCalls.has(symbol)) return undefined;
      // A callback as the last argument: the old form, which gives no promise.
      const last = event.args.at(-1)?.value;
      if (last !== undefined && last.kind === 'function' && !symbol.startsWith('global#')) return undefined;
      if (symbol === 'global#Promise.all' || symbol === 'global#Promise.race' || symbol === 'global#Promise.any') return this.#combined(event, depth);
      if (rejectingCalls.some((pattern) => pattern.test(symbol))) return 'high';
    }
    return undefined;
  }

  /** Everything that can fail stands in a `try` whose `catch` swallows, or nothing can fail at all. */
  cannotReject(fn: FunctionModel): boolean {
    const known = this.#safe.get(fn);
    if (known !== undefined) return known;
    this.#safe.set(fn, false);
    const safe = fn.blocks.every(
      (block) =>
        block.exceptional !== undefined ||
        block.events.every((event) => {
          if (event.kind === 'throw') return false;
          if (event.kind === 'suspend') return this.#settles(event.value);
          return event.kind !== 'call' || this.#cannotThrow(event);
        }),
    );
    this.#safe.set(fn, safe);
    return safe;
  }

  #chain(event: CallEvent, name: string, depth: number): 'high' | 'medium' | undefined {
    const { root, path } = event.receiver!;
    void name;
    const base = root.kind === 'value' && path.length === 0 ? root.value : undefined;
    if (base?.kind === 'call') {
      const inner = this.mayReject(base.event, depth + 1);
      if (inner !== undefined) return inner;
      // A handler behind a `catch` can fail again, but who writes a `catch` has thought of it.
      return this.#isUnknownPromise(base.event) ? 'medium' : undefined;
    }
    if (root.kind === 'variable' && path.length === 0) {
      const definition = root.variable.definitions[0];
      if (definition?.kind === 'call') return this.mayReject(definition.event, depth + 1);
    }
    return undefined;
  }

  /** Something with a `then` that is not known: it is a promise, since `then` is called on it. */
  #isUnknownPromise(event: CallEvent): boolean {
    const name = memberName(event);
    if (name === 'catch' || name === 'finally' || (name === 'then' && event.args.length > 1)) return false;
    const things = this.analysis.resolver.things(event.callee);
    return !things.some((thing) => thing.kind === 'function') && !this.analysis.resolver.symbols(event.callee).some((symbol) => settlingCalls.has(symbol));
  }

  #combined(event: CallEvent, depth: number): 'high' | 'medium' | undefined {
    const first = event.args[0]?.value;
    if (first?.kind !== 'array') return first === undefined ? undefined : 'high';
    for (const element of first.elements) {
      if (element.kind === 'call') {
        const verdict = this.mayReject(element.event, depth + 1);
        if (verdict !== undefined) return verdict;
      } else if (element.kind !== 'constant') return 'medium';
    }
    return undefined;
  }

  #settles(value: Value): boolean {
    if (value.kind === 'constant') return true;
    if (value.kind !== 'call') return false;
    const name = memberName(value.event);
    if (name === 'catch' && value.event.args.length > 0) return true;
    if (this.analysis.resolver.symbols(value.event.callee).some((symbol) => settlingCalls.has(symbol))) return true;
    const targets = this.analysis.resolver.targets(value.event);
    return targets.length > 0 && targets.every((fn) => this.cannotReject(fn));
  }

  #cannotThrow(event: CallEvent): boolean {
    const name = memberName(event);
    if (name === 'catch' && event.args.length > 0) return true;
    const symbols = this.analysis.resolver.symbols(event.callee);
    if (symbols.length > 0 && symbols.every((symbol) => harmlessCalls.some((pattern) => pattern.test(symbol)) || settlingCalls.has(symbol))) return true;
    // An async callee gives its failure through the promise; whether that is awaited is asked at the switch point.
    const targets = this.analysis.resolver.targets(event);
    return targets.length > 0 && targets.every((fn) => fn.isAsync || this.cannotReject(fn));
  }
}
