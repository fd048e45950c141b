import type { Analysis } from '../analysis/analysis.js';
import {
  borrowingCalls,
  connections,
  libraryPools,
  poolNameSetting,
  pools,
  selfPooling,
} from '../knowledge/node/connections.js';
import type { CallEvent } from '../model/event.js';
import type { FunctionModel } from '../model/module.js';
import type { Hazard } from './detector.js';
import { LibraryObjects, type LibraryObject } from './library-use.js';

const maxCallers = 40;

/** Methods that end what was opened. */
const closingMethods: ReadonlySet<string> = new Set(['close', 'disconnect', 'end', 'destroy']);

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
    for (const object of objects.made(rows)) {
      const { row, event, fn, sharing } = object;
      // An explicit `max: 1`-style pool made per request is the same cost; what is kept for later requests is not.
      if (sharing !== 'private') continue;
      if (borrowingCalls.has(row.symbol) && borrows(event, analysis)) continue;
      const ends = libraryPools.get(row.symbol);
      if (ends !== undefined && !isEnded(object, ends, objects, analysis)) continue;
      const keeper = keepers(object, analysis);
      if (keeper === 'shared') continue;
      yield {
        variant: 'perInvocation',
        module: fn.module,
        span: event.span,
        fn,
        // Who calls a factory may keep what it makes.
        confidence: keeper === 'unknown' ? 'medium' : 'high',
        subject: row.title,
        cause: `open:${fn.module.file}:${event.span.start}`,
        standsAlone: true,
        shared: `${withArticle(row.title)} is opened here for every request.`,
        happens:
          'Invocations that run at the same time open one each, and the database meets them all at once.',
      };
    }
  },
};

function withArticle(title: string): string {
  const whole = /(?:pool|connection|client|handle)$/i.test(title) ? title : `${title} connection`;
  return `${/^[aeiou]/i.test(whole) ? 'An' : 'A'} ${whole}`;
}

/** Without settings of its own the call takes a connection from the pool of the library. */
function borrows(event: CallEvent, analysis: Analysis): boolean {
  const [settings] = event.args;
  if (settings === undefined) return true;
  return analysis.resolver
    .things(settings.value)
    .some(
      (thing) =>
        (thing.kind === 'constant' && typeof thing.value === 'string') ||
        thing.kind === 'function' ||
        (thing.kind === 'literal' &&
          thing.literal.kind === 'object' &&
          thing.literal.properties.has(poolNameSetting)),
    );
}

/** The library's own pool is opened anew only after somebody has ended it. */
function isEnded(
  object: LibraryObject<unknown>,
  ends: readonly string[],
  objects: LibraryObjects,
  analysis: Analysis,
): boolean {
  if (objects.uses(object).some((use) => closingMethods.has(use.method))) return true;
  for (const { symbols } of analysis.externalCalls()) {
    if (symbols.some((symbol) => ends.includes(symbol))) return true;
  }
  return false;
}

/** Where the functions that hand the object back to their callers leave it in the end. */
function keepers(object: LibraryObject<unknown>, analysis: Analysis): 'shared' | 'unknown' | 'nobody' {
  const { index, graph, resolver, storage, reachability } = analysis;
  const returning = [object.fn].filter(gives);
  let unknown = returning.length > 0 && reachability.reach(object.fn) !== 'handler';
  for (const fn of returning) {
    const callers = new Set(graph.to(fn).flatMap((edge) => (edge.direct ? [edge.caller] : [])));
    if (callers.size === 0 && !reachability.isEntry(fn)) unknown = true;
    for (const caller of callers) {
      if (keeps(caller)) return 'shared';
      if (returning.length < maxCallers && !returning.includes(caller) && gives(caller))
        returning.push(caller);
    }
  }
  return unknown ? 'unknown' : 'nobody';

  function gives(fn: FunctionModel): boolean {
    return index
      .returns(fn)
      .some((value) =>
        resolver.things(value).some((thing) => thing.kind === 'external' && thing.site === object.event),
      );
  }

  function keeps(fn: FunctionModel): boolean {
    return fn.blocks.some((block) =>
      block.events.some(
        (event) =>
          event.kind === 'write' &&
          resolver
            .things(event.value)
            .some((thing) => thing.kind === 'external' && thing.site === object.event) &&
          storage.locate(event.place, fn).some((place) => place.sharing !== 'private'),
      ),
    );
  }
}
