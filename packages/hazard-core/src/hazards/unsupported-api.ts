import type { Analysis } from '../analysis/analysis.js';
import type { ContextMethodUser } from '../knowledge/library-facts.js';
import type { CallEvent } from '../model/event.js';
import type { FunctionModel, RuntimeId } from '../model/module.js';
import type { Place } from '../model/place.js';
import type { Span } from '../model/span.js';
import { constantText } from '../model/value.js';
import type { Candidate, Hazard } from './detector.js';
import { LambdaContext } from './lambda-context.js';

const maxRelated = 10;

export const unsupportedApi: Hazard = {
  id: 'unsupported-api',
  title: 'The multi-concurrent runtime does not have this',
  kind: 'correctness',
  why: 'The runtime that takes several invocations at once has left this out: the call fails or does nothing.',
  fix: {
    node: 'Use an async handler that returns its answer.',
    java: 'Ask the context of the invocation instead.',
    dotnet: 'Ask the context of the invocation instead.',
  },
  variants: {
    callbackHandler: {
      summary: 'A handler that declares a callback parameter fails when the function is loaded.',
      severity: 'error',
      preset: 'recommended',
    },
    contextMethod: {
      summary: '`context.done`, `context.succeed` and `context.fail` do not exist.',
      severity: 'error',
      preset: 'recommended',
    },
    callbackWaits: {
      summary: '`callbackWaitsForEmptyEventLoop` has no effect.',
      severity: 'error',
      preset: 'recommended',
    },
    workerThread: {
      summary: 'A call that worker threads do not support.',
      severity: 'error',
      preset: 'recommended',
    },
    traceIdVariable: {
      summary: 'The trace id stands no longer in the environment.',
      severity: 'error',
      preset: 'recommended',
    },
    signalHandler: {
      summary: 'Signals are not delivered to worker threads.',
      severity: 'error',
      preset: 'recommended',
    },
  },
  notApplicable: {
    python: 'The Python runtime keeps one process for each invocation and all of its interfaces.',
  },
  tags: ['compatibility'],
  *detect(analysis) {
    yield* callbackHandlers(analysis);
    yield* handlersOfLibraries(analysis);
    yield* together([...uses(analysis)], analysis);
  },
};

/** One finding for each thing in a file; the other places that use it stand beside it. */
function* together(candidates: readonly Candidate[], analysis: Analysis): Generator<Candidate> {
  const groups = new Map<string, Candidate[]>();
  for (const one of candidates) {
    const loaded = atLoading(one, analysis);
    if (loaded === undefined) continue;
    // What is reached less surely must not stand for what a handler certainly does.
    const key = `${one.cause}:${analysis.reachability.reach(one.fn) ?? 'init'}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [{ ...loaded, cause: key }]);
    else group.push({ ...loaded, cause: key });
  }
  for (const group of groups.values()) {
    const surest = (['high', 'medium'] as const).find((level) =>
      group.some((one) => one.confidence === level),
    );
    for (const one of group) {
      const others = group.filter((other) => other !== one).slice(0, maxRelated);
      yield {
        ...one,
        confidence: surest ?? 'low',
        related: others.map(({ module, span }) => ({
          file: module.file,
          span,
          message: 'used here as well',
        })),
      };
    }
  }
}

/** Code that only a loading module runs counts as far as a handler brings the module along. */
function atLoading(one: Candidate, analysis: Analysis): Candidate | undefined {
  if (analysis.reachability.reach(one.fn) !== undefined) return one;
  const loaded = analysis.guards.isLoaded(one.module);
  if (loaded === 'no') return undefined;
  return loaded === 'yes' ? one : { ...one, confidence: 'low' };
}

function* uses(analysis: Analysis): Generator<Candidate> {
  const context = new LambdaContext(analysis);
  const { contextSettings, missingVariables, workerlessCalls, signalListeners } = analysis.facts.unsupported;
  const { imports } = analysis;
  const calls =
    (imports.mayUse(workerlessCalls) || imports.mayUse(signalListeners)) &&
    analysis.names.some((name) => workerlessCalls.has(name) || signalListeners.has(name));
  const methods = namesContextMethods(analysis);
  const members = [...contextSettings, ...missingVariables].some((name) => imports.mayName(name));
  if (!calls && !methods && !members) return;
  for (const fn of analysis.index.functions) {
    const atRequest = analysis.reachability.reach(fn) !== undefined;
    if (atRequest ? !analysis.mayTell(fn, 'high') : !analysis.reachability.isInit(fn)) continue;
    if (calls) yield* callsIn(fn, analysis, atRequest);
    if (methods && atRequest) yield* contextMethodsIn(fn, context, analysis);
    if (!members) continue;
    for (const block of fn.blocks) {
      for (const event of block.events) {
        const name =
          event.kind === 'call'
            ? askedVariable(event, analysis)
            : event.kind === 'write' || event.kind === 'read'
              ? lastName(event.place)
              : undefined;
        if (name === undefined) continue;
        if (
          event.kind === 'write' &&
          atRequest &&
          contextSettings.has(name) &&
          event.place.root.kind !== 'this'
        ) {
          const holder = { root: event.place.root, path: event.place.path.slice(0, -1) };
          yield {
            ...candidate(
              fn,
              'callbackWaits',
              event.span,
              name,
              `\`${name}\` does not exist in the multi-concurrent runtime.`,
              'The setting has no effect: the answer is sent when the handler returns, and work that is left goes on beside other invocations.',
              'Remove it, and await everything that the answer depends on.',
            ),
            // A framework may keep the context elsewhere; nothing else has a member of this name.
            confidence: context.isAt(holder) ? 'high' : 'medium',
          };
        }
        const asks = event.kind === 'call' || (event.kind === 'read' && isEnvironment(event.place, analysis));
        if (missingVariables.has(name) && asks) {
          yield {
            ...candidate(
              fn,
              'traceIdVariable',
              event.span,
              name,
              `The variable \`${name}\` is not set in the multi-concurrent runtime.`,
              'One environment serves several traces at once, so the trace cannot stand in a variable of the process.',
              `Use ${traceIds[analysis.runtime.id]}.`,
            ),
            atInit: true,
          };
        }
      }
    }
  }
}

