import { absentWhen } from '../analysis/absence.js';
import type { Access } from '../analysis/accesses.js';
import type { Analysis } from '../analysis/analysis.js';
import type { Cell } from '../analysis/cells.js';
import type { Check } from '../analysis/checks.js';
import { blocksBehind } from '../analysis/guards.js';
import type { Place } from '../model/place.js';
import type { Value } from '../model/value.js';
import { asksForAbsence } from './absence-questions.js';

/** A decision on a cell, and a write behind one of its outcomes. */
export interface Decision {
  readonly check: Check;
  readonly outcome: boolean;
  readonly act: Access;
}

/** `if (x == null) x = make()`; not `if (size != null) size = Math.Abs(size)`. */
export function makesWhatIsMissing(decision: Decision, cell: Cell, analysis: Analysis): boolean {
  const { check, outcome } = decision;
  const { condition } = check.event;
  return (
    asksForAbsence(condition, cell, check.fn, analysis) &&
    presentAt(condition) !== outcome &&
    asksForWhatChanges(decision, analysis)
  );
}

/** Whether the decision asks for what is written, or for what holds it; not for another member of the same object. */
export function asksForWhatChanges({ check, act }: Decision, analysis: Analysis): boolean {
  const asked = placesIn(check.event.condition).flatMap((place) =>
    analysis.storage
      .locate(place, check.fn)
      .filter((storage) => analysis.storage.cell(storage)?.id === act.cell.id),
  );
  return asked.length === 0 || asked.some(({ path }) => isPrefix(path, act.storage.path));
}

/** The outcome that says that there is something: true for `x != null`. */
function presentAt(condition: Value): boolean | undefined {
  if (condition.kind !== 'derived' || !condition.from.some(isNull)) return undefined;
  if (/^!==?$/.test(condition.operator)) return true;
  return /^===?$/.test(condition.operator) ? false : undefined;
}

function isNull(value: Value): boolean {
  return value.kind === 'constant' && value.value === null;
}

/** The places that an expression reads itself, other than by what it calls. */
function placesIn(value: Value): Place[] {
  switch (value.kind) {
    case 'read':
      return [value.place];
    case 'derived':
      return value.from.flatMap(placesIn);
    case 'choice':
      return value.options.flatMap(placesIn);
    case 'await':
      return placesIn(value.value);
    default:
      return [];
  }
}

function isPrefix(one: readonly string[], other: readonly string[]): boolean {
  const length = Math.min(one.length, other.length);
  return one
    .slice(0, length)
    .every((name, index) => name === other[index] || name === '[]' || other[index] === '[]');
}

/** What a question for absence has to do with the write, where both stand in one function. */
export function reasonFor(
  act: Access,
  check: Check,
  { index }: Analysis,
): 'absence' | 'presence' | 'absenceOrOther' | undefined {
  const absent = absentWhen(check.event.condition);
  const from = index.position(check.event)?.block;
  const at = index.position(act.event)?.block;
  if (absent === undefined || check.fn !== act.fn || from === undefined || at === undefined) return undefined;
  const isBehind = (outcome: boolean): boolean =>
    from.successors.some((edge) => edge.when === outcome && blocksBehind(check.fn, edge).has(at));
  if (isBehind(!absent)) return 'presence';
  // The value is chosen by the answer, and written in any case.
  if (act.values.some(({ kind }) => kind === 'choice')) return 'absence';
  return isBehind(absent) ? 'absence' : 'absenceOrOther';
}
