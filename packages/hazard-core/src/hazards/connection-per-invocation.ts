import type { Analysis } from '../analysis/analysis.js';
import { memberName } from '../analysis/calls.js';
import type { CallEvent } from '../model/event.js';
import type { FunctionModel } from '../model/module.js';
import type { Value } from '../model/value.js';
import { derivedTable } from '../knowledge/derived-table.js';
import type { Hazard } from './detector.js';
import { LibraryObjects, type LibraryObject } from './library-use.js';

const maxCallers = 40;

export const connectionPerInvocation: Hazard = {
  id: 'connection-per-invocation',
  title: 'A database connection is opened for every request',
  kind: 'advice',
  why: 'With many invocations at once in one environment, as many connections open at once, each with its own handshake.',
  fix: {
    node: 'Make one pool when the module loads and take connections from it.',
    python:
      'Open it when the module loads and keep it: each process serves one invocation at a time, so one connection each is enough.',
    java: 'Make one data source or pool when the handler is made, and take connections from it.',
    dotnet: 'Make one client when the handler is made: it pools its connections.',
  },
  variants: {
    perInvocation: {
      summary: 'A connection or a whole pool is made inside the handler.',
      severity: 'warning',
      preset: 'recommended',
    },
  },
  notApplicable: {},
  tags: ['performance', 'database'],
  needs: (facts) => [rowsOf(facts)],
  *detect(analysis) {
    const objects = new LibraryObjects(analysis);
    const { borrowingCalls, libraryPools } = analysis.facts.connections;
    const rows = rowsOf(analysis.facts);
    for (const object of objects.made(rows)) {
      const { row, event, fn, sharing } = object;
      // An explicit `max: 1`-style pool made per request is the same cost; what is kept for later requests is not.
      if (sharing !== 'private') continue;
      if (borrowingCalls.has(row.symbol) && borrows(event, analysis)) continue;
      if (isInMemory(event, analysis)) continue;
      const ends = libraryPools.get(row.symbol);
      if (ends !== undefined && !isEnded(object, ends, objects, analysis)) continue;
      if (isLatched(object, analysis) || isMemoised(fn, analysis)) continue;
      const keeper = keepers(object, analysis);
      if (keeper === 'shared') continue;
      yield {
        variant: 'perInvocation',
        module: fn.module,
        span: event.span,
        fn,
        // Who calls a factory may keep what it makes.
        confidence: isOfRequest(event, analysis) ? 'low' : keeper === 'unknown' ? 'medium' : 'high',
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

const rowsOf = derivedTable(({ connections: { connections, pools, selfPooling } }) => [
  ...connections.filter((row) => row.database),
  ...pools.map((row) => ({ symbol: row.symbol, title: row.title })),
  ...selfPooling.map((symbol) => ({ symbol, title: symbol.split('#')[0]! })),
]);

function withArticle(title: string): string {
  const whole = /(?:pool|connection|client|handle)$/i.test(title) ? title : `${title} connection`;
  return `${/^[aeiou]/i.test(whole) ? 'An' : 'A'} ${whole}`;
}

/** Nobody else meets a database that lives in the memory of the process. */
function isInMemory({ args: [first] }: CallEvent, { facts, resolver }: Analysis): boolean {
  const { inMemoryText } = facts.connections;
  if (inMemoryText === undefined || first === undefined) return false;
  const things = resolver.things(first.value);
  return (
    things.length > 0 &&
    things.every(
      (thing) =>
        thing.kind === 'constant' && typeof thing.value === 'string' && inMemoryText.test(thing.value),
    )
  );
}

/** The request says where to and as whom: there is no one connection that could be kept. */
function isOfRequest({ args }: CallEvent, analysis: Analysis): boolean {
  return args.some(({ value }) => analysis.provenance.of(value).request);
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
          thing.literal.properties.has(analysis.facts.connections.poolNameSetting)),
    );
}

/** The library's own pool is opened anew only after somebody has ended it. */
function isEnded(
  object: LibraryObject<unknown>,
  ends: readonly string[],
  objects: LibraryObjects,
  analysis: Analysis,
): boolean {
  const { closingMethods } = analysis.facts.connections;
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
  let unknown = false;
  for (const fn of returning) {
    const edges = graph.to(fn).filter((edge) => edge.direct);
    // Exported to somebody else, who may keep it.
    if (reachability.reach(fn) === 'exported' && reachability.chain(fn).length === 0) unknown = true;
    for (const { caller, event } of edges) {
      if (keeps(caller)) return 'shared';
      if (isPassedOn(event, caller)) unknown = true;
      if (returning.length < maxCallers && !returning.includes(caller) && gives(caller))
        returning.push(caller);
    }
  }
  return unknown ? 'unknown' : 'nobody';

  function holds(value: Value): boolean {
    return resolver.things(value).some((thing) => thing.kind === 'external' && thing.site === object.event);
  }

  function gives(fn: FunctionModel): boolean {
    return index.returns(fn).some(holds);
  }

  function keeps(fn: FunctionModel): boolean {
    return fn.blocks.some((block) =>
      block.events.some(
        (event) =>
          event.kind === 'write' &&
          holds(event.value) &&
          storage.locate(event.place, fn).some((place) => place.sharing !== 'private'),
      ),
    );
  }

  /** The call's result goes straight into another call, or into the callback of a `then`. */
  function isPassedOn(made: CallEvent, fn: FunctionModel): boolean {
    const isIt = (value: Value): boolean =>
      (value.kind === 'call' && value.event === made) || (value.kind === 'await' && isIt(value.value));
    return index
      .calls(fn)
      .some(
        (event) =>
          event.args.some(({ value }) => isIt(value)) ||
          (event.receiver?.root.kind === 'value' &&
            event.receiver.path.length === 0 &&
            memberName(event) === 'then' &&
            isIt(event.receiver.root.value)),
      );
  }
}

/** A decorator keeps what the function gives. */
function isMemoised({ decorators }: FunctionModel, analysis: Analysis): boolean {
  const { memoisingDecorators } = analysis.facts;
  return (
    memoisingDecorators !== undefined &&
    decorators
      .flatMap((one) => analysis.resolver.symbols(one.kind === 'call' ? one.event.callee : one))
      .some((symbol) => memoisingDecorators.test(symbol))
  );
}

/** The function asks something that outlives the invocation whether it has been here before. */
function isLatched(object: LibraryObject<unknown>, analysis: Analysis): boolean {
  const { fn } = object;
  const { index } = analysis;
  const remembers = (value: Value, depth: number): boolean => {
    if (depth > 6) return false;
    switch (value.kind) {
      case 'read': {
        const { root, path } = value.place;
        return (
          root.kind === 'variable' &&
          path.length === 0 &&
          root.variable.owner.kind === 'init' &&
          index.writesTo(root.variable).some((write) => write.fn === fn)
        );
      }
      case 'derived':
        return value.from.some((one) => remembers(one, depth + 1));
      case 'choice':
        return value.options.some((one) => remembers(one, depth + 1));
      default:
        return false;
    }
  };
  return fn.blocks.some((block) => {
    const last = block.events.at(-1);
    return last?.kind === 'branch' && remembers(last.condition, 0);
  });
}
