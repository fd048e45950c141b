import type { Analysis } from '../analysis/analysis.js';
import { memberName } from '../analysis/calls.js';
import type { Thing } from '../analysis/things.js';
import { Interleaving } from '../interleaving.js';
import {
  detachedCallers,
  emitterEvents,
  emitters,
  listenerMethods,
  mappers,
  parsers,
  promiseDroppers,
  serialisers,
  waitingEmitters,
} from '../knowledge/node/promises.js';
import type { CallEvent } from '../model/event.js';
import type { FunctionModel, Variable } from '../model/module.js';
import type { Span } from '../model/span.js';
import { constantText, type Value } from '../model/value.js';
import type { Candidate, Hazard } from './detector.js';
import { callsBackLater, Rejections, type Verdict } from './rejections.js';

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
    const detector = new Detector(analysis);
    for (const fn of analysis.tellableFunctions) detector.look(fn);
    yield* detector.found;
  },
};

/** What calls a function outside the steps of the code that hands it over. */
interface Detached {
  readonly name: string;
  readonly certainty: Verdict;
  /** It brings the contents of a file. */
  readonly readsFile?: boolean;
}

class Detector {
  readonly found: Candidate[] = [];
  readonly #rejections: Rejections;
  readonly #parses: boolean;

  constructor(private readonly analysis: Analysis) {
    this.#rejections = new Rejections(analysis);
    this.#parses = analysis.names.some((name) => parsers.has(name));
  }

  look(fn: FunctionModel): void {
    for (const block of fn.blocks) {
      for (const event of block.events) {
        switch (event.kind) {
          case 'discard':
            if (event.value.kind === 'call' || event.value.kind === 'choice') this.#dropped(event.value, fn);
            break;
          case 'write':
            if (
              event.value.kind === 'call' &&
              event.place.root.kind === 'variable' &&
              event.place.path.length === 0
            )
              this.#forgotten(event.place.root.variable, event.value, fn);
            break;
          case 'call':
            if (event.args.some(({ value }) => mayBeFunction(value))) this.#callback(event, fn);
            if (event.args.length > 0 && memberName(event) === 'push') this.#collected(event, fn);
            if (this.#parses && this.#isParser(event) && !this.#rejections.isCaught(fn, block))
              this.#parsing(event, fn);
            break;
          case 'throw':
            if (!this.#rejections.isCaught(fn, block)) this.#thrown(event.span, fn);
            break;
          default:
        }
      }
    }
  }

  #dropped(value: Value, fn: FunctionModel): void {
    if (value.kind === 'choice') {
      for (const option of value.options) this.#dropped(option, fn);
      return;
    }
    if (value.kind !== 'call') return;
    const { event } = value;
    const elements = this.#rejections.elementsMayReject(event);
    if (elements !== undefined) {
      this.found.push(droppedCallback(fn, event, memberName(event)!, elements));
      return;
    }
    const verdict = this.#rejections.mayReject(event);
    if (verdict === undefined) return;
    this.found.push({
      ...report(
        fn,
        event.span,
        'floatingPromise',
        `The promise of \`${calleeName(event)}\` is neither awaited, returned nor caught.`,
      ),
      confidence: verdict,
    });
  }

  /** A promise put into a local that nobody ever reads. */
  #forgotten(variable: Variable, value: Value, fn: FunctionModel): void {
    if (value.kind !== 'call' || variable.owner !== fn || fn.kind === 'init') return;
    const { event } = value;
    const verdict = this.#rejections.mayReject(event) ?? this.#rejections.elementsMayReject(event);
    if (verdict === undefined || this.#isUsed(variable)) return;
    this.found.push({
      ...report(
        fn,
        event.span,
        'floatingPromise',
        `The promise of \`${calleeName(event)}\` is stored in \`${variable.name}\`, which nothing awaits.`,
      ),
      confidence: verdict,
    });
  }

  /** Promises that are pushed into a local list which nobody ever reads. */
  #collected(event: CallEvent, fn: FunctionModel): void {
    const { receiver } = event;
    if (receiver?.root.kind !== 'variable' || receiver.path.length > 0) return;
    const { variable } = receiver.root;
    if (variable.kind === 'parameter' || variable.owner.kind === 'init') return;
    if (!variable.definitions.every((one) => one.kind === 'array')) return;
    for (const { value } of event.args) {
      const verdict = value.kind === 'call' ? this.#rejections.mayReject(value.event) : undefined;
      if (value.kind !== 'call' || verdict === undefined || this.#isUsed(variable, 'push')) continue;
      this.found.push({
        ...report(
          fn,
          value.event.span,
          'floatingPromise',
          `The promise of \`${calleeName(value.event)}\` is collected in \`${variable.name}\`, which nothing awaits.`,
        ),
        confidence: verdict,
      });
    }
  }

  /** Somebody reads the variable, other than to call the method on it. */
  #isUsed(variable: Variable, method?: string): boolean {
    let uses = 0;
    for (const fn of variable.owner.module.functions) {
      for (const block of fn.blocks) {
        for (const event of block.events) {
          if (event.kind === 'read') {
            if (event.place.root.kind === 'variable' && event.place.root.variable === variable) uses++;
          } else if (
            event.kind === 'call' &&
            event.receiver?.root.kind === 'variable' &&
            event.receiver.root.variable === variable
          ) {
            // The receiver is read as well.
            if (method !== undefined && memberName(event) === method) uses--;
          }
        }
      }
    }
    return uses > 0;
  }

