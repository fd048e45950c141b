import { absentWhen } from '../analysis/absence.js';
import type { Access } from '../analysis/accesses.js';
import type { Analysis } from '../analysis/analysis.js';
import type { Cell } from '../analysis/cells.js';
import { memberName } from '../analysis/calls.js';
import type { Confidence, RelatedLocation } from '../finding.js';
import type { Value } from '../model/value.js';
import type { Candidate } from './detector.js';
import { lossOfTwo } from './doubled-objects.js';
import { fillsOwnElement } from './first-request.js';
import { flagPreparations, type FlagPreparation } from './flag-preparations.js';
import { offersRequest } from './first-offers.js';
import { keepersOf } from './keepers.js';
import { isEqualEachTime, isSameForAll } from './equal-values.js';
import {
  fieldOf,
  isReadBehind,
  isSameKey,
  isConcurrent,
  isConstant,
  isInArray,
  isSeenAtOnce,
  isPublishedSafely,
  parallelUses,
  type ParallelUse,
} from './parallel-accesses.js';
import { makesWhatIsMissing } from './parallel-decisions.js';
import { describeWrite, readOf, storyOfWrite, type WriteVariant } from './parallel-write-texts.js';

interface Judged {
  readonly write: Access;
  readonly variant: WriteVariant;
  readonly confidence: Confidence;
  readonly standsAlone: boolean;
}

const order: readonly Judged['variant'][] = [
  'requestData',
  'firstRequestWins',
  'readModifyWrite',
  'accumulates',
  'unsynchronised',
];

/** Preparations behind a flag: each is one mistake, which check-then-act tells. */
export function preparationsBehindFlags(analysis: Analysis): readonly FlagPreparation[] {
  return harmfulWrites(analysis).preparations;
}

/** Whether data of requests is stored in the cell for others to read, surely enough to be told. */
export function storesRequests(use: ParallelUse, analysis: Analysis): boolean {
  const worst = harmfulWrites(analysis).byCell.get(use.cell.id);
  return worst?.variant === 'requestData' && worst.confidence !== 'low';
}

interface HarmfulWrites {
  readonly byCell: ReadonlyMap<string, Judged>;
  /** What is written to each cell, the worst of it. */
  readonly worst: ReadonlyMap<ParallelUse, Judged>;
  readonly preparations: readonly FlagPreparation[];
}

/** Two hazards ask for them. */
const harmful = new WeakMap<Analysis, HarmfulWrites>();

function harmfulWrites(analysis: Analysis): HarmfulWrites {
  let known = harmful.get(analysis);
  if (known === undefined) harmful.set(analysis, (known = findHarmfulWrites(analysis)));
  return known;
}

function findHarmfulWrites(analysis: Analysis): HarmfulWrites {
  const worst = new Map<ParallelUse, Judged>();
  for (const use of parallelUses(analysis)) {
    const judgeWrite = use.isLocked ? judgeUnderLock : judge;
    const [best] = use.writes
      .filter((write) => write.cell.id === use.cell.id)
      .flatMap((write) => judgeWrite(write, use, analysis) ?? [])
      .concat(use.accesses.flatMap((access) => judgeOffer(access, use, analysis) ?? []))
      .sort((a, b) => rank(a, analysis) - rank(b, analysis));
    if (best !== undefined) worst.set(use, best);
  }
  // Data of a request is the greater harm, however seldom it is stored.
  const once = [...worst].filter(([, { variant }]) => variant === 'unsynchronised').map(([use]) => use);
  const byCell = new Map([...worst].map(([{ cell }, judged]) => [cell.id, judged]));
  return { worst, byCell, preparations: flagPreparations(once, analysis) };
}

/** Request-time writes to shared memory, where invocations are threads. */
export function* parallelWrites(analysis: Analysis): Generator<Candidate> {
  const { worst, preparations } = harmfulWrites(analysis);
  const prepared = new Set(preparations.flatMap((one) => one.prepared));
  const found = new Map<string, { candidate: Candidate; cell: Cell }>();
  for (const [use, best] of worst) {
    if (prepared.has(use)) continue;
    found.set(use.cell.id, { candidate: toCandidate(best, use, analysis), cell: use.cell });
  }
  const told: (Told & { readonly beside: Candidate[] })[] = [];
  const inOrder = [...found.values()].sort((a, b) => a.candidate.span.start - b.candidate.span.start);
  for (const { candidate, cell } of inOrder) {
    // An object that is shared because each request stores one there: that is the cause, not what is in the object.
    if (keepersOf(cell, analysis).some((id) => id !== cell.id && found.has(id))) continue;
    const beside = told.find((one) => isBeside(one, { candidate, cell }));
    if (beside === undefined) told.push({ candidate, cell, beside: [] });
    else beside.beside.push(candidate);
  }
  for (const { candidate, beside } of told) yield { ...candidate, beside };
}

