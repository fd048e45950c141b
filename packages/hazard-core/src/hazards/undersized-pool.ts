import type { Analysis } from '../analysis/analysis.js';
import type { Thing } from '../analysis/things.js';
import type { CallEvent } from '../model/event.js';
import type { FunctionModel } from '../model/module.js';
import { constantText } from '../model/value.js';
import type { Candidate, Hazard } from './detector.js';
import { LibraryObjects } from './library-use.js';

export const undersizedPool: Hazard = {
  id: 'undersized-pool',
  title: 'A pool is smaller than the invocations that use it',
  kind: 'advice',
  why: 'Invocations beyond the maximum wait for a connection, up to the timeout.',
  fix: {
    node: 'Raise the maximum to the invocations that one worker serves at once.',
    java: 'Raise the maximum to the invocations that one environment serves at once.',
    dotnet: 'Raise the maximum to the invocations that one environment serves at once.',
  },
  variants: {
    poolMaximum: {
      summary: 'The literal maximum of a pool is below the concurrency of its worker.',
      severity: 'warning',
      preset: 'recommended',
    },
  },
  notApplicable: { python: 'A process serves one invocation at a time: one connection is enough.' },
  tags: ['performance', 'database'],
  *detect(analysis) {
    yield* sizedByCalls(analysis);
    yield* sizedByTexts(analysis);
    for (const { row, event, fn, name } of new LibraryObjects(analysis).made(
      analysis.facts.connections.pools,
    )) {
      const { argument, paths } = row.maximum;
      const options = argument === 'last' ? event.args.at(-1) : event.args[argument];
      if (options === undefined) continue;
      const settings = analysis.resolver.things(options.value);
      const maximum = paths
        .map((path) => numberAt(settings, path, analysis))
        .find((one) => one !== undefined);
      const need = neededBy(fn, analysis);
      if (maximum === undefined || maximum >= need) continue;
      yield toCandidate({ fn, event, title: row.title, subject: name || row.title, maximum, need }, analysis);
    }
  },
};

/** The invocations that one worker or process serves at once, in the function that runs the code with the most of them. */
function neededBy(fn: FunctionModel, analysis: Analysis): number {
  const assumed = analysis.optionsOf(fn.module.file).maxConcurrency;
  const need = (concurrency: number, vcpus?: number): number =>
    Math.ceil(concurrency / analysis.runtime.workers(concurrency, vcpus));
  const needs = analysis
    .functionsRunning(fn)
    .map(({ maxConcurrency = assumed, vcpus }) => need(maxConcurrency, vcpus));
  return needs.length === 0 ? need(assumed) : Math.max(...needs);
}

/** `config.setMaximumPoolSize(5)` */
function* sizedByCalls(analysis: Analysis): Generator<Candidate> {
  const calls = analysis.facts.connections.poolSizeCalls;
  if (calls === undefined) return;
  for (const { fn, event, symbols } of analysis.externalCalls(analysis.index.functions)) {
    for (const symbol of symbols) {
      const argument = calls.get(symbol);
      const value = argument === undefined ? undefined : event.args[argument]?.value;
      if (value === undefined) continue;
      const [thing, ...others] = analysis.resolver.things(value);
      if (thing?.kind !== 'constant' || typeof thing.value !== 'number' || others.length > 0) continue;
      const need = neededBy(fn, analysis);
      if (thing.value >= need) continue;
      yield toCandidate({ fn, event, title: 'pool', subject: 'pool', maximum: thing.value, need }, analysis);
      break;
    }
  }
}

/** `new NpgsqlConnection("Host=db;Maximum Pool Size=5")` */
function* sizedByTexts(analysis: Analysis): Generator<Candidate> {
  const pattern = analysis.facts.connections.poolSizeText;
  if (pattern === undefined) return;
  for (const { fn, event } of analysis.externalCalls(analysis.index.functions)) {
    for (const { value } of event.args) {
      const text = analysis.resolver
        .things(value)
        .flatMap((thing) =>
          thing.kind === 'constant' && typeof thing.value === 'string' ? [thing.value] : [],
        )
        .concat(constantText(value) ?? [])
        .find((one) => pattern.test(one));
      const maximum = text === undefined ? NaN : Number(pattern.exec(text)?.[1]);
      const need = neededBy(fn, analysis);
      if (!(maximum < need)) continue;
      yield toCandidate({ fn, event, title: 'pool', subject: 'pool', maximum, need }, analysis);
      break;
    }
  }
}

function toCandidate(
  pool: {
    fn: FunctionModel;
    event: CallEvent;
    title: string;
    subject: string;
    maximum: number;
    need: number;
  },
  analysis: Analysis,
): Candidate {
  const { fn, event, title, subject, maximum, need } = pool;
  return {
    variant: 'poolMaximum',
    module: fn.module,
    span: event.span,
    fn,
    atInit: true,
    confidence: 'high',
    subject,
    cause: `pool-size:${fn.module.file}:${event.span.start}`,
    standsAlone: true,
    shared: `This ${title} has at most ${maximum} ${maximum === 1 ? 'connection' : 'connections'}, while a ${analysis.runtime.unit} serves about ${need} invocations at once.`,
    happens: 'The others wait for a connection, and time out when those in front of them are slow.',
    fix: `Raise the maximum to ${need} or more.`,
  };
}

/** The number that the code writes there; nothing where it may be another one. */
function numberAt(things: readonly Thing[], path: readonly string[], analysis: Analysis): number | undefined {
  const found = path.reduce<readonly Thing[]>(
    (holders, name) =>
      holders.flatMap((holder) =>
        holder.kind === 'literal' ? analysis.resolver.member(holder, { kind: 'field', name }) : [],
      ),
    things,
  );
  const [only] = found;
  return found.length === 1 && only?.kind === 'constant' && typeof only.value === 'number'
    ? only.value
    : undefined;
}
