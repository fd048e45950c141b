import type { Analysis } from '../analysis/analysis.js';
import type { Confidence } from '../finding.js';
import { Interleaving } from '../interleaving.js';
import { exitCalls } from '../knowledge/node/process.js';
import type { CallEvent } from '../model/event.js';
import type { FunctionModel } from '../model/module.js';
import type { Span } from '../model/span.js';
import type { Value } from '../model/value.js';
import type { Candidate, Hazard } from './detector.js';

export const processExit: Hazard = {
  id: 'process-exit',
  title: 'Request-time code ends the process',
  kind: 'correctness',
  why: 'The process or worker serves other invocations at the same time: they all end with it, unanswered.',
  fix: { node: 'Throw an error instead: it fails this invocation only.' },
  variants: {
    exit: { summary: 'The worker is ended at request time.', severity: 'error', preset: 'recommended' },
  },
  notApplicable: {},
  tags: ['concurrency', 'availability'],
  *detect(analysis) {
    // All ways to end the process are members of the same object.
    if (!analysis.imports.mayUse(exitCalls)) return;
    for (const fn of analysis.tellableFunctions) {
      // A script that hands a callback to something that handlers may use as well.
      if (analysis.reachability.reach(fn) !== 'handler' && analysis.isProgram(fn.module)) continue;
      for (const event of analysis.index.calls(fn)) yield* judge(event, fn, analysis);
    }
  },
};

function* judge(event: CallEvent, fn: FunctionModel, analysis: Analysis): Generator<Candidate> {
  const { resolver } = analysis;
  if (isExit(event.callee, analysis)) {
    // `exit = process.exit` as a parameter's default: callers may pass something else.
    const only = resolver.things(event.callee).length === 1;
    yield candidate(fn, event.span, 'process.exit', only ? 'high' : 'medium', analysis);
    return;
  }
  const [first] = event.args;
  if (
    first !== undefined &&
    analysis.names.of(event).includes('global#process.kill') &&
    resolver.symbols(first.value).includes('global#process.pid')
  ) {
    yield candidate(fn, event.span, 'process.kill', 'high', analysis);
    return;
  }
  // A function of the project calls what it is given: that call is told on its own.
  if (resolver.targets(event).length > 0) return;
  for (const { value } of event.args) {
    if (isExit(value, analysis)) yield candidate(fn, value.span, 'process.exit', 'high', analysis);
  }
}

/** `process.exit` itself, or bound to an argument. */
function isExit(value: Value, analysis: Analysis): boolean {
  return analysis.resolver
    .symbols(value)
    .some((symbol) =>
      exitCalls.has(symbol.endsWith('.bind()') ? symbol.slice(0, -'.bind()'.length) : symbol),
    );
}

function candidate(
  fn: FunctionModel,
  span: Span,
  subject: string,
  confidence: Confidence,
  analysis: Analysis,
): Candidate {
  const { module } = fn;
  const { unit } = analysis.runtime;
  return {
    variant: 'exit',
    module,
    span,
    fn,
    confidence,
    subject,
    cause: `exit:${module.file}:${span.start}`,
    standsAlone: true,
    shared: `This call ends the ${unit} that serves other invocations as well.`,
    happens: 'All of them end unanswered, and the runtime does not start another one in its place.',
    steps: new Interleaving()
      .b(module, fn.nameSpan, 'B is in the middle of its work.')
      .a(module, span, `A ends the ${unit}.`)
      .b(module, fn.nameSpan, 'B never answers.').steps,
  };
}