interface Told {
  readonly candidate: Candidate;
  readonly cell: Cell;
}

/** Fields of one object that a function sets side by side have one cause. */
function isBeside(first: Told, other: Told): boolean {
  const [a, b] = [first.cell.base, other.cell.base];
  return (
    (a.kind === 'instance' || a.kind === 'static') &&
    a.kind === b.kind &&
    a.type === b.type &&
    first.candidate.fn === other.candidate.fn &&
    first.candidate.variant === other.candidate.variant &&
    first.candidate.confidence === other.candidate.confidence
  );
}

/** What is told first: surely reached, the greater harm, and done without a lock. */
function rank({ write, variant, confidence }: Judged, analysis: Analysis): number {
  const isExported = analysis.reachability.reach(write.fn) !== 'handler';
  const isLocked = analysis.heldLocks.at(write.event).size > 0;
  const ranks = [confidence === 'low', isExported].map(Number);
  return ranks
    .concat(order.indexOf(variant), Number(isLocked))
    .reduce((sum, one) => sum * order.length + one, 0);
}

/** A lock keeps the others out, but not from what the first of them has left for all. */
function judgeUnderLock(write: Access, use: ParallelUse, analysis: Analysis): Judged | undefined {
  const judged = judge(write, use, analysis);
  if (write.kind === 'change' || write.key !== undefined || isElement(write, analysis)) {
    return judged?.variant === 'requestData' && fillsOwnElement(write, analysis)
      ? { ...judged, variant: 'firstRequestWins' }
      : undefined;
  }
  return judged?.variant === 'firstRequestWins' ? judged : undefined;
}

/** `kept.putIfAbsent("tenant", tenant)`: one step, by which the first request decides for all. */
function judgeOffer(access: Access, { cell }: ParallelUse, analysis: Analysis): Judged | undefined {
  if (access.cell.id !== cell.id || !offersRequest(access, analysis)) return undefined;
  const confidence = cell.sharing === 'perhaps' || access.guess ? 'medium' : 'high';
  return { write: access, variant: 'firstRequestWins', confidence, standsAlone: true };
}