  #callback(event: CallEvent, fn: FunctionModel): void {
    const { resolver } = this.analysis;
    const callbacks: FunctionModel[] = [];
    for (const { value } of event.args) for (const one of resolver.functions(value)) callbacks.push(one);
    if (callbacks.length === 0 || resolver.targets(event).length > 0) return;
    const dropper = this.#dropperOf(event);
    if (dropper === undefined) return;
    for (const callback of callbacks) {
      const verdict = this.#rejections.callbackMayReject(callback);
      if (verdict === undefined) continue;
      this.found.push(
        droppedCallback(fn, event, dropper.name, dropper.certainty === 'medium' ? 'medium' : verdict),
      );
      return;
    }
  }

  /** What calls its callback and takes no notice of the promise it gives. */
  #dropperOf(event: CallEvent): Detached | undefined {
    const name = this.#callerName(event);
    if (name !== undefined && promiseDroppers.has(name)) {
      const certainty = this.#certainty(event, name);
      return certainty === undefined ? undefined : { name, certainty };
    }
    return this.#takesCallback(event) ? { name: calleeName(event), certainty: 'high' } : undefined;
  }

  /** A function of the old form, which calls back from the event loop. */
  #takesCallback(event: CallEvent): boolean {
    const { names, facts } = this.analysis;
    return names.of(event).some((symbol) => callsBackLater(symbol, facts));
  }

  #thrown(span: Span, fn: FunctionModel): void {
    const caller = this.#detachedBy(fn);
    if (caller === undefined) return;
    const others = this.#otherThrows(fn, span);
    this.found.push({
      ...report(
        fn,
        span,
        'throwInCallback',
        `This throws in a callback of \`${caller.name}\`, outside every caller.`,
        'Pass the error on: reject a promise that the handler awaits, or emit it where it is listened to.',
      ),
      confidence: caller.certainty,
      cause: throwingCallback(fn),
      related: others.map((other) => ({
        file: fn.module.file,
        span: other,
        message: 'it throws here as well',
      })),
    });
  }

  #otherThrows(fn: FunctionModel, span: Span): Span[] {
    return fn.blocks.flatMap((block) =>
      this.#rejections.isCaught(fn, block)
        ? []
        : block.events.flatMap((event) =>
            event.kind === 'throw' && event.span.start !== span.start ? [event.span] : [],
          ),
    );
  }

  #isParser(event: CallEvent): boolean {
    return this.analysis.names.of(event).some((one) => parsers.has(one));
  }

  #parsing(event: CallEvent, fn: FunctionModel): void {
    const { names, resolver, provenance } = this.analysis;
    const symbol = names.of(event).find((one) => parsers.has(one));
    const text = event.args[0]?.value;
    if (symbol === undefined || text === undefined || provenance.of(text).constant) return;
    if (text.kind === 'call' && resolver.symbols(text.event.callee).some((one) => serialisers.has(one)))
      return;
    const caller = this.#detachedBy(fn);
    // A file that is read is most often the code's own; all else comes from somebody else.
    if (caller === undefined || caller.readsFile === true) return;
    const name = symbol.slice(symbol.indexOf('#') + 1);
    this.found.push({
      ...report(
        fn,
        event.span,
        'throwInCallback',
        `\`${name}\` throws for a text that it cannot read, in a callback of \`${caller.name}\` outside every caller.`,
        'Catch the error inside the callback and reject a promise that the handler awaits.',
      ),
      confidence: 'medium',
      cause: throwingCallback(fn),
    });
  }

  #callerName(event: CallEvent): string | undefined {
    const member = memberName(event);
    if (member !== undefined) return member;
    const symbol = this.analysis.resolver.symbols(event.callee)[0];
    if (event.isNew) return symbol === 'global#Promise' ? 'new Promise' : undefined;
    return symbol === undefined ? undefined : /^(?:global|timers)#(.*)$/.exec(symbol)?.[1];
  }

  /** The timer or emitter that calls the function, if no promise is around it. */
  #detachedBy(fn: FunctionModel): Detached | undefined {
    if (fn.isAsync || fn.isGenerator) return undefined;
    for (const edge of this.analysis.graph.to(fn)) {
      if (edge.direct) continue;
      const name = this.#callerName(edge.event);
      if (name !== undefined && detachedCallers.has(name)) {
        const certainty = this.#certainty(edge.event, name);
        if (certainty !== undefined) return { name, certainty };
      }
      if (edge.kind === 'later' && this.#takesCallback(edge.event))
        return { name: calleeName(edge.event), certainty: 'high', readsFile: this.#isOf(edge.event, 'fs#') };
    }
    return undefined;
  }

  #isOf(event: CallEvent, library: string): boolean {
    return this.analysis.resolver.symbols(event.callee).some((symbol) => symbol.startsWith(library));
  }

  /** How surely the call is what its name says; `undefined` where it takes care of what the listener does. */
  #certainty(event: CallEvent, name: string): Verdict | undefined {
    if (!listenerMethods.has(name) || event.receiver === undefined) return 'high';
    const things = this.analysis.resolver.placeThings(event.receiver);
    const symbols = things.flatMap((thing) => this.#objectNames(thing));
    if (symbols.some((symbol) => waitingEmitters.test(symbol))) return undefined;
    if (things.some(capturesRejections)) return undefined;
    if (symbols.some((symbol) => emitters.test(symbol))) return 'high';
    const topic = constantText(event.args[0]?.value);
    return topic !== undefined && emitterEvents.has(topic) ? 'high' : 'medium';
  }

  #objectNames(thing: Thing): string[] {
    if (thing.kind === 'external') return [thing.symbol];
    return thing.kind === 'instance' ? this.analysis.resolver.classes.externalBases(thing.type) : [];
  }
}

