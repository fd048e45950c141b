import { isEmptying, type Access } from '../analysis/accesses.js';
import type { Analysis } from '../analysis/analysis.js';
import type { Cell } from '../analysis/cells.js';
import type { EarlyMark, StaleCheck } from '../analysis/checks.js';
import type { Confidence } from '../finding.js';
import { Interleaving } from '../interleaving.js';
import type { Candidate, Hazard } from './detector.js';
import { parallelChecks } from './parallel-checks.js';
import { memoisePromise } from './suggestions/memoise-promise.js';

export const checkThenAct: Hazard = {
  id: 'check-then-act',
  title: 'A decision on shared state is stale when it is acted on',
  kind: 'correctness',
  why: 'Between the check and the write that relies on it another invocation runs, comes to the same decision, and both act.',
  fix: {
    node: 'Store the promise before the first await, so that the second invocation finds it and waits for the same work.',
    java: 'Ask and change in one step: `computeIfAbsent`, a static holder class, or one lock around both.',
    dotnet: 'Ask and change in one step: `GetOrAdd`, `Lazy<T>`, or one lock around both.',
  },
  variants: {
    staleCheck: {
      summary: 'A cell is checked, the invocation waits, and then the cell is filled for a request.',
      severity: 'error',
      preset: 'recommended',
    },
    halfInitialised: {
      summary: 'A cell is marked as ready before the awaited work that makes it ready is done.',
      severity: 'error',
      preset: 'recommended',
      runtimes: ['node'],
    },
    lazyInit: {
      summary: 'A shared object is made when it is first needed, without a lock.',
      severity: 'error',
      preset: 'recommended',
      runtimes: ['java', 'dotnet'],
    },
    brokenDoubleCheck: {
      summary: 'A double-checked lock guards a field that is not volatile.',
      severity: 'error',
      preset: 'recommended',
      runtimes: ['java'],
    },
    unlockedIteration: {
      summary: 'A collection that locks each operation is walked over without its lock.',
      severity: 'error',
      preset: 'recommended',
      runtimes: ['java', 'dotnet'],
    },
    duplicateWork: {
      summary: 'A value that does not depend on the request is loaded by several invocations at once.',
      severity: 'warning',
      preset: 'strict',
      runtimes: ['node'],
    },
  },
  notApplicable: {
    python: 'Each concurrent invocation runs in a process of its own: nobody else changes what was checked.',
  },
  tags: ['concurrency', 'atomicity'],
  *detect(analysis) {
    if (analysis.runtime.memory === 'anywhere') {
      yield* parallelChecks(analysis);
      return;
    }
    if (!analysis.accesses.someTellableChange) return;
    const seen = new Set<string>();
    for (const accesses of analysis.accesses.byBase.values()) {
      for (const { cell } of accesses) {
        if (seen.has(cell.id)) continue;
        seen.add(cell.id);
        if (
          !analysis.mayTellOf(cell) ||
          !analysis.isWorthAsking(cell) ||
          !isWrittenAtRequestTime(cell, analysis) ||
          !analysis.windows.mayGoStale(cell)
        )
          continue;
        const { stale, early } = analysis.windows.checks(cell);
        for (const found of stale) {
          const candidate = fromStale(found, cell, analysis);
          if (candidate !== undefined) yield candidate;
        }
        for (const found of early) {
          const candidate = fromEarly(found, cell, analysis);
          if (candidate !== undefined) yield candidate;
        }
      }
    }
  },
};

function isWrittenAtRequestTime(cell: Cell, analysis: Analysis): boolean {
  return analysis.accesses
    .overlapping(cell)
    .some(
      (access) =>
        access.kind !== 'read' &&
        access.fn.kind !== 'constructor' &&
        analysis.reachability.reach(access.fn) !== undefined &&
        !analysis.locks.isGuarded(access.fn),
    );
}

function fromStale(found: StaleCheck, cell: Cell, analysis: Analysis): Candidate | undefined {
  const { check, at, act } = found;
  const classified = classify(act, cell, analysis);
  if (classified === undefined) return undefined;
  const { variant, confidence } = classified;
  const module = check.fn.module;
  const told = new Interleaving()
    .a(module, check.event.span, `A finds \`${cell.name}\` not there yet.`)
    .a(at.fn.module, at.event.span, 'A waits; other invocations run.')
    .b(module, check.event.span, `B finds \`${cell.name}\` not there yet either, and starts the same work.`)
    .a(act.fn.module, act.event.span, `A writes \`${cell.name}\`.`)
    .b(act.fn.module, act.event.span, `B writes \`${cell.name}\` again, over A's.`);
  return {
    variant,
    module,
    span: check.event.span,
    fn: check.fn,
    confidence,
    subject: cell.name,
    cause: `cell:${cell.id}`,
    standsAlone: true,
    shared: `\`${cell.name}\` is checked here, but filled only after a switch point.`,
    happens:
      variant === 'duplicateWork'
        ? 'Invocations that start together all find it empty and all do the work; the last one stays.'
        : 'Invocations that come in between find the same, do the work again, and overwrite what the first one stored.',
    related: [
      { file: cell.module.file, span: cell.declaration, message: `\`${cell.name}\` is declared here` },
      { file: at.fn.module.file, span: at.event.span, message: 'another invocation can run here' },
      { file: act.fn.module.file, span: act.event.span, message: 'it is written here' },
    ],
    steps: told.steps,
    suggestions: memoisePromise(found, cell),
  };
}

