import type { Access } from '../analysis/accesses.js';
import type { Analysis } from '../analysis/analysis.js';
import type { Cell } from '../analysis/cells.js';
import type { RelatedLocation } from '../finding.js';
import { Interleaving } from '../interleaving.js';
import { threadTables } from '../knowledge/thread-facts.js';
import type { Candidate, Hazard } from './detector.js';
import { keepsFirstRequestUnderLock } from './first-request.js';
import { memoisedCalls } from './memoised-calls.js';
import { isConstruction } from './parallel-accesses.js';
import { parallelWrites } from './parallel-writes.js';
import { threadWrites } from './thread-writes.js';
import { judgeWrite, type JudgedWrite } from './write-judgement.js';

export const sharedMutableState: Hazard = {
  id: 'shared-mutable-state',
  title: 'Request-time write to state that other invocations see',
  kind: 'correctness',
  why: 'Invocations that run at the same time share this storage: one reads or overwrites what another one stored.',
  fix: {
    node: 'Keep it in a local variable and pass it on, or put it in an AsyncLocalStorage.',
    java: 'Keep it in a local variable and pass it on; what must be shared belongs in a concurrent collection, an atomic or behind one lock.',
    dotnet:
      'Keep it in a local variable and pass it on; what must be shared belongs in a concurrent collection, behind Interlocked or one lock.',
    python:
      'Let each thread return its result and put the results together afterwards, or hold one `threading.Lock` around each use.',
  },
  variants: {
    requestData: {
      summary: 'Data of one request is stored where another invocation reads it.',
      severity: 'error',
      preset: 'recommended',
      runtimes: ['node', 'java', 'dotnet'],
    },
    firstRequestWins: {
      summary: 'A value that is made once from the first request serves all later ones.',
      severity: 'error',
      preset: 'recommended',
      runtimes: ['node', 'java', 'dotnet'],
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
      runtimes: ['node', 'java', 'dotnet'],
    },
    unsynchronised: {
      summary: 'Shared memory is written without a lock that its readers hold as well.',
      severity: 'error',
      preset: 'recommended',
      runtimes: ['java', 'dotnet', 'python'],
    },
    saveRestore: {
      summary: 'A shared value is changed for the time of one invocation and put back.',
      severity: 'error',
      preset: 'recommended',
      runtimes: ['node'],
    },
    counter: {
      summary:
        'A counter that all invocations of a worker increment; each increment by itself is atomic in Node.js.',
      severity: 'info',
      preset: 'strict',
      runtimes: ['node'],
    },
  },
  notApplicable: {},
  securitySeverity: 8.1,
  tags: ['concurrency', 'data-leak'],
  needs: ({ threads }) => threadTables(threads),
  *detect(analysis) {
    if (analysis.runtime.memory === 'isolated') {
      yield* threadWrites(analysis);
      return;
    }
    if (analysis.runtime.memory === 'anywhere') {
      yield* parallelWrites(analysis);
      return;
    }
    yield* memoisedCalls(analysis);
    if (!analysis.accesses.someTellableChange) return;
    for (const [, accesses] of analysis.accesses.byBase) {
      const writes = accesses.filter((access) => isRequestTimeWrite(access, analysis));
      if (!writes.some((write) => mayTell(write, analysis))) continue;
      const cells = new Map(writes.map((write) => [write.cell.id, write.cell]));
      const reported = new Set<string | undefined>();
      const told: { candidate: Candidate; related: RelatedLocation[] }[] = [];
      // The whole before its parts: a variable that is replaced and then filled is one finding.
      for (const cell of [...cells.values()].sort(
        (a, b) => Number(a.field !== undefined) - Number(b.field !== undefined),
      )) {
        if (reported.has(undefined)) break;
        if (!analysis.isWorthAsking(cell)) continue;
        const candidate = judge(
          cell,
          writes.filter((write) => write.cell.id === cell.id),
          analysis,
        );
        if (candidate === undefined) continue;
        if (candidate.confidence !== 'low') reported.add(cell.field);
        // Members of one object that a function sets side by side have one cause.
        const beside = told.find((one) => isBeside(one.candidate, candidate));
        if (beside === undefined) told.push({ candidate, related: [...(candidate.related ?? [])] });
        else {
          const message = `\`${candidate.subject}\` is written here too`;
          beside.related.push({ file: candidate.module.file, span: candidate.span, message });
        }
      }
      for (const { candidate, related } of told) yield { ...candidate, related };
    }
  },
};

