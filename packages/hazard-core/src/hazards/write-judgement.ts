import { isPartial, type Access } from '../analysis/accesses.js';
import type { Analysis } from '../analysis/analysis.js';
import { memberName } from '../analysis/calls.js';
import type { Cell } from '../analysis/cells.js';
import type { ExposedRead } from '../analysis/exposed-reads.js';
import type { Confidence } from '../finding.js';
import type { Value } from '../model/value.js';
import { countingDirection, isOwnRead, isSum } from './counting.js';
import { isGuardedByOwnCheck, keepsFirstRequestUnderLock } from './first-request.js';

const firstRequestHappens =
  'The first request decides the value; every later invocation works with that one, whoever it serves.';

const lostUpdateHappens = 'What another invocation writes in between is lost.';

/** A request-time write to a shared cell, with what it means for other invocations. */
export interface JudgedWrite {
  readonly write: Access;
  readonly variant: string;
  readonly confidence: Confidence;
  readonly exposed?: ExposedRead | undefined;
  readonly happens: string;
  readonly standsAlone: boolean;
}

/** What a write does to other invocations; `undefined` if nothing. `writes` are all request-time writes of the cell. */
export function judgeWrite(
  write: Access,
  cell: Cell,
  writes: readonly Access[],
  analysis: Analysis,
): JudgedWrite | undefined {
  const { provenance } = analysis;
  switch (write.effect) {
    case 'clear':
      return undefined;
    case 'reorder':
      return judgeReorder(write, cell, analysis);
    case 'remove':
      return judgeTakenAway(write, cell, writes, analysis);
    case 'drain':
      // What stands behind the position and the count is put in.
      if (write.values.length <= 2) return undefined;
      break;
    default:
  }
  // What comes out of another shared cell was judged where it went in.
  const stored = write.values
    .filter((value) => !isFromSharedCell(value, write, analysis))
    .map((value) => provenance.of(value));
  const request = stored.some((one) => one.request);
  const byName =
    stored.some((one) => one.request && one.byName) && !stored.some((one) => one.request && !one.byName);

  if (keepsFirstRequestUnderLock(write, analysis)) {
    return make('firstRequestWins', confidenceOf(false), undefined, firstRequestHappens);
  }
  if (write.effect === 'add' || write.effect === 'drain') {
    return judgeCollection(write, cell, writes, analysis, byName);
  }
  if (write.key !== undefined && !isConstantKey(write.key, analysis)) {
    const key = provenance.of(write.key);
    if (key.unique) return undefined;
    const stale = analysis.windows.lostUpdate(write);
    if (stale !== undefined) return make('readModifyWrite', 'high', undefined, lostUpdateHappens, true);
    if (!request) return undefined;
    if (write.values.every((value) => provenance.identifies(write.key!, value))) return undefined;
    return make(
      'firstRequestWins',
      'low',
      undefined,
      `A later invocation with an equal key gets what this one stored, though the key does not tell all that the value depends on.`,
    );
  }
  if (request && !isSum(write, cell)) return judgeRequestData();
  if (stored.some((one) => one.random || one.unique)) {
    const read = readByOtherHook(write, cell, analysis);
    if (read !== undefined) {
      return make(
        'requestData',
        'medium',
        read,
        `While one invocation is under way, another one stores its own value; the first then reads that.`,
        true,
      );
    }
  }
  const lost = analysis.windows.lostUpdate(write);
  if (lost !== undefined) {
    const restored =
      write.values.some((value) => isPlainRead(value, write)) && writes.some((other) => other !== write);
    return restored
      ? {
          ...make(
            'saveRestore',
            'high',
            undefined,
            `Another invocation that runs in between works with the changed value, and the one that ends last puts back the wrong one.`,
            true,
          ),
          write: firstOf(write, writes),
        }
      : make('readModifyWrite', 'high', undefined, lostUpdateHappens, true);
  }
  return judgeCounter(write, cell, writes, analysis);

  function judgeRequestData(): JudgedWrite | undefined {
    const exposed = analysis.windows.exposedReads(cell);
    if (isGuardedByOwnCheck(write, cell, analysis)) {
      return make('firstRequestWins', confidenceOf(false), undefined, firstRequestHappens);
    }
    const between =
      exposed.find((one) => one.at !== undefined && one.write === write) ??
      exposed.find((one) => one.at !== undefined) ??
      exposed[0];
    if (between !== undefined) {
      return make(
        'requestData',
        confidenceOf(false),
        between,
        between.at === undefined
          ? `Whoever reads it gets the value of the invocation that wrote last, not its own.`
          : `While one invocation waits, another one stores its own value; the first then goes on with the other one's data.`,
      );
    }
    const reads = analysis.accesses
      .overlapping(cell)
      .filter((access) => access.kind === 'read' && access.fn.kind !== 'init');
    if (reads.length > 0) {
      return reads.every((read) => analysis.reachability.reach(read.fn) === undefined) &&
        !isVisibleOutside(cell)
        ? undefined
        : readsAreWalked(reads, analysis)
          ? undefined
          : make(
              'requestData',
              'medium',
              undefined,
              `Another invocation can read or overwrite it before this one is done with it.`,
            );
    }
    if (isVisibleOutside(cell)) {
      return make(
        'requestData',
        'medium',
        undefined,
        `Whoever imports it reads the value of whichever invocation wrote last.`,
      );
    }
    return make('requestData', 'low', undefined, `The value of one invocation stays there for all others.`);
  }

  function confidenceOf(doubt: boolean): Confidence {
    return doubt || cell.sharing === 'perhaps' || write.guess ? 'medium' : 'high';
  }

  function make(
    variant: string,
    confidence: Confidence,
    exposed: ExposedRead | undefined,
    happens: string,
    window = false,
  ): JudgedWrite {
    const doubtful = cell.sharing === 'perhaps' || exposed?.assumed === true;
    const lowered = doubtful && confidence === 'high' ? 'medium' : confidence;
    return {
      write,
      variant,
      confidence: lowered,
      exposed,
      happens,
      standsAlone: window || (request && byName),
    };
  }
}

