import { pools } from '../knowledge/node/connections.js';
import type { Value } from '../model/value.js';
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
    for (const { row, event, fn, name } of new LibraryObjects(analysis).made(pools)) {
      const maximum = numberAt(event.args[row.maximum.argument]?.value, row.maximum.path);
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

    function numberAt(value: Value | undefined, path: readonly string[]): number | undefined {
      if (value === undefined) return undefined;
      for (const thing of analysis.resolver.things(value)) {
        const [name, ...rest] = path;
        if (name === undefined) {
          if (thing.kind === 'constant' && typeof thing.value === 'number') return thing.value;
        } else if (thing.kind === 'literal' && thing.literal.kind === 'object') {
          const found = numberAt(thing.literal.properties.get(name), rest);
          if (found !== undefined) return found;
        }
      }
      return undefined;
    }
  },
};
