import { overlaps } from '../analysis/accesses.js';
import type { Analysis } from '../analysis/analysis.js';
import type { Cell } from '../analysis/cells.js';
import type { ThreadStart } from '../analysis/own-threads.js';
import type { Storage } from '../analysis/storage.js';
import type { Confidence, RelatedLocation } from '../finding.js';
import { Interleaving } from '../interleaving.js';
import type { Event, WriteEvent } from '../model/event.js';
import type { FunctionModel } from '../model/module.js';
import type { Value } from '../model/value.js';
import type { Candidate } from './detector.js';
import { isBetweenThreads } from './thread-storage-sharing.js';

/** A write on a thread to something that other threads of the invocation write as well. */
interface ThreadWrite {
  readonly start: ThreadStart;
  readonly fn: FunctionModel;
  readonly event: WriteEvent;
  readonly cell: Cell;
  readonly variant: 'readModifyWrite' | 'unsynchronised';
  readonly confidence: Confidence;
  /** Where the thread reads what it has stored. */
  readonly read?: { readonly fn: FunctionModel; readonly event: Event };
}

/** Writes to what several threads of one invocation share, without a lock. */
export function* threadWrites(analysis: Analysis): Generator<Candidate> {
  const best = new Map<string, ThreadWrite>();
  for (const start of analysis.ownThreads.starts) {
    for (const write of writesOn(start, analysis)) {
      const known = best.get(write.cell.id);
      if (known === undefined || (known.confidence !== 'high' && write.confidence === 'high'))
        best.set(write.cell.id, write);
    }
  }
  for (const write of best.values()) yield toCandidate(write);
}

function* writesOn(start: ThreadStart, analysis: Analysis): Generator<ThreadWrite> {
  for (const fn of start.code) {
    if (analysis.locks.isGuarded(fn) || analysis.isOffline(fn.module)) continue;
    for (const block of fn.blocks) {
      for (const event of block.events) {
        if (event.kind !== 'write' || event.form === 'initialise' || event.form === 'delete') continue;
        for (const storage of analysis.storage.locate(event.place, fn)) {
          if (!isBetweenThreads(storage, start, analysis)) continue;
          const cell = cellOf(storage, analysis);
          if (cell === undefined) continue;
          const judged = judge(event, fn, storage, cell, start, analysis);
          if (judged !== undefined) yield { start, fn, event, cell, ...judged };
        }
      }
    }
  }
}

function cellOf(storage: Storage, analysis: Analysis): Cell | undefined {
  return analysis.storage.cell({ ...storage, sharing: 'shared' });
}

function judge(
  event: WriteEvent,
  fn: FunctionModel,
  storage: Storage,
  cell: Cell,
  start: ThreadStart,
  analysis: Analysis,
): Pick<ThreadWrite, 'variant' | 'confidence' | 'read'> | undefined {
  const touches = (place: Parameters<typeof analysis.storage.locate>[0], user: FunctionModel): boolean =>
    analysis.storage.locate(place, user).some((one) => {
      const other = cellOf(one, analysis);
      return other !== undefined && overlaps(other, cell);
    });
  const parameters = [...start.code].flatMap((one) => one.parameters.map(({ variable }) => variable));
  // Each thread has an element of its own.
  if (storage.key !== undefined && isMadeFrom(storage.key, parameters)) return undefined;

  if (isUpdate(event, analysis) || readsItself(event.value)) {
    if (!start.several && !isWrittenMeanwhile()) return undefined;
    return { variant: 'readModifyWrite', confidence: storage.key === undefined ? 'high' : 'medium' };
  }
  if (event.form !== 'assign' || !start.several || storage.path.includes('[]')) return undefined;
  // What every thread stores alike may be stored twice; a check before it is a cache.
  if (!isMadeFrom(event.value, parameters) || isAskedFor()) return undefined;
  const read = readBehind();
  return read === undefined ? undefined : { variant: 'unsynchronised', confidence: 'high', read };

  function readsItself(value: Value): boolean {
    switch (value.kind) {
      case 'read':
        return touches(value.place, fn);
      case 'derived':
        return (
          value.operator !== 'element' &&
          event.form === 'assign' &&
          value.from.some((one) => readsItself(one) || isCopy(one))
        );
      case 'text':
        return value.parts.some(readsItself);
      default:
        return false;
    }
  }

  /** `before`, where `before = total` stands above. */
  function isCopy(value: Value): boolean {
    if (value.kind !== 'read' || value.place.path.length > 0) return false;
    const { root } = value.place;
    if (root.kind !== 'variable' || root.variable.owner !== fn || root.variable.definitions.length === 0)
      return false;
    return root.variable.definitions.every((one) => one.kind === 'read' && touches(one.place, fn));
  }

  function isWrittenMeanwhile(): boolean {
    const others = analysis.ownThreads.starts.filter(
      (one) => one !== start && one.starter === start.starter && one.event !== start.event,
    );
    const there = (one: Event, user: FunctionModel): boolean =>
      one.kind === 'write' && one !== event && touches(one.place, user);
    return (
      start.meanwhile.some((one) => there(one.event, one.fn)) ||
      others.some((other) =>
        start.meanwhile.some((one) => one.event === other.event)
          ? [...other.code].some((user) =>
              user.blocks.some((block) => block.events.some((one) => one === event || there(one, user))),
            )
          : false,
      )
    );
  }

  function isAskedFor(): boolean {
    return fn.blocks.some((block) => {
      const last = block.events.at(-1);
      if (last?.kind !== 'branch') return false;
      return block.events.some((one) => one.kind === 'read' && touches(one.place, fn));
    });
  }

  /** A read in the same function behind the write, or in what is called behind it. */
  function readBehind(): ThreadWrite['read'] {
    const position = analysis.index.position(event);
    if (position === undefined) return undefined;
    let found: ThreadWrite['read'];
    analysis.flow.fromBehind<object>(
      position,
      {},
      {
        enters: (one) => start.code.has(one),
        key: () => '',
        step: (one, state, user) => {
          if (found !== undefined) return undefined;
          if (one.kind === 'write' && touches(one.place, user)) return undefined;
          if (one.kind === 'read' && touches(one.place, user)) found = { fn: user, event: one };
          return found === undefined ? state : undefined;
        },
      },
    );
    return found;
  }
}

