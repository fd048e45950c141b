import type { Access } from '../analysis/accesses.js';
import type { Analysis } from '../analysis/analysis.js';
import type { Cell } from '../analysis/storage.js';
import { isPartial, type ExposedRead } from '../analysis/windows.js';
import type { Confidence, RelatedLocation } from '../finding.js';
import { Interleaving } from '../interleaving.js';
import type { Value } from '../model/value.js';
import type { Candidate, Hazard } from './detector.js';

export const sharedMutableState: Hazard = {
  id: 'shared-mutable-state',
  title: 'Request-time write to state that other invocations see',
  kind: 'correctness',
  why: 'Invocations that run at the same time share this storage: one reads or overwrites what another one stored.',
  fix: {
    node: 'Keep it in a local variable and pass it on, or put it in an AsyncLocalStorage.',
  },
  variants: {
    requestData: {
      summary: 'Data of one request is stored where another invocation reads it.',
      severity: 'error',
      preset: 'recommended',
    },
    firstRequestWins: {
      summary: 'A value that is made once from the first request serves all later ones.',
      severity: 'error',
      preset: 'recommended',
    },
    readModifyWrite: {
      summary: 'The value that is written back depends on a read before a switch point.',
      severity: 'error',
      preset: 'recommended',
    },
    accumulates: {
      summary: 'Invocations collect into one place and read what others put there.',
      severity: 'error',
      preset: 'recommended',
    },
    saveRestore: {
      summary: 'A shared value is changed for the time of one invocation and put back.',
      severity: 'error',
      preset: 'recommended',
    },
    counter: {
      summary: 'A counter that all invocations of a worker increment; each increment by itself is atomic in Node.js.',
      severity: 'info',
      preset: 'strict',
    },
  },
  notApplicable: {
    python: 'Each concurrent invocation runs in a process of its own: module memory is not shared.',
  },
  securitySeverity: 8.1,
  tags: ['concurrency', 'data-leak'],
  *detect(analysis) {
    for (const [, accesses] of analysis.accesses.byBase) {
      const writes = accesses.filter((access) => isRequestTimeWrite(access, analysis));
      if (writes.length === 0) continue;
      const cells = new Map(writes.map((write) => [write.cell.id, write.cell]));
      const reported = new Set<string | undefined>();
      // The whole before its parts: a variable that is replaced and then filled is one finding.
      for (const cell of [...cells.values()].sort((a, b) => Number(a.field !== undefined) - Number(b.field !== undefined))) {
        if (reported.has(undefined)) break;
        const candidate = judge(cell, writes.filter((write) => write.cell.id === cell.id), analysis);
        if (candidate === undefined) continue;
        if (candidate.confidence !== 'low') reported.add(cell.field);
        yield candidate;
      }
    }
  },
};

function isRequestTimeWrite(access: Access, analysis: Analysis): boolean {
  if (access.kind === 'read') return false;
  const { fn, event } = access;
  if (analysis.reachability.reach(fn) === undefined || analysis.isOffline(fn.module)) return false;
  if (event.kind === 'write' && event.form === 'initialise' && event.place.root.kind !== 'variable') return false;
  // An object under construction belongs to its constructor.
  if (fn.kind === 'constructor' && event.kind === 'write' && event.place.root.kind === 'this') return false;
  if (analysis.locks.isGuarded(fn) && everyAccessGuarded(access.cell, analysis)) return false;
  return !isPerInvocationStorage(access.cell, analysis);
}

function everyAccessGuarded(cell: Cell, analysis: Analysis): boolean {
  return analysis.accesses
    .overlapping(cell)
    .every((access) => analysis.reachability.reach(access.fn) === undefined || analysis.locks.isGuarded(access.fn));
}

function isPerInvocationStorage(cell: Cell, analysis: Analysis): boolean {
  if (cell.base.kind !== 'variable') return false;
  return analysis.resolver
    .variableThings(cell.base.variable)
    .some((thing) => thing.kind === 'external' && analysis.facts.perInvocationStorage.has(thing.symbol));
}

