import type { Analysis } from '../analysis/analysis.js';
import { contextMethods, signalListeners, workerlessCalls } from '../knowledge/node/process.js';
import type { FunctionModel, Variable } from '../model/module.js';
import type { Place } from '../model/place.js';
import type { Span } from '../model/span.js';
import { constantText } from '../model/value.js';
import type { Candidate, Hazard } from './detector.js';

const maxCallbackFreeParameters = 2;

export const unsupportedApi: Hazard = {
  id: 'unsupported-api',
  title: 'The multi-concurrent runtime does not have this',
  kind: 'correctness',
  why: 'The runtime that takes several invocations at once has left this out: the call fails or does nothing.',
  fix: { node: 'Use an async handler that returns its answer.' },
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
  notApplicable: { python: 'The Python runtime keeps one process for each invocation and all of its interfaces.' },
  tags: ['compatibility'],
  *detect(analysis) {
    yield* callbackHandlers(analysis);
    for (const fn of analysis.index.functions) {
      const atRequest = analysis.reachability.reach(fn) !== undefined;
      if (!atRequest && !analysis.reachability.isInit(fn)) continue;
      yield* callsIn(fn, atRequest, analysis);
      for (const block of fn.blocks) {
        for (const event of block.events) {
          if (event.kind === 'write' && atRequest && endsWith(event.place, 'callbackWaitsForEmptyEventLoop') && isContext(event.place, analysis)) {
            yield candidate(fn, 'callbackWaits', event.span, 'callbackWaitsForEmptyEventLoop', '`callbackWaitsForEmptyEventLoop` does not exist in the multi-concurrent runtime.', 'The setting has no effect: the answer is sent when the handler returns, and work that is left goes on beside other invocations.', 'Remove it, and await everything that the answer depends on.');
          }
          if (event.kind === 'read' && endsWith(event.place, '_X_AMZN_TRACE_ID') && isEnvironment(event.place, analysis)) {
            yield { ...candidate(fn, 'traceIdVariable', event.span, '_X_AMZN_TRACE_ID', 'The variable `_X_AMZN_TRACE_ID` is not set in the multi-concurrent runtime.', 'One environment serves several traces at once, so the trace cannot stand in a variable of the process.', 'Use `context.xRayTraceId`.'), atInit: true };
          }
        }
      }
    }
  },
};

function* callbackHandlers(analysis: Analysis): Generator<Candidate> {
  for (const entry of analysis.reachability.entries) {
    if (entry.role !== 'handler' || entry.wrapped) continue;
    const { fn } = entry;
    const declared = fn.parameters.findIndex((parameter) => parameter.rest || parameter.optional);
    const length = declared === -1 ? fn.parameters.length : declared;
    if (length <= maxCallbackFreeParameters) continue;
    yield candidate(fn, 'callbackHandler', { start: fn.nameSpan.start, end: fn.nameSpan.end }, fn.name || 'handler', `The handler declares ${length} parameters, and the multi-concurrent runtime has no callback to pass.`, 'The function fails when it is loaded.', 'Make it `async (event, context)` and return the answer.');
  }
}

function* callsIn(fn: FunctionModel, atRequest: boolean, analysis: Analysis): Generator<Candidate> {
  for (const event of analysis.index.calls(fn)) {
    const symbols = analysis.resolver.symbols(event.callee);
    for (const symbol of symbols) {
      const workerless = workerlessCalls.get(symbol);
      if (workerless !== undefined && atRequest && (workerless.withArgument !== true || event.args.length > 0)) {
        const name = symbol.slice('global#'.length);
        yield candidate(fn, 'workerThread', event.span, name, `\`${name}\` ${workerless.effect}, and every invocation runs in one.`, 'The call fails at request time.', name === 'process.chdir' ? 'Use absolute paths below a directory of the invocation.' : 'Do without it.');
        break;
      }
      const signal = signalListeners.has(symbol) ? constantText(event.args[0]?.value) : undefined;
      if (signal !== undefined && /^SIG[A-Z0-9]+$/.test(signal)) {
        yield { ...candidate(fn, 'signalHandler', event.span, signal, `Signals such as ${signal} are not delivered to worker threads.`, 'The listener is never called, and what it should clean up stays.', 'Clean up at the end of each invocation, or in an extension.'), atInit: true, confidence: 'medium' };
        break;
      }
    }
    if (!atRequest || event.callee.kind !== 'read') continue;
    const last = event.callee.place.path.at(-1);
    if (last?.kind === 'field' && contextMethods.has(last.name) && event.receiver !== undefined && isContextRoot(event.receiver, analysis)) {
      yield candidate(fn, 'contextMethod', event.span, `context.${last.name}`, `\`context.${last.name}\` does not exist in the multi-concurrent runtime.`, 'The call throws.', 'Return the answer from an async handler, or throw an error.');
    }
  }
}

function candidate(fn: FunctionModel, variant: string, span: Span, subject: string, shared: string, happens: string, fix: string): Candidate {
  return {
    variant,
    module: fn.module,
    span,
    fn,
    confidence: 'high',
    subject,
    cause: `api:${fn.module.file}:${variant}:${span.start}`,
    standsAlone: true,
    shared,
    happens,
    fix,
  };
}

function endsWith(place: Place, name: string): boolean {
  const last = place.path.at(-1);
  if (last?.kind === 'field') return last.name === name;
  return last?.kind === 'index' && constantText(last.key) === name;
}

function isEnvironment(place: Place, analysis: Analysis): boolean {
  return analysis.resolver.placeThings(place).some((thing) => thing.kind === 'external' && thing.symbol.startsWith('global#process.env'));
}

function isContext(place: Place, analysis: Analysis): boolean {
  return isContextRoot({ root: place.root, path: place.path.slice(0, -1) }, analysis);
}

/** The place is a handler's context parameter, passed on or not. */
function isContextRoot(place: Place, analysis: Analysis): boolean {
  if (place.root.kind !== 'variable') return false;
  const { variable } = place.root;
  if (place.path.length === 1) {
    // Middleware: `request.context`.
    const only = place.path[0]!;
    return only.kind === 'field' && only.name === 'context' && analysis.provenance.requestParameter(variable) !== undefined;
  }
  return place.path.length === 0 && isContextVariable(variable, analysis, new Set());
}

function isContextVariable(variable: Variable, analysis: Analysis, seen: Set<Variable>): boolean {
  if (seen.has(variable)) return false;
  seen.add(variable);
  const parameter = analysis.graph.parameterOf(variable);
  if (parameter !== undefined) {
    const role = analysis.provenance.requestParameter(variable);
    if (role === 'entry') return parameter.index === 1;
    if (role === 'named') return analysis.facts.conventions.contextParameter.test(variable.name) && parameter.index === 1;
    return analysis.graph
      .argumentsFor(variable)
      .some((value) => value.kind === 'read' && value.place.path.length === 0 && value.place.root.kind === 'variable' && isContextVariable(value.place.root.variable, analysis, seen));
  }
  return variable.definitions.some(
    (value) => value.kind === 'read' && value.place.path.length === 0 && value.place.root.kind === 'variable' && isContextVariable(value.place.root.variable, analysis, seen),
  );
}
