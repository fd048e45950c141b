import type { Analysis } from '../analysis/analysis.js';
import { Exits } from '../analysis/exits.js';
import { memberName } from '../analysis/calls.js';
import { isAtLeast } from '../confidence.js';
import { Interleaving } from '../interleaving.js';
import type { ThreadSetter } from '../knowledge/facts.js';
import type { CallEvent, Event } from '../model/event.js';
import type { Block, FunctionModel } from '../model/module.js';
import type { Value } from '../model/value.js';
import type { Candidate } from './detector.js';
import { fieldOf, isThreadBound } from './parallel-accesses.js';

/** What an invocation leaves in the storage of its thread, which the next invocation on that thread finds. */
export function* threadLeftovers(analysis: Analysis): Generator<Candidate> {
  const { threadStorage } = analysis.facts.parallel!;
  for (const fn of analysis.requestTimeFunctions) {
    const found: Candidate[] = [];
    for (const event of analysis.index.calls(fn)) {
      for (const symbol of analysis.resolver.symbols(event.callee)) {
        const setter = threadStorage.setters.get(symbol);
        if (setter === undefined) continue;
        const candidate = judge(event, symbol, setter, fn, analysis);
        if (candidate !== undefined) found.push(candidate);
        break;
      }
    }
    yield* asOne(found);
  }
  yield* threadStatics(analysis);
}

/** What a function stores under several keys is one context: the surest of them is told, with the others. */
function* asOne(candidates: readonly Candidate[]): Generator<Candidate> {
  const known = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const alike = known.get(candidate.subject);
    if (alike === undefined) known.set(candidate.subject, [candidate]);
    else alike.push(candidate);
  }
  for (const alike of known.values()) {
    const surest = alike.reduce((best, one) => (isAtLeast(best.confidence, one.confidence) ? best : one));
    const related = alike
      .filter((one) => one !== surest)
      .map(({ module, span }) => ({ file: module.file, span, message: 'a value is stored here too' }));
    yield { ...surest, related };
  }
}

function judge(
  event: CallEvent,
  symbol: string,
  setter: ThreadSetter,
  fn: FunctionModel,
  analysis: Analysis,
): Candidate | undefined {
  const stored = event.args.map(({ value }) => analysis.provenance.of(value));
  if (stored.every((one) => one.constant)) return undefined;
  if (event.args.at(-1)?.value.kind === 'constant') return undefined;
  if (isTakenOffBehind(fn, setter, analysis)) return undefined;
  const { removers, fix } = setter;
  const exits = new Exits(analysis, {
    done: (one) =>
      one.kind === 'call' && analysis.resolver.symbols(one.callee).some((name) => removers.has(name))
        ? 'always'
        : undefined,
    asks: () => false,
    mayFail: (one) => !isSureToReturn(one, analysis),
    settles: () => false,
  });
  const missed = exits.behind(event);
  if (!missed.normal && !missed.error) return undefined;
  const method = memberName(event) ?? symbol;
  const subject = symbol.slice(symbol.indexOf('#') + 1).replace('()', '');
  const { module } = fn;
  // Whoever sets it or empties it first thing in each request never meets what another one has left.
  const always = isUnconditional(event, fn, analysis) || isEmptiedBefore(event, fn, removers, analysis);
  return {
    variant: 'threadLocal',
    module,
    span: event.span,
    fn,
    confidence: always ? 'low' : stored.some((one) => one.request) ? 'high' : 'medium',
    subject,
    cause: `thread:${module.file}:${event.span.start}`,
    standsAlone: stored.some((one) => one.request),
    shared: `\`${subject}\` stores a value of this request on its thread, and threads are used again.`,
    happens: missed.normal
      ? 'It is never taken off: the next invocation on the thread finds it and takes it for its own.'
      : 'It stays when the request fails: the next invocation on the thread finds it and takes it for its own.',
    fix,
    steps: new Interleaving()
      .a(module, event.span, `A calls \`${method}\` and ends without taking it off.`)
      .b(module, fn.nameSpan, "B runs on the same thread later and finds A's value.").steps,
  };
}

/** Whether all handlers that come to the function say by an annotation that it is taken off behind them. */
function isTakenOffBehind(fn: FunctionModel, { takenOffBy }: ThreadSetter, analysis: Analysis): boolean {
  if (takenOffBy === undefined) return false;
  const entries = analysis.reachability.entriesTo(fn);
  return (
    entries.length > 0 &&
    entries.every((entry) =>
      entry.fn.decorators.some((decorator) => {
        if (decorator.kind !== 'call') return false;
        const members = decorator.event.args[0]?.value;
        return analysis.resolver.symbols(decorator.event.callee).some((symbol) => {
          const member = takenOffBy.get(symbol);
          if (member === undefined || members?.kind !== 'object') return false;
          const set = members.properties.get(member);
          return set?.kind === 'constant' && set.value === true;
        });
      }),
    )
  );
}