function judgeCollection(
  write: Access,
  cell: Cell,
  writes: readonly Access[],
  analysis: Analysis,
  byName: boolean,
): JudgedWrite | undefined {
  const happens =
    'It holds what other invocations put there as well: each reads, returns or empties what is not its own.';
  // Whether a set has an element is true whoever put it there; its size and its elements together are not.
  const exposed = analysis.windows
    .exposedReads(cell)
    .filter((one) => write.key === undefined || !isMembershipTest(one.read, analysis));
  const read = exposed.find((one) => one.at !== undefined) ?? exposed[0];
  const first = firstOf(write, writes);
  // Filled and emptied in one go: nobody else can run in between.
  if (read?.at === undefined && !analysis.windows.leavesBehind(cell)) return undefined;
  if (read !== undefined) {
    return {
      write: first,
      variant: 'accumulates',
      confidence: confidenceOfCollection(write, read, cell),
      exposed: read,
      happens,
      standsAlone: byName || read.at !== undefined,
    };
  }
  if (!isVisibleOutside(cell)) return undefined;
  return {
    write: first,
    variant: 'accumulates',
    confidence: 'low',
    exposed: undefined,
    happens,
    standsAlone: byName,
  };
}

function confidenceOfCollection(write: Access, read: ExposedRead, cell: Cell): Confidence {
  return write.guess || read.assumed === true || cell.sharing === 'perhaps' ? 'medium' : 'high';
}

function isMembershipTest(read: Access, analysis: Analysis): boolean {
  const { event, fn } = read;
  if (event.kind !== 'read') return false;
  return analysis.index.calls(fn).some((call) => {
    return call.receiver === event.place && analysis.facts.membershipMethods.has(memberName(call) ?? '');
  });
}

/** `list.sort(by(event.column))` while another invocation walks through the list. */
function judgeReorder(write: Access, cell: Cell, analysis: Analysis): JudgedWrite | undefined {
  if (write.event.kind !== 'call') return undefined;
  const asksRequest = write.event.args.some(({ value }) =>
    analysis.resolver
      .functions(value)
      .some((fn) =>
        fn.blocks.some((block) =>
          block.events.some(
            (event) =>
              event.kind === 'read' &&
              event.place.root.kind === 'variable' &&
              event.place.root.variable.owner !== fn &&
              analysis.provenance.of({ kind: 'read', place: event.place, event, span: event.span }).request,
          ),
        ),
      ),
  );
  const exposed = analysis.windows.exposedReads(cell).find((one) => one.at !== undefined);
  if (!asksRequest || exposed === undefined) return undefined;
  return {
    write,
    variant: 'requestData',
    confidence: cell.sharing === 'perhaps' ? 'medium' : 'high',
    exposed,
    happens:
      'While one invocation walks through it, another one brings it into its own order: entries are skipped or met twice.',
    standsAlone: true,
  };
}