function mayTell({ fn, cell }: Access, analysis: Analysis): boolean {
  return analysis.mayTell(fn, cell.sharing === 'perhaps' ? 'medium' : 'high');
}

function isBeside(first: Candidate, other: Candidate): boolean {
  return first.fn === other.fn && first.variant === other.variant && first.confidence === other.confidence;
}

function isRequestTimeWrite(access: Access, analysis: Analysis): boolean {
  if (access.kind === 'read') return false;
  const { fn, event } = access;
  if (analysis.reachability.reach(fn) === undefined || analysis.isOffline(fn.module)) return false;
  if (event.kind === 'write' && event.form === 'initialise' && event.place.root.kind !== 'variable')
    return false;
  // An object under construction belongs to its constructor.
  const target = event.kind === 'write' ? event.place : event.kind === 'call' ? event.receiver : undefined;
  if (target?.root.kind === 'this' && isConstruction(fn, analysis)) return false;
  if (
    analysis.locks.isGuarded(fn) &&
    everyAccessGuarded(access.cell, analysis) &&
    !keepsFirstRequestUnderLock(access, analysis)
  )
    return false;
  return !isPerInvocationStorage(access.cell, analysis);
}

function everyAccessGuarded(cell: Cell, analysis: Analysis): boolean {
  return analysis.accesses
    .overlapping(cell)
    .every(
      (access) => analysis.reachability.reach(access.fn) === undefined || analysis.locks.isGuarded(access.fn),
    );
}

function isPerInvocationStorage(cell: Cell, analysis: Analysis): boolean {
  if (cell.base.kind !== 'variable') return false;
  return analysis.resolver
    .variableThings(cell.base.variable)
    .some((thing) => thing.kind === 'external' && analysis.facts.perInvocationStorage.has(thing.symbol));
}

function judge(cell: Cell, writes: readonly Access[], analysis: Analysis): Candidate | undefined {
  const order = [
    'requestData',
    'firstRequestWins',
    'saveRestore',
    'readModifyWrite',
    'accumulates',
    'counter',
  ];
  const judged = writes
    .flatMap((write) => judgeWrite(write, cell, writes, analysis) ?? [])
    .sort((a, b) => rank(a) - rank(b) || order.indexOf(a.variant) - order.indexOf(b.variant));
  const best = judged[0];
  return best === undefined ? undefined : toCandidate(best, judged, cell, analysis);

  function rank(one: JudgedWrite): number {
    return one.variant === 'counter' ? 3 : one.confidence === 'low' ? 2 : 0;
  }
}

function toCandidate(
  best: JudgedWrite,
  all: readonly JudgedWrite[],
  cell: Cell,
  analysis: Analysis,
): Candidate {
  const { write, exposed } = best;
  const module = write.fn.module;
  const related: RelatedLocation[] = [
    { file: cell.module.file, span: cell.declaration, message: `\`${cell.name}\` is declared here` },
  ];
  if (exposed !== undefined) {
    if (exposed.at !== undefined)
      related.push({
        file: exposed.at.fn.module.file,
        span: exposed.at.event.span,
        message: 'another invocation can run here',
      });
    related.push({
      file: exposed.read.fn.module.file,
      span: exposed.read.event.span,
      message: 'it is read here',
    });
  }
  for (const other of all.slice(1, 5)) {
    if (other.write.event !== write.event)
      related.push({
        file: other.write.fn.module.file,
        span: other.write.event.span,
        message: 'it is written here too',
      });
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

function sharedSentence(judged: JudgedWrite, cell: Cell, analysis: Analysis): string {
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

function story(judged: JudgedWrite, cell: Cell): Candidate['steps'] & object {
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
      if (exposed?.at === undefined) {
        told.a(module, span, `A writes \`${cell.name}\` and goes on; at its next switch point others run.`);
      } else {
        told.a(module, span, `A writes \`${cell.name}\`.`);
        told.a(exposed.at.fn.module, exposed.at.event.span, 'A waits; other invocations run.');
      }
      told.b(module, span, `B writes \`${cell.name}\`, over A's value.`);
      if (exposed !== undefined)
        told.a(
          exposed.read.fn.module,
          exposed.read.event.span,
          `A reads \`${cell.name}\` and gets B's value.`,
        );
  }
  return told.steps;
}
