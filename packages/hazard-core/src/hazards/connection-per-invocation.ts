import { connections, pools, selfPooling } from '../knowledge/node/connections.js';
import type { Hazard } from './detector.js';
import { LibraryObjects } from './library-use.js';

export const connectionPerInvocation: Hazard = {
  id: 'connection-per-invocation',
  title: 'A database connection is opened for every request',
  kind: 'advice',
  why: 'With many invocations at once in one environment, as many connections open at once, each with its own handshake.',
  fix: { node: 'Make one pool when the module loads and take connections from it.' },
  variants: {
    perInvocation: {
      summary: 'A connection or a whole pool is made inside the handler.',
      severity: 'warning',
      preset: 'recommended',
    },
  },
  notApplicable: {},
  tags: ['performance', 'database'],
  *detect(analysis) {
    const objects = new LibraryObjects(analysis);
    const rows = [
      ...connections.filter((row) => row.database),
      ...pools.map((row) => ({ symbol: row.symbol, title: row.title })),
      ...selfPooling.map((symbol) => ({ symbol, title: symbol.split('#')[0]! })),
    ];
    for (const { row, event, fn, sharing } of objects.made(rows)) {
      // An explicit `max: 1`-style pool made per request is the same cost; what is kept for later requests is not.
      if (sharing !== 'private') continue;
      yield {
        variant: 'perInvocation',
        module: fn.module,
        span: event.span,
        fn,
        confidence: 'high',
        subject: row.title,
        cause: `open:${fn.module.file}:${event.span.start}`,
        standsAlone: true,
        shared: `A ${row.title} connection is opened here for every request.`,
        happens: 'Invocations that run at the same time open one each, and the database meets them all at once.',
      };
    }
  },
};