function judge(write: Access, use: ParallelUse, analysis: Analysis): Judged | undefined {
  const { cell } = use;
  const sure: Confidence = cell.sharing === 'perhaps' || write.guess ? 'medium' : 'high';
  const stored = write.values.map((value) => analysis.provenance.of(value));
  const request = stored.some((one) => one.request);
  const isRead = use.reads.length > 0 || isVisibleOutside(cell, analysis);
  const locked = analysis.heldLocks.exclusiveAt(write.event).size > 0;
  const make = (
    variant: Judged['variant'],
    confidence: Confidence = sure,
    standsAlone = request,
  ): Judged => ({
    write,
    variant,
    confidence,
    standsAlone,
  });

  /** Where handlers hold one lock throughout, it takes a function that nobody in sight calls to come in between. */
  const unsynchronisedSurely = (): Confidence =>
    !locked ? sure : use.isLockedForHandlers ? 'low' : 'medium';

  if (write.kind === 'change' || write.key !== undefined || isElement(write, analysis)) {
    const keyed = write.key !== undefined && !analysis.provenance.of(write.key).constant;
    if (isConcurrent(write, analysis)) {
      // Each operation is safe; what it stores may still be another one's.
      if (!locked && write.effect === 'set' && isCountedOn(write, analysis)) return make('readModifyWrite');
      if (!request || !isRead) return undefined;
      if (write.effect === 'set') return keyed ? undefined : make('requestData');
      return isEmptiedBeside(write, use) ? make('accumulates') : undefined;
    }
    if (request && !keyed && write.effect === 'set' && isRead) return make('requestData');
    // Each element of an array is a field of its own, which takes the same from everybody.
    if (!keyed && isInArray(write, analysis) && isSettled(use, analysis)) return undefined;
    if (request && write.effect === 'add' && isRead) return make('accumulates');
    return make('unsynchronised', unsynchronisedSurely());
  }

  const { event } = write;
  const operator = event.kind === 'write' ? event.operator : undefined;
  const counts = event.kind === 'write' && (event.form === 'update' || event.form === 'compound');
  if (isDecidedByItself(write, cell, analysis)) {
    if (!request || !isRead) return undefined;
    return make(
      'firstRequestWins',
      use.reads.length > 0 && isOnlyCompared(use, analysis) ? 'low' : sure,
      true,
    );
  }
  if (counts && fieldOf(cell, analysis)?.modifiers?.includes('event') === true)
    // To subscribe and to leave are single steps; who has subscribed hears of the other invocations' events.
    return operator === '+=' ? make('accumulates', sure, true) : undefined;
  if (counts && operator !== '??=') return locked ? undefined : make('readModifyWrite', sure, true);
  if (isUpdateOfItself(write, analysis)) return locked ? undefined : make('readModifyWrite', sure, true);
  if (isSameForAll(write, analysis)) return undefined;
  if (request && event.kind === 'call' && !isReadBehind(write, use, analysis)) return undefined;
  if (request && isRead) {
    // Nobody in sight reads it, or nothing of it but what is the same for all.
    const isHarmless =
      isOnlyForWhatIsSame(use, analysis) ||
      (use.reads.length === 0 && analysis.reachability.reach(write.fn) === 'handler');
    return make('requestData', isHarmless ? 'low' : sure, true);
  }
  if (!isRead) return undefined;
  const isVolatile = isSeenAtOnce(cell, analysis);
  if (write.key === undefined && write.values.every((value) => isConstant(value, analysis))) {
    return isLatch(use, analysis) ? undefined : make('unsynchronised', isVolatile ? 'low' : 'medium');
  }
  // A reader that takes no lock sees the old or the new value, both whole.
  if (locked && isPublishedSafely(cell, analysis)) return undefined;
  // Visible at once and as a whole, and nobody's data: the last one wins, as it would one after the other.
  if (isVolatile) return make('unsynchronised', 'low');
  const isSame =
    write.key === undefined &&
    write.values.length > 0 &&
    (write.values.every((value) => isEqualEachTime(value, write.fn, analysis)) ||
      (write.values.every(({ kind }) => kind === 'call') && lossOfTwo(write, analysis) === 'nothing'));
  return make('unsynchronised', isSame ? 'low' : unsynchronisedSurely());
}

/** `sizes["small"] = 1`: the collection changes under its readers, whatever is put in. */
function isElement({ event }: Access, analysis: Analysis): boolean {
  if (event.kind !== 'write' || event.place.path.at(-1)?.kind !== 'index') return false;
  const collection = { ...event.place, path: event.place.path.slice(0, -1) };
  return analysis.resolver
    .placeThings(collection)
    .some((thing) => thing.kind === 'external' && analysis.facts.containers.has(thing.symbol));
}

/** `names.clear(); names.add(name)`: a request makes it its own, and takes from the others what they have put in. */
function isEmptiedBeside({ effect, fn }: Access, { writes }: ParallelUse): boolean {
  return effect === 'add' && writes.some((other) => other.fn === fn && other.effect === 'clear');
}

/** Nothing but one constant is ever put there. */
function isSettled(use: ParallelUse, analysis: Analysis): boolean {
  return (
    use.writes.every(({ values }) => values.every((value) => isConstant(value, analysis))) &&
    isLatch(use, analysis)
  );
}

/** `if (x == null) x = …`: whether that is safe is asked by check-then-act. */
function isDecidedByItself(write: Access, cell: Cell, analysis: Analysis): boolean {
  if (write.event.kind === 'write' && write.event.operator === '??=') return true;
  const { atomic, stale } = analysis.windows.checks(cell);
  return [...atomic, ...stale].some(
    (decision) =>
      decision.act.event === write.event &&
      makesWhatIsMissing(decision, cell, analysis) &&
      // An atomic that is set again when it no longer fits keeps nobody's for good.
      (write.event.kind !== 'call' || absentWhen(decision.check.event.condition) === decision.outcome),
  );
}

/** `total = total + x`: the value that is written was read before, and somebody else may have written since. */
function isUpdateOfItself({ event, values, fn, cell }: Access, analysis: Analysis): boolean {
  const depends = (value: Value): boolean =>
    analysis.windows.dependencies.readsIn(value, fn, cell).length > 0;
  return values.some((value) => {
    if (value.kind === 'choice' || !depends(value)) return false;
    // A variable that held what was read may have been given something else for it.
    const local = event.kind === 'call' && value.kind === 'read' ? value.place : undefined;
    return local?.root.kind !== 'variable' || local.root.variable.definitions.every(depends);
  });
}