/** A list of what is left to do, from which every invocation takes its own and which nobody fills again. */
function judgeTakenAway(
  write: Access,
  cell: Cell,
  writes: readonly Access[],
  analysis: Analysis,
): JudgedWrite | undefined {
  if (write.key === undefined || !analysis.provenance.of(write.key).request) return undefined;
  if (writes.some((other) => other.effect === 'set' || other.effect === 'add')) return undefined;
  const exposed = analysis.windows.exposedReads(cell).find((one) => one.at !== undefined);
  if (exposed === undefined) return undefined;
  return {
    write,
    variant: 'accumulates',
    confidence: cell.sharing === 'perhaps' ? 'medium' : 'high',
    exposed,
    happens: 'What one invocation takes away is missing for every other one, now and later.',
    standsAlone: true,
  };
}

/** The first write to the cell in the same function: where a reader would begin to mend it. */
function firstOf(write: Access, writes: readonly Access[]): Access {
  let first = write;
  for (const other of writes) {
    if (other.fn === write.fn && other.event.span.start < first.event.span.start) first = other;
  }
  return first;
}

/** `n++`, `n += 1`, `n = n + 1`: atomic in themselves; a count that is set back for each request is a request's own. */
function judgeCounter(
  write: Access,
  cell: Cell,
  writes: readonly Access[],
  analysis: Analysis,
): JudgedWrite | undefined {
  if (countingDirection(write, analysis) === undefined) return undefined;
  const resets = writes.filter(
    (other) =>
      other.event.kind === 'write' &&
      countingDirection(other, analysis) === undefined &&
      !isPartial(other, cell),
  );
  if (resets.length > 0) {
    const exposed = analysis.windows.exposedReads(cell).filter((one) => !isOwnRead(one.read, writes));
    const read = exposed.find((one) => one.at !== undefined) ?? exposed[0];
    if (read === undefined) return undefined;
    return {
      write: resets[0]!,
      variant: 'accumulates',
      confidence: cell.sharing === 'perhaps' ? 'medium' : 'high',
      exposed: read,
      happens:
        'Invocations that run at the same time set it back and add to it together; none of them gets its own sum.',
      standsAlone: read.at !== undefined,
    };
  }
  // Up and down again: a gauge of what is in flight.
  if (writes.some((other) => countingDirection(other, analysis) === 'down')) return undefined;
  return {
    write,
    variant: 'counter',
    confidence: 'low',
    happens: 'It counts for all invocations of the worker together, and for no other worker.',
    standsAlone: false,
  };
}

function isFromSharedCell(value: Value, write: Access, analysis: Analysis): boolean {
  if (value.kind === 'await') return isFromSharedCell(value.value, write, analysis);
  if (value.kind !== 'read' || value.event === undefined) return false;
  return analysis.accesses
    .of(write.fn)
    .some((access) => access.event === value.event && access.kind === 'read');
}

function isConstantKey(key: Value, analysis: Analysis): boolean {
  const things = analysis.resolver.things(key);
  return things.length > 0 && things.every((thing) => thing.kind === 'constant');
}

/** The value that is written is what was read before, unchanged. */
function isPlainRead(value: Value, write: Access): boolean {
  if (value.kind !== 'read') return false;
  const { root, path } = value.place;
  return (
    root.kind === 'variable' &&
    path.length === 0 &&
    root.variable.owner === write.fn &&
    root.variable.definitions.some((definition) => definition.kind === 'read')
  );
}

/** A middleware writes it before the handler and reads it after: another invocation's hook runs in between. */
function readByOtherHook(write: Access, cell: Cell, analysis: Analysis): ExposedRead | undefined {
  if (!isHook(write.fn, analysis)) return undefined;
  return analysis.windows
    .exposedReads(cell)
    .find((one) => one.write === undefined && one.read.fn !== write.fn && isHook(one.read.fn, analysis));
}

function isHook(fn: Access['fn'], analysis: Analysis): boolean {
  return analysis.reachability.entries.some((entry) => entry.fn === fn && entry.role === 'hook');
}

/** Every read was walked through and found to follow an own write without a switch point between. */
function readsAreWalked(reads: readonly Access[], analysis: Analysis): boolean {
  return reads.every((read) => analysis.reachability.reach(read.fn) === 'handler');
}

function isVisibleOutside(cell: Cell): boolean {
  if (cell.base.kind !== 'variable') return cell.base.kind === 'static';
  const { variable } = cell.base;
  for (const exported of cell.module.exports.values()) {
    const { value } = exported;
    if (
      value.kind === 'read' &&
      value.place.root.kind === 'variable' &&
      value.place.root.variable === variable
    )
      return true;
    if (value.kind === 'object') {
      for (const property of value.properties.values()) {
        if (
          property.kind === 'read' &&
          property.place.root.kind === 'variable' &&
          property.place.root.variable === variable
        )
          return true;
      }
    }
  }
  return false;
}