/** Lines of a log, other values of the same storage, and what a library's object is asked for without an argument. */
function isSureToReturn(event: CallEvent, analysis: Analysis): boolean {
  const { facts, resolver, graph } = analysis;
  if (graph.edges(event).length > 0) return false;
  if (event.args.length === 0 && event.receiver !== undefined && !event.isNew) return true;
  return resolver
    .symbols(event.callee)
    .some(
      (symbol) =>
        facts.parallel!.threadStorage.setters.has(symbol) ||
        facts.logs.contextLoggers.some((logger) => symbol.startsWith(`${logger}#`)),
    );
}

/** Whether no way through the function goes past the call. */
export function isUnconditional(event: CallEvent, fn: FunctionModel, analysis: Analysis): boolean {
  const at = analysis.index.position(event)?.block;
  const seen = new Set<Block>();
  const queue = fn.blocks.slice(0, 1);
  for (let block = queue.pop(); block !== undefined; block = queue.pop()) {
    if (block === at || seen.has(block)) continue;
    seen.add(block);
    if (block.successors.length === 0 && !block.events.some(({ kind }) => kind === 'throw')) return false;
    queue.push(...block.successors.map(({ to }) => to));
  }
  return true;
}

/** Whether each request that comes to the call has taken everything off before: `MDC.clear()` as a handler begins. */
function isEmptiedBefore(
  event: CallEvent,
  fn: FunctionModel,
  removers: ReadonlySet<string>,
  analysis: Analysis,
): boolean {
  const empties = (one: Event): boolean =>
    one.kind === 'call' &&
    one.args.length === 0 &&
    analysis.resolver.symbols(one.callee).some((name) => removers.has(name));
  if (!analysis.requestTimeFunctions.some((one) => analysis.index.calls(one).some(empties))) return false;
  const callers = analysis.flow.callersOf([fn]);
  const roots = analysis.reachability.roots().filter((root) => callers.has(root));
  const empty = (root: FunctionModel): boolean => {
    let met = false;
    let emptied = false;
    const finished = analysis.flow.fromStart(root, true, {
      enters: (one) => callers.has(one),
      key: String,
      step: (one, state) => {
        met ||= one === event;
        const stops = empties(one);
        emptied ||= stops;
        return met || stops ? undefined : state;
      },
    });
    return finished && emptied && !met;
  };
  return roots.length > 0 && roots.every(empty);
}

/** `[ThreadStatic]`: an invocation that waits goes on on another thread, and another one gets its place. */
function* threadStatics(analysis: Analysis): Generator<Candidate> {
  for (const accesses of analysis.accesses.byBase.values()) {
    for (const { cell, event, fn, kind, values } of accesses) {
      if (kind === 'read' || !isThreadBound(cell, analysis)) continue;
      if (analysis.reachability.reach(fn) === undefined || values.every(isPlainConstant)) continue;
      const waits = fn.isAsync && analysis.index.suspends(fn).length > 0;
      const { module } = fn;
      yield {
        variant: 'threadLocal',
        module,
        span: event.span,
        fn,
        confidence: waits ? 'high' : 'medium',
        subject: cell.name,
        cause: `cell:${cell.id}`,
        standsAlone: waits,
        shared: `\`${cell.name}\` belongs to the thread, and an invocation does not stay on one thread.`,
        happens:
          'Behind an `await` this invocation may go on on another thread and read what another one has stored there; the next one on this thread finds this value.',
        fix: 'Use `AsyncLocal<T>`, which follows the invocation, or pass the value on.',
        related: [
          {
            file: cell.module.file,
            span: fieldOf(cell, analysis)?.span ?? cell.declaration,
            message: `\`${cell.name}\` is declared here`,
          },
        ],
        steps: new Interleaving()
          .a(module, event.span, `A stores its value in \`${cell.name}\` on its thread and waits.`)
          .b(module, event.span, 'B runs on that thread and stores its own.')
          .a(module, fn.nameSpan, "A goes on on whichever thread is free and reads another one's value.")
          .steps,
      };
    }
  }
}

function isPlainConstant(value: Value): boolean {
  return value.kind === 'constant';
}