/** A write with what it means for other invocations. */
interface Judged {
  readonly write: Access;
  readonly variant: string;
  readonly confidence: Confidence;
  readonly exposed?: ExposedRead | undefined;
  readonly happens: string;
  readonly standsAlone: boolean;
}

function judge(cell: Cell, writes: readonly Access[], analysis: Analysis): Candidate | undefined {
  const order = ['requestData', 'firstRequestWins', 'saveRestore', 'readModifyWrite', 'accumulates', 'counter'];
  const judged = writes
    .flatMap((write) => judgeWrite(write, cell, writes, analysis) ?? [])
    .sort((a, b) => rank(a) - rank(b) || order.indexOf(a.variant) - order.indexOf(b.variant));
  const best = judged[0];
  return best === undefined ? undefined : toCandidate(best, judged, cell, analysis);

  function rank(one: Judged): number {
    return one.variant === 'counter' ? 3 : one.confidence === 'low' ? 2 : 0;
  }
}

function judgeWrite(write: Access, cell: Cell, writes: readonly Access[], analysis: Analysis): Judged | undefined {
  const { provenance } = analysis;
  if (write.effect === 'remove' || write.effect === 'clear' || write.effect === 'reorder') return undefined;
  if (write.effect === 'drain' && write.values.length <= 2) return undefined;
  const stored = write.values.map((value) => provenance.of(value));
  const request = stored.some((one) => one.request);
  const byName = stored.some((one) => one.request && one.byName) && !stored.some((one) => one.request && !one.byName);

  if (write.key !== undefined && !isConstantKey(write.key, analysis)) {
    const key = provenance.of(write.key);
    if (key.unique || !request) return undefined;
    if (write.values.every((value) => provenance.identifies(write.key!, value))) return undefined;
    return make('requestData', 'low', undefined, `A later invocation with an equal key gets what this one stored, though the key does not tell all that the value depends on.`);
  }
  if (write.effect === 'add') {
    return judgeCollection(write, cell, analysis, byName);
  }
  if (request) return judgeRequestData();
  const lost = analysis.windows.lostUpdate(write);
  if (lost !== undefined) {
    const restored = write.values.some((value) => isPlainRead(value, write)) && writes.some((other) => other !== write);
    return restored
      ? make('saveRestore', 'high', undefined, `Another invocation that runs in between works with the changed value, and the one that ends last puts back the wrong one.`, true)
      : make('readModifyWrite', 'high', undefined, `What another invocation writes in between is lost.`, true);
  }
  return judgeCounter(write, cell, writes, analysis);

  function judgeRequestData(): Judged | undefined {
    const exposed = analysis.windows.exposedReads(cell);
    if (isGuardedByOwnCheck(write, cell, analysis)) {
      return make('firstRequestWins', confidenceOf(false), undefined, `The first request decides the value; every later invocation works with that one, whoever it serves.`);
    }
    const between = exposed.find((one) => one.at !== undefined && one.write === write) ?? exposed.find((one) => one.at !== undefined) ?? exposed[0];
    if (between !== undefined) {
      return make('requestData', confidenceOf(false), between, `While one invocation waits, another one stores its own value; the first then goes on with the other one's data.`);
    }
    const reads = analysis.accesses.overlapping(cell).filter((access) => access.kind === 'read' && access.fn.kind !== 'init');
    if (reads.length > 0) {
      return reads.every((read) => analysis.reachability.reach(read.fn) === undefined) && !isVisibleOutside(cell)
        ? undefined
        : readsAreWalked(reads, analysis)
          ? undefined
          : make('requestData', 'medium', undefined, `Another invocation can read or overwrite it before this one is done with it.`);
    }
    if (isVisibleOutside(cell)) {
      return make('requestData', 'medium', undefined, `Whoever imports it reads the value of whichever invocation wrote last.`);
    }
    return make('requestData', 'low', undefined, `The value of one invocation stays there for all others.`);
  }

  function confidenceOf(doubt: boolean): Confidence {
    return doubt || cell.sharing === 'perhaps' || write.guess ? 'medium' : 'high';
  }

  function make(variant: string, confidence: Confidence, exposed: ExposedRead | undefined, happens: string, window = false): Judged {
    const lowered = cell.sharing === 'perhaps' && confidence === 'high' ? 'medium' : confidence;
    return { write, variant, confidence: lowered, exposed, happens, standsAlone: window || (request && byName) };
  }
}