/** `counts.put(name, counts.get(name) + 1)`: what is put in was reckoned from what the element was before. */
function isCountedOn({ key, values, fn, cell }: Access, analysis: Analysis): boolean {
  const { dependencies } = analysis.windows;
  return values.some(
    (value) =>
      value.kind === 'derived' &&
      dependencies.readStepsIn(value, fn, cell).some((read) => isSameKey(read.key, key, analysis)),
  );
}

/** `first ??= id; return first == id`: nobody works with the value, each only asks whether it is the invocation's own. */
function isOnlyCompared({ reads }: ParallelUse, { index }: Analysis): boolean {
  return reads.every(({ event, fn }) =>
    fn.blocks.some(({ events }) => {
      const last = events.at(-1);
      if (last?.kind !== 'branch' && last?.kind !== 'return') return false;
      const condition = last.kind === 'branch' ? last.condition : last.value;
      return (
        index.position(event)?.fn === fn &&
        condition.kind === 'derived' &&
        /^[!=]==?$/.test(condition.operator) &&
        condition.from.some((part) => part.kind === 'read' && part.event === event)
      );
    }),
  );
}

/** `this.context = context`, of which nobody takes anything but its logger: that is the same for all. */
function isOnlyForWhatIsSame({ cell, reads, writes }: ParallelUse, analysis: Analysis): boolean {
  const { classes, invariantContextMembers } = analysis.facts;
  const isContext = ({ values }: Access): boolean =>
    values.length > 0 &&
    values.every((value) =>
      analysis.resolver
        .things(value)
        .some((thing) => thing.kind === 'external' && classes?.contextTypes.has(thing.symbol) === true),
    );
  return (
    writes.every(isContext) &&
    reads.length > 0 &&
    reads.every(({ event, fn, cell: read }) => {
      if (read.id !== cell.id || event.kind !== 'read') return false;
      const [last] = event.place.path.slice(-1);
      return (
        (last?.kind === 'field' && last.name !== cell.field && invariantContextMembers.has(last.name)) ||
        analysis.index
          .calls(fn)
          .some(
            (call) => call.receiver === event.place && invariantContextMembers.has(memberName(call) ?? ''),
          )
      );
    })
  );
}

/** Every invocation that writes the flag writes the same: it changes once, and never back. */
function isLatch(use: ParallelUse, analysis: Analysis): boolean {
  const values = new Set<unknown>();
  for (const write of use.writes) {
    for (const value of write.values) {
      for (const thing of analysis.resolver.things(value)) {
        if (thing.kind === 'constant') values.add(thing.value);
        else values.add(thing);
      }
    }
  }
  return values.size <= 1 || (values.size === 2 && values.has(null));
}

/** Code that is not in sight may read it: a field that is not private, or has an accessor. */
function isVisibleOutside(cell: Cell, analysis: Analysis): boolean {
  const { base, field } = cell;
  if (base.kind !== 'static' && base.kind !== 'instance') return false;
  const modifiers =
    field === undefined ? [] : (analysis.resolver.classes.field(base.type, field)?.modifiers ?? []);
  return modifiers.includes('public') || modifiers.includes('protected');
}

function toCandidate(judged: Judged, use: ParallelUse, analysis: Analysis): Candidate {
  const { write, variant } = judged;
  const { cell } = use;
  const { module } = write.fn;
  const { read, isOthers } = readOf(write, use, analysis);
  const related: RelatedLocation[] = [
    { file: cell.module.file, span: cell.declaration, message: `\`${cell.name}\` is declared here` },
  ];
  if (read !== undefined)
    related.push({ file: read.fn.module.file, span: read.event.span, message: 'it is read here' });
  for (const other of use.writes.filter(({ event }) => event !== write.event).slice(0, 4)) {
    related.push({
      file: other.fn.module.file,
      span: other.event.span,
      message: 'it is written here too',
    });
  }
  return {
    variant,
    module,
    span: write.event.span,
    fn: write.fn,
    confidence: judged.confidence,
    subject: cell.name,
    cause: `cell:${cell.id}`,
    standsAlone: judged.standsAlone,
    ...describeWrite(variant, cell, isOthers, analysis),
    related,
    steps: storyOfWrite(variant, write, read, isOthers),
  };
}
