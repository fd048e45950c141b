import type { Analysis } from '../analysis/analysis.js';
import type { Confidence } from '../finding.js';
import { Interleaving } from '../interleaving.js';
import type { ConnectionRow, PoolRow } from '../knowledge/library-facts.js';
import { constantText, type Value } from '../model/value.js';
import { derivedTable } from '../knowledge/derived-table.js';
import { threadTables } from '../knowledge/thread-facts.js';
import type { Candidate, Hazard } from './detector.js';
import { keptObjects } from './kept-objects.js';
import { LibraryObjects, type LibraryObject, type LibraryUse } from './library-use.js';
import { clientToPool } from './suggestions/client-to-pool.js';
import { threadConnections } from './thread-connections.js';

export const sharedConnection: Hazard = {
  id: 'shared-connection',
  title: 'One stateful connection serves several invocations at once',
  kind: 'correctness',
  why: 'A connection has a session: its transaction, its settings and the order of its replies belong to whoever uses it, and here several invocations do.',
  fix: {
    node: 'Use the pool of the same library, and one connection of it for each transaction.',
    java: 'Keep a data source or pool, and take a connection from it for each request in a try-with-resources.',
    dotnet: 'Open a connection for each request in a `using`: ADO.NET pools them.',
    python: 'Keep a pool of the same library, and take one connection of it in each thread.',
  },
  variants: {
    transaction: {
      summary: 'Statements of two invocations fall into one transaction.',
      severity: 'error',
      preset: 'recommended',
      runtimes: ['node'],
    },
    sessionState: {
      summary: 'One invocation changes the session that others are using.',
      severity: 'error',
      preset: 'recommended',
      runtimes: ['node'],
    },
    serialised: {
      summary:
        'Every invocation waits for all others on one connection, and one lost connection fails them all.',
      severity: 'error',
      preset: 'recommended',
      runtimes: ['node'],
    },
    concurrentUse: {
      summary: 'Several threads use one connection that serves one at a time.',
      severity: 'error',
      preset: 'recommended',
      runtimes: ['java', 'dotnet', 'python'],
    },
    poolTransaction: {
      summary: 'A transaction runs over a pool, whose statements may each use another connection.',
      severity: 'error',
      preset: 'recommended',
      runtimes: ['node'],
    },
    unreleased: {
      summary: 'A connection taken from a pool is not given back on every path.',
      severity: 'error',
      preset: 'recommended',
      runtimes: ['node'],
    },
  },
  notApplicable: {},
  securitySeverity: 7.4,
  tags: ['concurrency', 'database'],
  needs: ({ threads }) => threadTables(threads),
  *detect(analysis) {
    const objects = new LibraryObjects(analysis);
    const { connections, pools } = analysis.facts.connections;
    const { additionalConnections } = analysis.options;
    // A table of its own is indexed anew for every file.
    const rows =
      additionalConnections.length === 0 ? connections : [...connections, ...own(additionalConnections)];
    if (analysis.runtime.memory === 'isolated') {
      yield* threadConnections(rows, analysis);
      return;
    }
    if (analysis.runtime.memory === 'anywhere') {
      yield* keptObjects(
        rows,
        'concurrentUse',
        'Statements and transactions of two invocations mix in its session; results are read by the wrong one, or every invocation waits for all others where the driver lets them in one by one.',
        analysis,
      );
      return;
    }
    for (const object of objects.made(rows)) {
      const candidate = judgeConnection(object, objects, analysis);
      if (candidate !== undefined) yield candidate;
    }
    for (const object of objects.made(redisRowsOf(analysis.facts))) {
      const candidate = judgeRedis(object, objects, analysis);
      if (candidate !== undefined) yield candidate;
    }
    for (const object of objects.made(pools)) yield* judgePool(object, objects, analysis);
  },
};

const redisRowsOf = derivedTable(({ connections }) => connections.redisClients.map((symbol) => ({ symbol })));

function own(symbols: readonly string[]): ConnectionRow[] {
  return symbols.map((symbol) => ({
    symbol: `${symbol}()`,
    title: symbol.replace('#', ' '),
    fix: 'Use a pool, or open one for each request.',
    database: true,
  }));
}

