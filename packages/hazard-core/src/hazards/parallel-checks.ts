import { isEmptying, type Access } from '../analysis/accesses.js';
import type { Analysis } from '../analysis/analysis.js';
import type { Cell } from '../analysis/cells.js';
import { isAtomic } from '../analysis/atomics.js';
import { absentWhen } from '../analysis/absence.js';
import { lowered } from '../confidence.js';
import type { Confidence } from '../finding.js';
import { Interleaving } from '../interleaving.js';
import type { BranchEvent, CallEvent } from '../model/event.js';
import type { FunctionModel } from '../model/module.js';
import type { Value } from '../model/value.js';
import type { Candidate } from './detector.js';
import { lossOfTwo } from './doubled-objects.js';
import type { FlagPreparation } from './flag-preparations.js';
import {
  isCache,
  isConcurrent,
  isConstant,
  isInArray,
  isPublishedSafely,
  parallelUses,
  thingsOf,
  useOf,
  type ParallelUse,
} from './parallel-accesses.js';
import { asksForWhatChanges, makesWhatIsMissing, reasonFor, type Decision } from './parallel-decisions.js';
import { preparationsBehindFlags, storesRequests } from './parallel-writes.js';

/** Decisions on shared memory that another thread makes stale before they are acted on. */
export function* parallelChecks(analysis: Analysis): Generator<Candidate> {
  const preparations = preparationsBehindFlags(analysis);
  for (const one of preparations) yield toPreparation(one);
  const prepared = new Set(preparations.flatMap((one) => one.prepared.map(({ cell }) => cell.id)));
  for (const use of parallelUses(analysis)) {
    // Whose request was stored there is the greater harm, and told as such.
    if (prepared.has(use.cell.id) || storesRequests(use, analysis)) continue;
    const { atomic, stale } = analysis.windows.checks(use.cell);
    // Whether there are more elements is no decision on what to do with them.
    const pairs = [...atomic, ...stale].filter(
      ({ check, act }) => check.event.test !== 'more' && use.writes.some(({ event }) => event === act.event),
    );
    for (const pair of pairs) {
      const candidate = judge(pair, use, analysis);
      if (candidate === undefined) continue;
      yield candidate;
      break;
    }
  }
  yield* unlockedWalks(analysis);
  yield* unsafeLazyValues(analysis);
}

/** However much is prepared, the flag is the cause. */
function toPreparation({ flag, check, mark, prepared }: FlagPreparation): Candidate {
  const { module } = check.fn;
  const name = `\`${flag.name}\``;
  return {
    variant: 'lazyInit',
    module,
    span: check.event.span,
    fn: check.fn,
    confidence: [flag, ...prepared.map(({ cell }) => cell)].some(({ sharing }) => sharing === 'perhaps')
      ? 'medium'
      : 'high',
    subject: flag.name,
    cause: `cell:${flag.id}`,
    standsAlone: true,
    shared: `${name} says whether what stands behind it was done, and is asked without a lock.`,
    happens:
      'Two invocations find it not set and both prepare; one of them may go on with what the other has half made.',
    related: [
      { file: flag.module.file, span: flag.declaration, message: `${name} is declared here` },
      { file: mark.fn.module.file, span: mark.event.span, message: 'it is set here' },
      ...prepared.slice(0, maxPrepared).map(({ cell, writes }) => ({
        file: writes[0]!.fn.module.file,
        span: writes[0]!.event.span,
        message: `\`${cell.name}\` is written behind it`,
      })),
    ],
    steps: new Interleaving()
      .a(module, check.event.span, `A finds ${name} not set and begins to prepare.`)
      .b(module, check.event.span, `B finds ${name} not set either, on another thread.`)
      .a(mark.fn.module, mark.event.span, `A is done and sets ${name}.`)
      .b(mark.fn.module, mark.event.span, `B prepares once more, while A already works with it.`).steps,
  };
}

/** More than these tell nothing new. */
const maxPrepared = 12;

