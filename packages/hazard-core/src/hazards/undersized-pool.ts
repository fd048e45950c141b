import type { Analysis } from '../analysis/analysis.js';
import type { Thing } from '../analysis/resolver.js';
import type { Hazard } from './detector.js';
import { LibraryObjects } from './library-use.js';

export const undersizedPool: Hazard = {
  id: 'undersized-pool',
  title: 'A pool is smaller than the invocations that use it',
  kind: 'advice',
  why: 'Invocations beyond the maximum wait for a connection, up to the timeout.',
  fix: { node: 'Raise the maximum to the invocations that one worker serves at once.' },
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
    const { maxConcurrency } = analysis.options;
    const need = Math.ceil(maxConcurrency / analysis.runtime.workers(maxConcurrency));
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
      if (maximum === undefined || maximum >= need) continue;
      yield {
        variant: 'poolMaximum',
        module: fn.module,
        span: event.span,
        fn,
        atInit: true,
        confidence: 'high',
        subject: name || row.title,
        cause: `pool-size:${fn.module.file}:${event.span.start}`,
        standsAlone: true,
        shared: `This ${row.title} has at most ${maximum} ${maximum === 1 ? 'connection' : 'connections'}, while a ${analysis.runtime.unit} serves about ${need} invocations at once.`,
        happens: 'The others wait for a connection, and time out when those in front of them are slow.',
        fix: `Raise the maximum to ${need} or more.`,
      };
    }
  },
};

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