function judgeConnection(
  object: LibraryObject<ConnectionRow>,
  objects: LibraryObjects,
  analysis: Analysis,
): Candidate | undefined {
  if (object.sharing === 'private') return undefined;
  const uses = objects.uses(object);
  const handedOver = uses.length === 0 && objects.isHandedOver(object);
  const exported = uses.length === 0 && !handedOver && objects.isExported(object);
  if (uses.length === 0 && !handedOver && !exported) return undefined;
  const { row, event, fn } = object;
  const { transactionMethods, transactionStatement, sessionMethods, sessionStatement } =
    analysis.facts.connections;
  const transaction = uses.find(
    (use) => transactionMethods.has(use.method) || statementOf(use, transactionStatement, analysis),
  );
  const session = uses.find(
    (use) => sessionMethods.has(use.method) || statementOf(use, sessionStatement, analysis),
  );
  const variant =
    transaction !== undefined ? 'transaction' : session !== undefined ? 'sessionState' : 'serialised';
  if (object.row.onlyWith === 'session' && transaction === undefined && session === undefined)
    return undefined;
  if (object.row.onlyWith === 'synchronous' && !staysOpen(transaction, uses, analysis)) return undefined;
  const use = transaction ?? session ?? uses[0];
  const name = object.name === '' ? `This ${row.title}` : `\`${object.name}\``;
  const happens = {
    transaction:
      'Statements of another invocation fall into the open transaction, and its COMMIT or ROLLBACK decides over them.',
    sessionState: 'What one invocation sets for the session holds for the statements of all others.',
    serialised:
      'Each statement waits for those of all other invocations, and when the connection is lost all of them fail.',
  }[variant];
  const confidence: Confidence = object.sharing === 'perhaps' || handedOver || exported ? 'medium' : 'high';
  const told = new Interleaving();
  if (use !== undefined) {
    const { module } = use.fn;
    told.a(module, use.event.span, `A uses the connection (${use.method}).`);
    told.b(module, use.event.span, `B uses the same connection before A is done.`);
    const last = uses.at(-1)!;
    told.a(
      last.fn.module,
      last.event.span,
      variant === 'serialised'
        ? 'A waits for what B has queued.'
        : 'A goes on in a session that B has changed.',
    );
  }
  return {
    variant,
    module: fn.module,
    span: event.span,
    fn: use?.fn ?? fn,
    atInit: exported,
    confidence: exported ? 'low' : confidence,
    subject: object.name || row.title,
    cause:
      object.cell === undefined ? `site:${fn.module.file}:${event.span.start}` : `cell:${object.cell.id}`,
    standsAlone: true,
    shared: `${name} is one ${row.title} that all invocations of a ${analysis.runtime.unit} share.`,
    happens,
    fix: row.fix,
    related: uses.slice(0, 3).map((one) => ({
      file: one.fn.module.file,
      span: one.event.span,
      message: 'it is used at request time here',
    })),
    steps: told.steps,
    suggestions: clientToPool(object),
  };
}

/** The transaction is begun, the invocation waits, and the handle is used again. */
function staysOpen(begin: LibraryUse | undefined, uses: readonly LibraryUse[], analysis: Analysis): boolean {
  const position = begin === undefined ? undefined : analysis.index.position(begin.event);
  if (position === undefined) return false;
  let open = false;
  analysis.flow.fromBehind<boolean>(position, false, {
    enters: () => false,
    key: String,
    step: (event, waited) => {
      if (event.kind === 'suspend') return true;
      if (waited && uses.some((use) => use.event === event)) open = true;
      return waited;
    },
  });
  return open;
}

function judgeRedis(
  object: LibraryObject<{ readonly symbol: string }>,
  objects: LibraryObjects,
  analysis: Analysis,
): Candidate | undefined {
  if (object.sharing === 'private') return undefined;
  const uses = objects.uses(object);
  const { redisSessionCommands, redisBlockingCommands } = analysis.facts.connections;
  const session = uses.find((use) => redisSessionCommands.has(use.method));
  const blocking = uses.find((use) => redisBlockingCommands.has(use.method));
  const use = session ?? blocking;
  if (use === undefined) return undefined;
  const told = new Interleaving()
    .a(use.fn.module, use.event.span, `A calls ${use.method} on the shared connection.`)
    .b(
      use.fn.module,
      use.event.span,
      session === undefined
        ? "B's command waits until A's has its answer."
        : "B's commands run in the state that A has set.",
    );
  return {
    variant:
      session === undefined ? 'serialised' : /^watch$/i.test(session.method) ? 'transaction' : 'sessionState',
    module: object.fn.module,
    span: object.event.span,
    fn: use.fn,
    confidence: object.sharing === 'perhaps' ? 'medium' : 'high',
    subject: object.name || 'Redis client',
    cause: `site:${object.fn.module.file}:${object.event.span.start}`,
    standsAlone: true,
    shared: `${object.name === '' ? 'This Redis client' : `\`${object.name}\``} is one connection that all invocations of a ${analysis.runtime.unit} share, and \`${use.method}\` changes the connection itself.`,
    happens:
      session === undefined
        ? 'A blocking command holds the connection: the commands of all other invocations wait behind it.'
        : 'The commands of other invocations run in that state, and what they do ends it.',
    fix: 'Take a connection of its own for this command (`duplicate()` or a pool), and close it in `finally`.',
    related: [
      { file: use.fn.module.file, span: use.event.span, message: `\`${use.method}\` is called here` },
    ],
    steps: told.steps,
  };
}