/** `new Lazy<T>(make, isThreadSafe: false)` in a field that invocations share. */
function* unsafeLazyValues(analysis: Analysis): Generator<Candidate> {
  const { types, unsafeModes } = analysis.facts.parallel!.lazyValues;
  for (const fn of types.size === 0 ? [] : analysis.index.functions) {
    for (const event of analysis.index.calls(fn)) {
      if (!event.isNew || !analysis.names.of(event).some((symbol) => types.has(symbol))) continue;
      const isUnsafe = event.args.some(({ value }) =>
        analysis.resolver
          .things(value)
          .some(
            (thing) =>
              (thing.kind === 'constant' &&
                typeof thing.value === 'boolean' &&
                unsafeModes.has(thing.value)) ||
              (thing.kind === 'external' && unsafeModes.has(thing.symbol)),
          ),
      );
      const cell = isUnsafe ? keeperOf(event, fn, analysis) : undefined;
      if (cell === undefined) continue;
      const { reads } = useOf(cell, analysis);
      const [read] = reads;
      if (read === undefined) continue;
      const name = `\`${cell.name}\``;
      yield {
        variant: 'lazyInit',
        module: fn.module,
        span: event.span,
        fn: read.fn,
        confidence: cell.sharing === 'perhaps' ? 'medium' : 'high',
        subject: cell.name,
        cause: `cell:${cell.id}`,
        standsAlone: true,
        shared: `${name} makes its value when it is first asked for, in a mode for one thread.`,
        happens: 'Two invocations that ask at the same time both make it, or one of them gets an exception.',
        fix: 'Leave the mode out: by default one thread makes the value and the others wait.',
        related: [{ file: read.fn.module.file, span: read.event.span, message: 'it is asked for here' }],
        steps: new Interleaving()
          .a(read.fn.module, read.event.span, `A asks for the value of ${name} and begins to make it.`)
          .b(read.fn.module, read.event.span, 'B asks before A is done, and makes another one.').steps,
      };
    }
  }
}

/** The shared cell that an object is stored in where it is made. */
function keeperOf(event: CallEvent, fn: FunctionModel, analysis: Analysis): Cell | undefined {
  return analysis.accesses
    .of(fn)
    .find(
      ({ kind, values }) =>
        kind === 'write' && values.some((value) => value.kind === 'call' && value.event === event),
    )?.cell;
}

function judge(decision: Decision, use: ParallelUse, analysis: Analysis): Candidate | undefined {
  const { check, act, outcome } = decision;
  const { cell } = use;
  if (!asksForWhatChanges(decision, analysis)) return undefined;
  if (act.effect === 'add' ? check.fn !== act.fn : act.effect !== 'set') return undefined;
  const sure: Confidence = cell.sharing === 'perhaps' || act.guess ? 'medium' : 'high';
  const { heldLocks } = analysis;
  const alone = heldLocks.exclusiveAt(act.event).size > 0;
  const common = alone ? shared(heldLocks.at(check.event), heldLocks.at(act.event)) : new Set<string>();
  if (common.size > 0) {
    const outer = act.kind === 'write' ? unlockedCheck(cell, act, common, analysis) : undefined;
    if (outer === undefined || isPublishedSafely(cell, analysis)) return undefined;
    const loss = lossOfTwo(act, analysis);
    return toCandidate('brokenDoubleCheck', outer, act, cell, loss === 'nothing' ? 'low' : sure);
  }
  const absence = makesWhatIsMissing(decision, cell, analysis);
  // What is replaced whatever it was is no more than a write.
  if (!absence && startsAnew(act, analysis)) return undefined;
  const keyed = act.key !== undefined || act.kind === 'change';
  if (keyed) {
    // Everybody puts the same there: as harmless as a flag that is set once.
    if (
      (isConcurrent(act, analysis) || isInArray(act, analysis)) &&
      [act.key, ...act.values].every((value) => value !== undefined && isConstant(value, analysis))
    )
      return undefined;
    // What other code does with an entry that is there is for itself to tell.
    if (check.fn !== act.fn && absentWhen(check.event.condition) === !outcome) return undefined;
    // A collection that is safe itself is only asked twice; elsewhere another key may be meant.
    const doubts =
      Number(isConcurrent(act, analysis)) + Number(isCache(act, analysis)) + Number(check.fn !== act.fn);
    const kind = act.effect === 'add' && act.key === undefined ? 'addition' : 'staleCheck';
    return toCandidate(kind, check, act, cell, lowered(sure, doubts));
  }
  const request = act.values.some((value) => analysis.provenance.of(value).request);
  // Whose request made it is the greater harm, and told as such.
  if (request) return undefined;
  if (act.values.every((value) => isConstant(value, analysis))) return undefined;
  // Who writes an atomic has thought of the others: what is made twice may be meant to be.
  const meant = Number(isAtomic(thingsOf(cell, analysis), analysis.facts));
  // What a caller gives is not made here: a setter that refuses a second value.
  if (!absence || (check.fn === act.fn && act.values.every(isGiven)))
    return toCandidate('staleCheck', check, act, cell, lowered(sure, 1 + meant));
  const reason = reasonFor(act, check, analysis);
  if (reason === 'presence') return toCandidate('replaced', check, act, cell, lowered(sure, 1 + meant));
  const left = lowered(sure, Math.max(meant, doubtsOfLoss[lossOfTwo(act, analysis)]));
  return toCandidate(reason === 'absenceOrOther' ? 'renewed' : 'lazyInit', check, act, cell, left);
}

