import type { Access } from '../analysis/accesses.js';
import type { Analysis } from '../analysis/analysis.js';
import type { Cell } from '../analysis/cells.js';

/** `n++`, `n += x`, `n -= x`. */
function isCounting(access: Access): boolean {
  if (access.event.kind !== 'write') return false;
  const { form, operator } = access.event;
  return form === 'update' || (form === 'compound' && (operator === '+=' || operator === '-='));
}

/** Which way a write counts, also when it says so at length, or through functions: `put(take() + 1)`. */
export function countingDirection(write: Access, analysis: Analysis): 'up' | 'down' | undefined {
  if (write.event.kind !== 'write') return undefined;
  if (isCounting(write)) return write.event.operator?.startsWith('-') === true ? 'down' : 'up';
  const { dependencies } = analysis.windows;
  for (const { values, fn } of analysis.windows.writeSteps(write)) {
    for (const value of values) {
      if (value.kind !== 'derived' || (value.operator !== '+' && value.operator !== '-')) continue;
      const isByNumber = value.from.some((one) => one.kind === 'constant' && typeof one.value === 'number');
      if (isByNumber && dependencies.readStepsIn(value, fn, write.cell).length > 0)
        return value.operator === '+' ? 'up' : 'down';
    }
  }
  return undefined;
}

/** The read that a counting write makes itself. */
export function isOwnRead(read: Access, writes: readonly Access[]): boolean {
  return writes.some(
    (write) =>
      isCounting(write) &&
      read.event.span.start >= write.event.span.start &&
      read.event.span.end <= write.event.span.end,
  );
}

/** `total += event.amount` with numbers: the cell keeps a sum, and no request's data can be read from it. */
export function isSum(write: Access, cell: Cell): boolean {
  if (!isCounting(write) || write.event.kind !== 'write' || write.event.value.kind === 'text') return false;
  if (write.event.operator === '-=') return true;
  return (
    cell.base.kind === 'variable' &&
    cell.base.variable.definitions.some((one) => one.kind === 'constant' && typeof one.value === 'number')
  );
}
