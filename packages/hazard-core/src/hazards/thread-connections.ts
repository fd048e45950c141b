import type { Analysis } from '../analysis/analysis.js';
import type { ThreadStart } from '../analysis/own-threads.js';
import { Interleaving } from '../interleaving.js';
import type { ConnectionRow } from '../knowledge/library-facts.js';
import type { Candidate } from './detector.js';
import { LibraryObjects, type LibraryObject, type LibraryUse } from './library-use.js';

/** Connections that several threads of one invocation use at once. */
export function* threadConnections(rows: readonly ConnectionRow[], analysis: Analysis): Generator<Candidate> {
  const { starts } = analysis.ownThreads;
  if (starts.length === 0) return;
  const objects = new LibraryObjects(analysis);
  for (const object of objects.made(rows)) {
    const uses = objects.uses(object).filter((use) => !analysis.locks.isGuarded(use.fn));
    for (const start of starts) {
      // What a thread opens for itself is its own, unless it is left where others find it.
      if (object.sharing === 'private' && start.code.has(object.fn)) continue;
      const onThread = uses.find((use) => start.code.has(use.fn));
      if (onThread === undefined) continue;
      const other = start.several ? onThread : otherUse(start, uses, analysis);
      if (other === undefined) continue;
      yield toCandidate(object, start, onThread, other);
      break;
    }
  }
}

/** A use by the starter while the thread runs, or by another thread that is started meanwhile. */
function otherUse(
  { meanwhile, starter, event }: ThreadStart,
  uses: readonly LibraryUse[],
  analysis: Analysis,
): LibraryUse | undefined {
  const events = new Set(meanwhile.map((one) => one.event));
  const others = analysis.ownThreads.starts.filter(
    (one) => one.starter === starter && one.event !== event && events.has(one.event),
  );
  return uses.find((use) => events.has(use.event) || others.some(({ code }) => code.has(use.fn)));
}

function toCandidate(
  { row, event, fn, name, cell }: LibraryObject<ConnectionRow>,
  start: ThreadStart,
  use: LibraryUse,
  other: LibraryUse,
): Candidate {
  const subject = name === '' ? row.title : name;
  const title = `\`${subject}\``;
  return {
    variant: 'concurrentUse',
    module: fn.module,
    span: event.span,
    fn: start.starter,
    confidence: 'high',
    subject,
    cause: cell === undefined ? `open:${fn.module.file}:${event.span.start}` : `cell:${cell.id}`,
    standsAlone: true,
    shared: `${title} is one ${row.title} that several threads of one invocation use at once.`,
    happens:
      'A commit of one thread ends the transaction of another, and drivers that allow one thread at a time mix up their replies.',
    related: [
      {
        file: start.starter.module.file,
        span: start.event.span,
        message: 'the threads are started here',
      },
      { file: use.fn.module.file, span: use.event.span, message: 'it is used on a thread here' },
    ],
    steps: new Interleaving()
      .a(use.fn.module, use.event.span, `Thread A calls \`${use.method}\` of ${title}.`)
      .b(other.fn.module, other.event.span, `Thread B calls \`${other.method}\` of it before A is done.`)
      .a(use.fn.module, use.event.span, 'Thread A goes on in a session that B has changed.').steps,
  };
}
