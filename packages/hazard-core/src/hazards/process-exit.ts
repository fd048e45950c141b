import type { Analysis } from '../analysis/analysis.js';
import type { Confidence } from '../finding.js';
import { Interleaving } from '../interleaving.js';
import type { CallEvent } from '../model/event.js';
import type { FunctionModel, ModuleModel } from '../model/module.js';
import type { Span } from '../model/span.js';
import type { Value } from '../model/value.js';
import type { Candidate, Hazard } from './detector.js';

export const processExit: Hazard = {
  id: 'process-exit',
  title: 'Request-time code ends the process',
  kind: 'correctness',
  why: 'The process or worker serves other invocations at the same time: they all end with it, unanswered.',
  fix: {
    node: 'Throw an error instead: it fails this invocation only.',
    python: 'Raise an error instead: it fails this invocation, and the process stays.',
    java: 'Throw an exception instead: it fails this invocation only.',
    dotnet: 'Throw an exception instead: it fails this invocation only.',
  },
  variants: {
    exit: { summary: 'The worker is ended at request time.', severity: 'error', preset: 'recommended' },
    ownProcess: {
      summary: 'The process of this invocation is ended; nobody else is in it.',
      severity: 'warning',
      preset: 'recommended',
      runtimes: ['python'],
    },
  },
  notApplicable: {},
  tags: ['concurrency', 'availability'],
  needs: ({ exits: { calls, killCalls, exceptions } }) => [calls, killCalls, exceptions ?? new Set<string>()],
  *detect(analysis) {
    const { calls, killCalls } = analysis.facts.exits;
    if (!analysis.imports.mayUse(calls) && !analysis.imports.mayUse(killCalls)) return;
    for (const fn of analysis.tellableFunctions) {
      // A script that hands a callback to something that handlers may use as well, or a tool that is started by hand.
      if (
        analysis.reachability.reach(fn) !== 'handler' &&
        (analysis.isProgram(fn.module) || beginsProgram(fn.module, analysis))
      )
        continue;
      for (const event of analysis.index.calls(fn)) yield* judge(event, fn, analysis);
      yield* thrownExits(fn, analysis);
    }
  },
};

/** A program begins in the file: `public static void main`. */
function beginsProgram({ functions }: ModuleModel, { facts }: Analysis): boolean {
  const starts = facts.classes?.programMethods;
  return starts !== undefined && functions.some(({ isStatic, name }) => isStatic && starts.has(name));
}

function* judge(event: CallEvent, fn: FunctionModel, analysis: Analysis): Generator<Candidate> {
  const { resolver, facts } = analysis;
  const { exits } = facts;
  const exit = exitIn(event.callee, analysis);
  if (exit !== undefined) {
    // `exit = process.exit` as a parameter's default: callers may pass something else.
    const only = resolver.things(event.callee).length === 1;
    yield candidate(fn, event.span, exit, only ? 'high' : 'medium', analysis);
    return;
  }
  const [first] = event.args;
  if (
    first !== undefined &&
    analysis.names.of(event).some((symbol) => exits.killCalls.has(symbol)) &&
    resolver.symbols(first.value).some((symbol) => exits.ownNumbers.has(symbol))
  ) {
    yield candidate(fn, event.span, nameOf(resolver.symbols(event.callee)[0]!), 'high', analysis);
    return;
  }
  // A function of the project calls what it is given: that call is told on its own.
  if (resolver.targets(event).length > 0) return;
  for (const { value } of event.args) {
    const passed = exitIn(value, analysis);
    if (passed !== undefined) yield candidate(fn, value.span, passed, 'high', analysis);
  }
}

/** `raise SystemExit` */
function* thrownExits(fn: FunctionModel, analysis: Analysis): Generator<Candidate> {
  const { exceptions } = analysis.facts.exits;
  if (exceptions === undefined) return;
  for (const { events } of fn.blocks) {
    for (const event of events) {
      const symbol =
        event.kind === 'throw'
          ? analysis.resolver.symbols(event.value).find((one) => exceptions.has(one))
          : undefined;
      if (symbol !== undefined)
        yield candidate(fn, event.span, nameOf(symbol).replace('()', ''), 'high', analysis);
    }
  }
}

/** The name of the exit that the value is, itself or bound to an argument. */
function exitIn(value: Value, analysis: Analysis): string | undefined {
  const exit = analysis.resolver
    .symbols(value)
    .map((symbol) => (symbol.endsWith('.bind()') ? symbol.slice(0, -'.bind()'.length) : symbol))
    .find((symbol) => analysis.facts.exits.calls.has(symbol));
  return exit === undefined ? undefined : nameOf(exit);
}

function nameOf(symbol: string): string {
  return symbol.replace(/^global#/, '').replace('#', '.');
}

function candidate(
  fn: FunctionModel,
  span: Span,
  subject: string,
  confidence: Confidence,
  analysis: Analysis,
): Candidate {
  const { module } = fn;
  const { unit, memory } = analysis.runtime;
  const isAlone = memory === 'isolated';
  const told = isAlone
    ? new Interleaving().a(module, span, `A ends the ${unit}, and with it its answer.`)
    : new Interleaving()
        .b(module, fn.nameSpan, 'B is in the middle of its work.')
        .a(module, span, `A ends the ${unit}.`)
        .b(module, fn.nameSpan, 'B never answers.');
  return {
    variant: isAlone ? 'ownProcess' : 'exit',
    module,
    span,
    fn,
    confidence,
    subject,
    cause: `exit:${module.file}:${span.start}`,
    standsAlone: true,
    shared: isAlone
      ? `This ends the ${unit} that is kept for the next invocations.`
      : `This call ends the ${unit} that serves other invocations as well.`,
    happens: analysis.facts.exits.happens,
    steps: told.steps,
  };
}