/** `total += x`, where that gives a new value: a list that is added to stays the same one. */
function isUpdate(event: WriteEvent, analysis: Analysis): boolean {
  if (event.form !== 'compound' && event.form !== 'update') return false;
  if (event.operator !== '+=') return event.operator !== '|=' && event.operator !== '&=';
  const added = event.value.kind === 'derived' ? event.value.from.slice(1) : [];
  const known = [
    ...analysis.resolver.placeThings(event.place),
    ...added.flatMap((one) => analysis.resolver.things(one)),
  ];
  if (added.some((one) => one.kind === 'array')) return false;
  if (known.some((thing) => thing.kind === 'literal')) return false;
  return known.some(
    (thing) =>
      (thing.kind === 'constant' && (typeof thing.value === 'number' || typeof thing.value === 'string')) ||
      (thing.kind === 'external' && countingCalls.has(thing.symbol)),
  );
}

const countingCalls: ReadonlySet<string> = new Set([
  'global#len()',
  'global#int()',
  'global#float()',
  'global#sum()',
  'global#str()',
]);

function isMadeFrom(value: Value, variables: readonly unknown[], depth = 0): boolean {
  if (depth > 6) return false;
  const inner = (one: Value): boolean => isMadeFrom(one, variables, depth + 1);
  switch (value.kind) {
    case 'read': {
      const { root } = value.place;
      if (root.kind === 'value') return inner(root.value);
      if (root.kind !== 'variable') return false;
      return (
        variables.includes(root.variable) ||
        (root.variable.kind !== 'parameter' && root.variable.definitions.some(inner))
      );
    }
    case 'derived':
      return value.from.some(inner);
    case 'choice':
      return value.options.some(inner);
    case 'text':
      return value.parts.some(inner);
    case 'array':
      return value.elements.some(inner);
    case 'object':
      return [...value.properties.values(), ...value.rest].some(inner);
    case 'call':
      return value.event.args.some((argument) => inner(argument.value));
    default:
      return false;
  }
}

function toCandidate({ start, fn, event, cell, variant, confidence, read }: ThreadWrite): Candidate {
  const { module } = fn;
  const name = `\`${cell.name}\``;
  const related: RelatedLocation[] = [
    { file: cell.module.file, span: cell.declaration, message: `${name} is declared here` },
    { file: start.starter.module.file, span: start.event.span, message: 'the threads are started here' },
  ];
  const steps = new Interleaving();
  if (variant === 'readModifyWrite') {
    steps
      .a(module, event.span, `Thread A reads ${name}.`)
      .b(module, event.span, `Thread B reads the same value and writes ${name}.`)
      .a(module, event.span, `Thread A writes ${name} from what it had read: B's update is gone.`);
  } else {
    steps
      .a(module, event.span, `Thread A writes ${name}.`)
      .b(module, event.span, `Thread B writes ${name}, over A's value.`)
      .a(read!.fn.module, read!.event.span, `Thread A reads ${name} and goes on with B's value.`);
    related.push({ file: read!.fn.module.file, span: read!.event.span, message: 'it is read here' });
  }
  return {
    variant,
    module,
    span: event.span,
    fn,
    confidence,
    subject: cell.name,
    cause: `cell:${cell.id}`,
    standsAlone: true,
    shared:
      variant === 'readModifyWrite'
        ? `${name} is read and written back without a lock on several threads that one invocation starts.`
        : `${name} is written by each of several threads that one invocation starts, and read again by them.`,
    happens:
      variant === 'readModifyWrite'
        ? 'Two threads read the same old value, both write, and one of the two updates is lost.'
        : "Between this write and the read another thread stores its own value: the first goes on with another one's data.",
    related,
    steps: steps.steps,
  };
}