function* callbackHandlers(analysis: Analysis): Generator<Candidate> {
  const most = analysis.facts.unsupported.handlerParameters;
  if (most === undefined) return;
  for (const entry of analysis.reachability.entries) {
    if (entry.role !== 'handler' || entry.wrapped) continue;
    const { fn } = entry;
    const declared = fn.parameters.findIndex((parameter) => parameter.rest || parameter.optional);
    const length = declared === -1 ? fn.parameters.length : declared;
    if (length <= most) continue;
    // `(event, responseStream, context)`: a streaming handler.
    if (analysis.facts.conventions.contextParameter.test(fn.parameters[2]?.variable.name ?? '')) continue;
    yield {
      ...candidate(
        fn,
        'callbackHandler',
        { start: fn.nameSpan.start, end: fn.nameSpan.end },
        fn.name || 'handler',
        `The handler declares ${length} parameters, and the multi-concurrent runtime has no callback to pass.`,
        'The function fails when it is loaded.',
        'Make it `async (event, context)` and return the answer.',
      ),
      cause: `api:${fn.module.file}:callbackHandler:${fn.nameSpan.start}`,
    };
  }
}

/** `exports.handler = builder.lambda()`: the function that the library gives has the callback parameter. */
function* handlersOfLibraries(analysis: Analysis): Generator<Candidate> {
  for (const module of analysis.index.modules) {
    for (const exported of module.exports.values()) {
      for (const thing of analysis.resolver.things(exported.value)) {
        if (thing.kind !== 'external' || thing.site === undefined) continue;
        const { symbol, site } = thing;
        const maker = analysis.facts.unsupported.callbackHandlerMakers.find((one) => one.symbol.test(symbol));
        const fn = analysis.index.position(site)?.fn;
        if (maker === undefined || fn === undefined) continue;
        yield {
          ...candidate(
            fn,
            'callbackHandler',
            site.span,
            maker.title,
            `The handler that ${maker.title} makes declares three parameters, and the multi-concurrent runtime has no callback to pass.`,
            'The function fails when it is loaded.',
            'Export `async (event, context) => made(event, context)` around it, or a version of the library without the callback.',
          ),
          atInit: true,
          // Another version may do without the callback.
          confidence: 'medium',
        };
      }
    }
  }
}