/** What is written as something else is no callback; that takes no resolving to tell. */
function mayBeFunction({ kind }: Value): boolean {
  return (
    kind !== 'constant' && kind !== 'text' && kind !== 'object' && kind !== 'array' && kind !== 'derived'
  );
}

/** The emitter turns a rejected listener into an `error` event. */
function capturesRejections(thing: Thing): boolean {
  if (thing.kind !== 'external' || thing.site === undefined) return false;
  const options = thing.site.args[0]?.value;
  return options?.kind === 'object' && options.properties.has('captureRejections');
}

/** Whatever a callback throws, it is one callback that lacks a `catch`. */
function throwingCallback(fn: FunctionModel): string {
  return `throws:${fn.module.file}:${fn.span.start}`;
}

function calleeName(event: CallEvent): string {
  if (event.callee.kind !== 'read') return 'this call';
  const { root, path } = event.callee.place;
  const last = path.at(-1);
  if (last?.kind === 'field') return last.name;
  return root.kind === 'variable' ? root.variable.name : root.kind === 'global' ? root.name : 'this call';
}

function droppedCallback(fn: FunctionModel, event: CallEvent, name: string, confidence: Verdict): Candidate {
  const keeps = mappers.has(name);
  // In a long chain the method's own name is the place, not the start of the chain.
  const start =
    event.callee.kind === 'read' && memberName(event) === name
      ? event.calleeSpan.end - name.length
      : event.span.start;
  return {
    ...report(
      fn,
      { start, end: event.span.end },
      'droppedAsyncCallback',
      keeps
        ? `Nothing awaits the promises that \`${name}\` collects from its callback.`
        : `\`${name}\` drops the promise of its callback.`,
      keeps || name === 'forEach'
        ? 'Use `await Promise.all(items.map(async …))` or a `for … of` loop.'
        : 'Catch every failure inside the callback.',
    ),
    confidence,
  };
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
