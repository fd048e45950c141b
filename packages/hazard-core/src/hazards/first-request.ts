import { absentWhen } from '../analysis/absence.js';
import { isPartial, overlaps, type Access } from '../analysis/accesses.js';
import type { Analysis } from '../analysis/analysis.js';
import { memberName } from '../analysis/calls.js';
import type { Cell } from '../analysis/cells.js';
import type { Value } from '../model/value.js';

/**
 * Whether the value of a request is stored where nothing is stored yet, and a lock keeps the others out of it: they wait, and
 * get the first one's all the same.
 */
export function keepsFirstRequestUnderLock(write: Access, analysis: Analysis): boolean {
  const { cell, event, fn } = write;
  if (write.effect !== 'set' || !analysis.locks.isGuarded(fn)) return false;
  if (!write.values.some((value) => analysis.provenance.of(value).request)) return false;
  if (write.key !== undefined) return fillsOwnElement(write, analysis);
  const { stale, atomic } = analysis.windows.checks(cell);
  return (
    !isPartial(write, cell) &&
    [...atomic, ...stale].some(
      ({ act, check }) =>
        act.event === event && isAbsenceTest(check.event.condition, cell, check.fn, analysis),
    )
  );
}

/** The write happens only if the cell is still empty: `p ??= load(event.tenant)`. */
export function isGuardedByOwnCheck(write: Access, cell: Cell, analysis: Analysis): boolean {
  if (write.event.kind === 'write' && (write.event.operator === '??=' || write.event.operator === '||='))
    return true;
  // Asking for the whole says nothing about a part of it: `only ??= new Session(); only.user = …`.
  if (isPartial(write, cell)) return false;
  const { stale, atomic } = analysis.windows.checks(cell);
  return (
    atomic.some(
      (one) =>
        one.act.event === write.event &&
        isAbsenceTest(one.check.event.condition, cell, one.check.fn, analysis),
    ) && !stale.some((one) => one.act.event === write.event)
  );
}

/** The condition asks nothing but whether the cell holds something. */
function isAbsenceTest(condition: Value, cell: Cell, fn: Access['fn'], analysis: Analysis): boolean {
  const provenance = analysis.provenance.of(condition);
  const dependencies = [...analysis.windows.dependencies.of(condition, fn).values()];
  const comparesRequest =
    condition.kind === 'derived' &&
    condition.from.length > 1 &&
    condition.from.some(
      (part) => !analysis.windows.dependencies.on(part, fn, cell) && analysis.provenance.of(part).request,
    );
  const asksCell = dependencies.some((dependency) => dependency.cell.id === cell.id);
  return asksCell && !comparesRequest && !(provenance.request && condition.kind === 'call');
}

/** `if (!kept.has('current')) kept.set('current', …)`: an element with a fixed key is filled while it is empty. */
export function fillsOwnElement(write: Access, analysis: Analysis): boolean {
  const { dependencies } = analysis.windows;
  const key = write.key === undefined ? undefined : dependencies.fixedKey(write.key);
  if (key === undefined) return false;
  const { stale, atomic } = analysis.windows.checks(write.cell);
  return [...atomic, ...stale].some(({ act, check, outcome }) => {
    if (act.event !== write.event || emptyWhen(check.event.condition, analysis) !== outcome) return false;
    return [...dependencies.of(check.event.condition, check.fn).values()].some(
      (asked) =>
        overlaps(asked.cell, write.cell) &&
        asked.key !== undefined &&
        dependencies.fixedKey(asked.key) === key,
    );
  });
}

const maxDepth = 4;

/** The answer to a condition that means that nothing is there, also where functions of the project ask. */
function emptyWhen(condition: Value, analysis: Analysis, depth = 0): boolean | undefined {
  if (depth > maxDepth) return undefined;
  if (condition.kind === 'derived' && condition.operator === '!') {
    const inner = emptyWhen(condition.from[0]!, analysis, depth + 1);
    return inner === undefined ? undefined : !inner;
  }
  if (condition.kind !== 'call') return absentWhen(condition);
  const { event } = condition;
  const targets = analysis.resolver.targets(event);
  if (targets.length === 0)
    return analysis.facts.membershipMethods.has(memberName(event) ?? '') ? false : absentWhen(condition);
  const [answer, ...others] = targets.flatMap((target) =>
    analysis.index.returns(target).map((value) => emptyWhen(value, analysis, depth + 1)),
  );
  return others.every((other) => other === answer) ? answer : undefined;
}