/** How doubtful it is that somebody is the worse for a second object. */
const doubtsOfLoss = { nothing: 2, work: 1, unknown: 0 } as const;

function isGiven(value: Value): boolean {
  return (
    value.kind === 'read' &&
    value.place.path.length === 0 &&
    value.place.root.kind === 'variable' &&
    value.place.root.variable.kind === 'parameter'
  );
}

/** An empty collection takes the place of the old one. */
function startsAnew(act: Access, analysis: Analysis): boolean {
  if (isEmptying(act)) return true;
  return act.values.some(
    (value) =>
      value.kind === 'call' &&
      value.event.isNew &&
      value.event.args.length === 0 &&
      analysis.resolver.symbols(value).some((symbol) => analysis.facts.containers.has(symbol)),
  );
}

/** The first look of a double check: it takes no lock. */
function unlockedCheck(
  cell: Cell,
  act: Access,
  locks: ReadonlySet<string>,
  analysis: Analysis,
): { event: BranchEvent; fn: FunctionModel } | undefined {
  for (const fn of analysis.flow.callersOf([act.fn])) {
    if (fn !== act.fn && fn.owner !== act.fn.owner) continue;
    for (const block of fn.blocks) {
      const event = block.events.at(-1);
      if (event?.kind !== 'branch' || !analysis.windows.dependencies.on(event.condition, fn, cell)) continue;
      if (shared(analysis.heldLocks.at(event), locks).size === 0) return { event, fn };
    }
  }
  return undefined;
}

/** A collection that locks each of its operations is walked without its lock. */
function* unlockedWalks(analysis: Analysis): Generator<Candidate> {
  const { synchronisedContainers } = analysis.facts.parallel!;
  for (const use of parallelUses(analysis)) {
    const { cell } = use;
    const isSynchronised = thingsOf(cell, analysis).some(
      (thing) => thing.kind === 'external' && synchronisedContainers.has(thing.symbol),
    );
    if (!isSynchronised) continue;
    for (const fn of new Set(use.reads.map((read) => read.fn))) {
      for (const block of fn.blocks) {
        const event = block.events.at(-1);
        if (event?.kind !== 'branch' || event.test !== 'more') continue;
        if (!analysis.windows.dependencies.on(event.condition, fn, cell)) continue;
        if (analysis.heldLocks.at(event).size > 0) continue;
        const [act] = use.writes;
        if (act === undefined) return;
        yield toCandidate('unlockedIteration', { event, fn }, act, cell, 'high');
        return;
      }
    }
  }
}