function judgeCollection(write: Access, cell: Cell, analysis: Analysis, byName: boolean): Judged | undefined {
  const exposed = analysis.windows.exposedReads(cell);
  const read = exposed.find((one) => one.at !== undefined) ?? exposed[0];
  const happens = 'It holds what other invocations put there as well: each reads, returns or empties what is not its own.';
  if (read !== undefined) {
    return { write, variant: 'accumulates', confidence: write.guess || cell.sharing === 'perhaps' ? 'medium' : 'high', exposed: read, happens, standsAlone: byName || read.at !== undefined };
  }
  if (isVisibleOutside(cell)) return { write, variant: 'accumulates', confidence: 'low', exposed: undefined, happens, standsAlone: byName };
  return undefined;
}

/** `n++`, `n += 1`: atomic in themselves; a count that is set back for each request is a request's own. */
function judgeCounter(write: Access, cell: Cell, writes: readonly Access[], analysis: Analysis): Judged | undefined {
  if (write.event.kind !== 'write' || !isCounting(write)) return undefined;
  const resets = writes.filter((other) => other.event.kind === 'write' && !isCounting(other) && !isPartial(other, cell));
  if (resets.length > 0) {
    const exposed = analysis.windows.exposedReads(cell).filter((one) => !isOwnRead(one.read, writes));
    const read = exposed.find((one) => one.at !== undefined) ?? exposed[0];
    if (read === undefined) return undefined;
    return {
      write: resets[0]!,
      variant: 'accumulates',
      confidence: cell.sharing === 'perhaps' ? 'medium' : 'high',
      exposed: read,
      happens: 'Invocations that run at the same time set it back and add to it together; none of them gets its own sum.',
      standsAlone: read.at !== undefined,
    };
  }
  const steps = new Set(writes.map((other) => (other.event.kind === 'write' ? other.event.operator : undefined)));
  // Up and down again: a gauge of what is in flight.
  if (steps.has('--') || steps.has('-=')) return undefined;
  return {
    write,
    variant: 'counter',
    confidence: 'low',
    happens: 'It counts for all invocations of the worker together, and for no other worker.',
    standsAlone: true,
  };
}

function isCounting(access: Access): boolean {
  if (access.event.kind !== 'write') return false;
  const { form, operator } = access.event;
  return form === 'update' || (form === 'compound' && (operator === '+=' || operator === '-='));
}