function* judgePool(
  object: LibraryObject<PoolRow>,
  objects: LibraryObjects,
  analysis: Analysis,
): Generator<Candidate> {
  for (const use of objects.uses(object)) {
    if (statementOf(use, analysis.facts.connections.transactionStatement, analysis)) {
      const told = new Interleaving()
        .a(use.fn.module, use.event.span, 'A begins a transaction on whichever connection the pool gives.')
        .b(
          use.fn.module,
          use.event.span,
          "B's statement gets that connection and runs inside A's transaction.",
        );
      yield {
        variant: 'poolTransaction',
        module: use.fn.module,
        span: use.event.span,
        fn: use.fn,
        confidence: 'high',
        subject: object.name || object.row.title,
        cause: `pool-transaction:${use.fn.module.file}:${object.event.span.start}`,
        standsAlone: true,
        shared: `This transaction statement goes to the pool, which gives each statement any free connection.`,
        happens:
          "The statements that follow may run outside the transaction, and another invocation's inside it.",
        fix: 'Take one connection from the pool for the whole transaction, and release it in `finally`.',
        related: [{ file: object.fn.module.file, span: object.event.span, message: 'the pool is made here' }],
        steps: told.steps,
      };
    } else if (object.row.acquire.includes(use.method) && use.event.args.length === 0) {
      const leak = judgeRelease(use, object, analysis);
      if (leak !== undefined) yield leak;
    }
  }
}

/** A connection that is taken must be given back on every path out of the function. */
function judgeRelease(
  use: LibraryUse,
  object: LibraryObject<PoolRow>,
  analysis: Analysis,
): Candidate | undefined {
  const position = analysis.index.position(use.event);
  if (position === undefined) return undefined;
  const isRelease = (name: string): boolean => object.row.release.includes(name);
  let released = false;
  let lost = false;
  let escapes = false;
  const taken = `${object.row.symbol}.${use.method}()`;
  const holds = (value: Value): boolean =>
    analysis.resolver
      .things(value)
      .some(
        (thing) => thing.kind === 'external' && thing.site === use.event && thing.symbol.startsWith(taken),
      );
  // The connection given to or kept by other code is that code's to give back.
  for (const block of use.fn.blocks) {
    for (const event of block.events) {
      if (event.kind === 'return' && holds(event.value)) escapes = true;
      if (
        event.kind === 'write' &&
        (event.place.path.length > 0 ||
          (event.place.root.kind === 'variable' && event.place.root.variable.owner !== use.fn)) &&
        holds(event.value)
      )
        escapes = true;
    }
  }
  if (escapes) return undefined;
  for (const fn of analysis.index.functions) {
    for (const event of analysis.index.calls(fn)) {
      if (event.receiver === undefined || event.callee.kind !== 'read') continue;
      const name = event.callee.place.path.at(-1);
      if (name?.kind !== 'field' || !isRelease(name.name)) continue;
      if (holds({ kind: 'read', place: event.receiver, event: undefined, span: event.span })) released = true;
      if (event.args[0] !== undefined && holds(event.args[0].value)) released = true;
    }
  }
  interface State {
    readonly open: boolean;
  }
  analysis.flow.fromBehind<State>(
    position,
    { open: true },
    {
      enters: () => false,
      key: () => '',
      step: (event, state) => {
        if (event.kind === 'call' && event.callee.kind === 'read') {
          const name = event.callee.place.path.at(-1);
          if (name?.kind === 'field' && isRelease(name.name)) return undefined;
        }
        // An exception behind the connection's making leaves the function if nothing catches it.
        if (event.kind === 'suspend' && event.span.start > use.event.span.end) {
          const at = analysis.index.position(event);
          if (at?.block.exceptional === undefined) lost = true;
        }
        return state;
      },
      onEnd: () => {
        lost = true;
      },
    },
  );
  if (released && !lost) return undefined;
  const told = new Interleaving()
    .a(use.fn.module, use.event.span, 'A takes a connection, fails, and never gives it back.')
    .b(use.fn.module, use.event.span, 'B waits for a free connection; when all are lost, for ever.');
  return {
    variant: 'unreleased',
    module: use.fn.module,
    span: use.event.span,
    fn: use.fn,
    confidence: 'medium',
    subject: object.name || object.row.title,
    cause: `unreleased:${use.fn.module.file}:${use.event.span.start}`,
    standsAlone: true,
    shared: 'This connection is taken from the pool and not given back on every path.',
    happens:
      'Each failure loses one connection of the pool that all invocations share, until none is left and all wait.',
    fix: 'Release it in a `finally` clause.',
    related: [{ file: object.fn.module.file, span: object.event.span, message: 'the pool is made here' }],
    steps: told.steps,
  };
}

function statementOf(use: LibraryUse, pattern: RegExp, analysis: Analysis): boolean {
  if (!analysis.facts.connections.statementMethods.has(use.method)) return false;
  const first = use.event.args[0]?.value;
  if (first === undefined) return false;
  return textsOf(first, analysis).some((text) => pattern.test(text));
}

function textsOf(value: Value, analysis: Analysis): string[] {
  const constant = constantText(value);
  if (constant !== undefined) return [constant];
  if (value.kind === 'text') {
    const first = value.parts[0];
    return first?.kind === 'constant' && typeof first.value === 'string' ? [first.value] : [];
  }
  if (value.kind === 'object') {
    const text = value.properties.get('sql') ?? value.properties.get('text');
    return text === undefined ? [] : textsOf(text, analysis);
  }
  return analysis.resolver
    .things(value)
    .flatMap((thing) => (thing.kind === 'constant' && typeof thing.value === 'string' ? [thing.value] : []));
}