function toCandidate(
  kind: keyof typeof variants,
  check: { readonly event: BranchEvent; readonly fn: FunctionModel },
  act: Access,
  cell: Cell,
  confidence: Confidence,
): Candidate {
  const { module } = check.fn;
  const name = `\`${cell.name}\``;
  const acts = act.fn.module;
  const told = new Interleaving();
  switch (kind) {
    case 'brokenDoubleCheck':
      told
        .a(acts, act.event.span, `A stores the new object in ${name}; its fields may become visible later.`)
        .b(
          module,
          check.event.span,
          `B finds ${name} set, without the lock, and uses an object that is half made.`,
        );
      break;
    case 'unlockedIteration':
      told
        .a(module, check.event.span, `A walks over ${name}.`)
        .b(acts, act.event.span, `B changes ${name} on another thread.`)
        .a(module, check.event.span, 'A fails with a concurrent modification, or misses elements.');
      break;
    case 'addition':
      told
        .a(module, check.event.span, `A asks ${name} before it adds something.`)
        .b(module, check.event.span, 'B asks it as well, on another thread, and gets the same answer.')
        .a(acts, act.event.span, `A adds to ${name}: the answer is true no longer.`)
        .b(acts, act.event.span, 'B adds as well, on the strength of the old answer.');
      break;
    case 'replaced':
      told
        .a(module, check.event.span, `A finds ${name} there.`)
        .b(module, check.event.span, 'B finds the same one, on another thread.')
        .a(acts, act.event.span, `A replaces ${name}.`)
        .b(acts, act.event.span, `B replaces ${name} again, over A's.`);
      break;
    case 'renewed':
      told
        .a(module, check.event.span, `A finds ${name} missing, or no longer good.`)
        .b(module, check.event.span, 'B finds the same, on another thread.')
        .a(acts, act.event.span, `A writes ${name}.`)
        .b(acts, act.event.span, `B writes ${name} again, over A's.`);
      break;
    default:
      told
        .a(module, check.event.span, `A finds ${name} not there yet.`)
        .b(module, check.event.span, `B finds ${name} not there yet either, on another thread.`)
        .a(acts, act.event.span, `A writes ${name}.`)
        .b(acts, act.event.span, `B writes ${name} again, over A's.`);
  }
  return {
    variant: variants[kind],
    module,
    span: check.event.span,
    fn: check.fn,
    confidence,
    subject: cell.name,
    cause: `cell:${cell.id}`,
    standsAlone: true,
    ...texts[kind](name),
    related: [
      { file: cell.module.file, span: cell.declaration, message: `${name} is declared here` },
      {
        file: acts.file,
        span: act.event.span,
        message: kind === 'unlockedIteration' ? 'it is changed here' : 'it is written here',
      },
    ],
    steps: told.steps,
  };
}

const variants = {
  staleCheck: 'staleCheck',
  addition: 'staleCheck',
  replaced: 'staleCheck',
  lazyInit: 'lazyInit',
  renewed: 'lazyInit',
  brokenDoubleCheck: 'brokenDoubleCheck',
  unlockedIteration: 'unlockedIteration',
} as const;

const texts: Record<
  keyof typeof variants,
  (name: string) => { shared: string; happens: string; fix?: string }
> = {
  staleCheck: (name) => ({
    shared: `${name} is asked here and changed afterwards, in two steps that nothing holds together.`,
    happens:
      'Another invocation changes it between the two: both act on the same answer, and one of them is wrong.',
  }),
  addition: (name) => ({
    shared: `${name} is asked here and added to afterwards, in two steps that nothing holds together.`,
    happens:
      'Two invocations get the same answer and both add: what was asked is true no longer for the second, and additions at the same moment damage the collection.',
    fix: 'Ask and add under one lock.',
  }),
  replaced: (name) => ({
    shared: `${name} is asked here and replaced afterwards, in two steps that nothing holds together.`,
    happens:
      'Two invocations find the same one there and both replace it: what one of them has stored is lost.',
    fix: 'Ask and replace it under one lock.',
  }),
  renewed: (name) => ({
    shared: `${name} is made when it is missing or no longer good, without a lock.`,
    happens:
      'Two invocations find it so and both make it; one may go on with the one that the other has replaced, or with one that is half made.',
  }),
  lazyInit: (name) => ({
    shared: `${name} is made when it is first needed, without a lock.`,
    happens:
      'Two invocations find it missing, both make it, and each may go on with an object of its own or one that is half made.',
  }),
  brokenDoubleCheck: (name) => ({
    shared: `${name} is looked at without the lock under which it is made, and is not \`volatile\`.`,
    happens: 'Another thread may see the reference before it sees the fields of the object behind it.',
    fix: 'Declare the field `volatile`, or make the object in a static holder class.',
  }),
  unlockedIteration: (name) => ({
    shared: `${name} locks each of its operations, but not a walk over all of it.`,
    happens: 'Another invocation changes it during the walk, which then fails or misses elements.',
    fix: 'Hold the lock of the collection during the walk, or walk over a copy.',
  }),
};

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...a].filter((one) => b.has(one)));
}