/** The read that a counting write makes itself. */
function isOwnRead(read: Access, writes: readonly Access[]): boolean {
  return writes.some(
    (write) => isCounting(write) && read.event.span.start >= write.event.span.start && read.event.span.end <= write.event.span.end,
  );
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

/** The write happens only if the cell is still empty: `p ??= load(event.tenant)`. */
function isGuardedByOwnCheck(write: Access, cell: Cell, analysis: Analysis): boolean {
  if (write.event.kind === 'write' && (write.event.operator === '??=' || write.event.operator === '||=')) return true;
  const { stale, atomic } = analysis.windows.checks(cell);
  return atomic.some((one) => one.act.event === write.event && isAbsenceTest(one.check.event.condition, cell, one.check.fn, analysis)) && !stale.some((one) => one.act.event === write.event);
}

/** The condition asks nothing but whether the cell holds something. */
function isAbsenceTest(condition: Value, cell: Cell, fn: Access['fn'], analysis: Analysis): boolean {
  const provenance = analysis.provenance.of(condition);
  const dependencies = [...analysis.windows.dependencies(condition, fn).values()];
  const comparesRequest = condition.kind === 'derived' && condition.from.length > 1 && condition.from.some((part) => !analysis.windows.dependsOn(part, fn, cell) && analysis.provenance.of(part).request);
  return dependencies.length > 0 && !comparesRequest && !(provenance.request && condition.kind === 'call');
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
    if (value.kind === 'read' && value.place.root.kind === 'variable' && value.place.root.variable === variable) return true;
    if (value.kind === 'object') {
      for (const property of value.properties.values()) {
        if (property.kind === 'read' && property.place.root.kind === 'variable' && property.place.root.variable === variable) return true;
      }
    }
  }
  return false;
}

function toCandidate(best: Judged, all: readonly Judged[], cell: Cell, analysis: Analysis): Candidate {
  const { write, exposed } = best;
  const module = write.fn.module;
  const related: RelatedLocation[] = [{ file: cell.module.file, span: cell.declaration, message: `\`${cell.name}\` is declared here` }];
  if (exposed !== undefined) {
    if (exposed.at !== undefined) related.push({ file: exposed.at.fn.module.file, span: exposed.at.event.span, message: 'another invocation can run here' });
    related.push({ file: exposed.read.fn.module.file, span: exposed.read.event.span, message: 'it is read here' });
  }
  for (const other of all.slice(1, 5)) {
    if (other.write.event !== write.event) related.push({ file: other.write.fn.module.file, span: other.write.event.span, message: 'it is written here too' });
  }
  return {
    variant: best.variant,
    module,
    span: write.event.span,
    fn: write.fn,
    confidence: best.confidence,
    subject: cell.name,
    cause: `cell:${cell.id}`,
    standsAlone: best.standsAlone,
    shared: sharedSentence(best, cell, analysis),
    happens: best.happens,
    related,
    steps: story(best, cell),
  };
}

function sharedSentence(judged: Judged, cell: Cell, analysis: Analysis): string {
  const unit = analysis.runtime.unit;
  switch (judged.variant) {
    case 'requestData':
      return `Request data is stored in \`${cell.name}\`, which all invocations of a ${unit} share.`;
    case 'firstRequestWins':
      return `\`${cell.name}\` is made from the first request and then kept for all invocations of the ${unit}.`;
    case 'accumulates':
      return `\`${cell.name}\` collects the values of all invocations of a ${unit}.`;
    case 'saveRestore':
      return `\`${cell.name}\` is changed and put back, while all invocations of the ${unit} share it.`;
    case 'readModifyWrite':
      return `\`${cell.name}\` is read before a switch point and written from that old value behind it.`;
    default:
      return `\`${cell.name}\` is incremented by all invocations of a ${unit}.`;
  }
}

function story(judged: Judged, cell: Cell): Candidate['steps'] & object {
  const { write, exposed } = judged;
  const told = new Interleaving();
  const module = write.fn.module;
  const span = write.event.span;
  switch (judged.variant) {
    case 'firstRequestWins':
      told.a(module, span, `A makes \`${cell.name}\` from its own request.`);
      told.b(module, span, `B finds \`${cell.name}\` set and uses A's value for its own request.`);
      break;
    case 'counter':
      break;
    default:
      told.a(module, span, `A writes \`${cell.name}\`.`);
      if (exposed?.at !== undefined) told.a(exposed.at.fn.module, exposed.at.event.span, 'A waits; other invocations run.');
      told.b(module, span, `B writes \`${cell.name}\`, over A's value.`);
      if (exposed !== undefined) told.a(exposed.read.fn.module, exposed.read.event.span, `A reads \`${cell.name}\` and gets B's value.`);
  }
  return told.steps;
}