function* callsIn(fn: FunctionModel, analysis: Analysis, atRequest: boolean): Generator<Candidate> {
  const { workerlessCalls, signalListeners } = analysis.facts.unsupported;
  for (const event of analysis.index.calls(fn)) {
    for (const symbol of analysis.names.of(event)) {
      const workerless = workerlessCalls.get(symbol);
      if (workerless !== undefined && (workerless.withArgument !== true || event.args.length > 0)) {
        const name = symbol.replace(/^global#/, '');
        const found = candidate(
          fn,
          'workerThread',
          event.span,
          name,
          `\`${name}\` ${workerless.effect}, and every invocation runs in one.`,
          atRequest ? 'The call fails at request time.' : 'The function fails when it is loaded.',
          workerless.fix,
        );
        yield { ...found, atInit: true };
        break;
      }
      const signal = signalListeners.has(symbol) ? constantText(event.args[0]?.value) : undefined;
      if (signal !== undefined && /^SIG[A-Z0-9]+$/.test(signal)) {
        yield {
          ...candidate(
            fn,
            'signalHandler',
            event.span,
            signal,
            `Signals such as ${signal} are not delivered to worker threads.`,
            'The listener is never called, and what it should clean up stays.',
            'Clean up at the end of each invocation, or in an extension.',
          ),
          atInit: true,
          confidence: 'medium',
        };
        break;
      }
    }
  }
}

function* contextMethodsIn(
  fn: FunctionModel,
  context: LambdaContext,
  analysis: Analysis,
): Generator<Candidate> {
  const found = (name: string, span: Span, happens: string): Candidate =>
    candidate(
      fn,
      'contextMethod',
      span,
      `context.${name}`,
      `\`context.${name}\` does not exist in the multi-concurrent runtime.`,
      happens,
      'Return the answer from an async handler, or throw an error.',
    );
  for (const event of analysis.index.calls(fn)) {
    const { contextMethodUsers } = analysis.facts.unsupported;
    const user = analysis.names.of(event).find((symbol) => contextMethodUsers.has(symbol));
    const library = user === undefined ? undefined : contextMethodUsers.get(user);
    if (library !== undefined && usesContextMethod(event, library)) {
      yield {
        ...found(library.method, event.span, 'The call throws, and no answer is sent.'),
        shared: `\`${library.title}\` answers with \`context.${library.method}\`, which does not exist in the multi-concurrent runtime.`,
        fix: library.fix,
      };
    }
    const called = context.methodIn(event.callee);
    if (called !== undefined && !context.isAskedFor(called, fn)) {
      yield found(called, event.span, 'The call throws.');
    }
    for (const { value } of event.args) {
      const passed = context.methodIn(value);
      if (passed !== undefined && !context.isAskedFor(passed, fn)) {
        yield found(passed, value.span, 'What is handed over here is `undefined`.');
      }
    }
  }
}

/** Whether the code, or a library that it calls, may ask for one of the methods that the context lacks. */
function namesContextMethods({ facts, imports }: Analysis): boolean {
  const { contextMethods, contextMethodUsers } = facts.unsupported;
  return (
    (contextMethodUsers.size > 0 && imports.mayUse(contextMethodUsers)) ||
    [...contextMethods].some((name) => imports.mayName(name))
  );
}

function usesContextMethod(event: CallEvent, library: ContextMethodUser): boolean {
  const mode = event.args[library.mode];
  return mode === undefined || constantText(mode.value) === library.chosenBy;
}

function candidate(
  fn: FunctionModel,
  variant: string,
  span: Span,
  subject: string,
  shared: string,
  happens: string,
  fix: string,
): Candidate {
  return {
    variant,
    module: fn.module,
    span,
    fn,
    confidence: 'high',
    subject,
    cause: `api:${fn.module.file}:${variant}:${subject}`,
    standsAlone: true,
    shared,
    happens,
    fix,
  };
}

/** Where the trace id stands instead. */
const traceIds: Readonly<Record<RuntimeId, string>> = {
  node: '`context.xRayTraceId`',
  python: 'the trace id of the context',
  java: '`context.getXrayTraceId()`',
  dotnet: '`TraceId` of the context',
};

/** The missing variable that the call asks for: `System.getenv("…")`. */
function askedVariable({ callee, args }: CallEvent, analysis: Analysis): string | undefined {
  const name = constantText(args[0]?.value);
  if (name === undefined || !analysis.facts.unsupported.missingVariables.has(name)) return undefined;
  const { operations } = analysis.facts.paths;
  return analysis.resolver.symbols(callee).some((symbol) => operations.get(symbol) === 'environment')
    ? name
    : undefined;
}

function lastName({ path }: Place): string | undefined {
  const last = path.at(-1);
  return last?.kind === 'field' ? last.name : constantText(last?.key);
}

function isEnvironment(place: Place, analysis: Analysis): boolean {
  return analysis.resolver
    .placeThings(place)
    .some((thing) => thing.kind === 'external' && analysis.facts.environmentName.test(thing.symbol));
}
