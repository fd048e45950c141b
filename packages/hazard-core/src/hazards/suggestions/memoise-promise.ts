import type { Cell } from '../../analysis/cells.js';
import type { StaleCheck } from '../../analysis/checks.js';
import type { Suggestion } from '../../finding.js';

/**
 * `x ??= await load()` → `x ??= load()`, awaited where it is used: the promise itself is the memo.
 *
 * Offered only where the rewrite is mechanical: one statement holds check, wait and write, so that every reader awaits
 * the value already or can await it for free.
 */
export function memoisePromise(found: StaleCheck, cell: Cell): readonly Suggestion[] {
  const { act, at } = found;
  if (act.event.kind !== 'write' || act.event.operator !== '??=' || at.event.via !== 'await') return [];
  const { span } = act.event;
  const awaited = at.event;
  if (awaited.span.start < span.start || awaited.span.end > span.end) return [];
  const name = cell.name;
  // `x ??= await f()` becomes `await (x ??= f())`: readers of the old value now meet a promise, so they await it too.
  return [
    {
      title: `Store the promise in \`${name}\` and await it, so that concurrent invocations share one load.`,
      edits: [
        { span: { start: span.start, end: span.start }, text: 'await (' },
        { span: { start: awaited.span.start, end: awaited.value.span.start }, text: '' },
        { span: { start: span.end, end: span.end }, text: ')' },
      ],
    },
  ];
}