/** Request-dependent: an error. The same for every request: wasted work only. */
function classify(
  act: Access,
  cell: Cell,
  analysis: Analysis,
): { variant: string; confidence: Confidence } | undefined {
  const { provenance } = analysis;
  const sure: Confidence = cell.sharing === 'perhaps' || act.guess ? 'medium' : 'high';
  // A gauge that goes up and down again decides, but nothing is made on its strength.
  if (isGauge(act, cell, analysis)) return undefined;
  const values = act.values.map((value) => provenance.of(value));
  if (values.some((value) => value.request)) return { variant: 'staleCheck', confidence: sure };
  if (isEmptying(act) || act.effect === 'drain') {
    // What was collected is worked off twice, and what came in meanwhile is thrown away.
    return isFilledByRequests(cell, analysis) ? { variant: 'staleCheck', confidence: sure } : undefined;
  }
  if (act.key !== undefined) {
    const key = provenance.of(act.key);
    // Nobody else looks under a key of the request's own.
    if (key.unique) return undefined;
    if (key.request) return { variant: 'staleCheck', confidence: sure };
    const constant = analysis.resolver.things(act.key).some((thing) => thing.kind === 'constant');
    if (!key.constant && !constant) return { variant: 'staleCheck', confidence: 'medium' };
  }
  return { variant: 'duplicateWork', confidence: 'medium' };
}

/** `inFlight += 1 … inFlight -= 1`. */
function isGauge(act: Access, cell: Cell, analysis: Analysis): boolean {
  if (act.event.kind !== 'write' || act.event.operator === undefined) return false;
  const steps = new Set(
    analysis.accesses
      .overlapping(cell)
      .map(({ event }) => (event.kind === 'write' ? event.operator?.slice(0, 1) : undefined)),
  );
  return steps.has('+') && steps.has('-') && /^(?:\+\+|--|[+-]=)$/.test(act.event.operator);
}

function isFilledByRequests(cell: Cell, analysis: Analysis): boolean {
  return (analysis.accesses.byBase.get(cell.baseId) ?? []).some(
    (access) =>
      (access.effect === 'add' || access.effect === 'set') &&
      analysis.reachability.reach(access.fn) !== undefined &&
      access.values.some((value) => analysis.provenance.of(value).request),
  );
}

function fromEarly(found: EarlyMark, cell: Cell, analysis: Analysis): Candidate | undefined {
  const { check, mark, at, later } = found;
  if (!marksReadiness(mark, found, analysis)) return undefined;
  // A flag that is taken back is a busy flag.
  const takenBack = analysis.accesses
    .overlapping(cell)
    .some(
      (access) =>
        access.kind !== 'read' &&
        access.event !== mark.event &&
        access.event !== later?.event &&
        access.fn.kind !== 'init' &&
        access.fn.kind !== 'constructor' &&
        access.cell.id === cell.id,
    );
  if (takenBack) return undefined;
  const module = check.fn.module;
  const told = new Interleaving()
    .a(mark.fn.module, mark.event.span, `A sets \`${cell.name}\`.`)
    .a(at.fn.module, at.event.span, 'A waits for the rest of the preparation; other invocations run.')
    .b(module, check.event.span, `B finds \`${cell.name}\` set and goes on with what is only half prepared.`);
  if (later !== undefined)
    told.a(later.fn.module, later.event.span, `A finishes: \`${later.cell.name}\` is ready only now.`);
  return {
    variant: 'halfInitialised',
    module,
    span: check.event.span,
    fn: check.fn,
    confidence: cell.sharing === 'perhaps' ? 'medium' : 'high',
    subject: cell.name,
    cause: `cell:${cell.id}`,
    standsAlone: true,
    shared: `\`${cell.name}\` says "ready" before the awaited preparation behind it is done.`,
    happens: 'An invocation that comes in between skips the preparation and works with what is not ready.',
    fix: 'Store the promise of the whole preparation instead, and await it in every invocation.',
    related: [
      { file: cell.module.file, span: cell.declaration, message: `\`${cell.name}\` is declared here` },
      { file: mark.fn.module.file, span: mark.event.span, message: 'it is set here' },
      { file: at.fn.module.file, span: at.event.span, message: 'another invocation can run here' },
    ],
    steps: told.steps,
  };
}

/** A constant flag or a fresh object is no promise: whoever finds it has nothing to wait for. */
function marksReadiness(mark: Access, found: EarlyMark, analysis: Analysis): boolean {
  const value = mark.values[0];
  if (value === undefined || mark.key !== undefined) return false;
  if (value.kind === 'constant') {
    return found.later !== undefined && found.later.cell.id !== mark.cell.id && !!value.value;
  }
  const fresh = value.kind === 'object' || (value.kind === 'call' && value.event.isNew);
  if (!fresh || analysis.resolver.symbols(value).includes('global#Promise()')) return false;
  // Started on the spot, or filled piece by piece.
  return found.later === undefined || found.later.cell.baseId === mark.cell.baseId;
}
