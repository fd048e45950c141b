import type { Analysis } from '../analysis/analysis.js';
import { constructorsOf } from '../analysis/calls.js';
import type { Cell } from '../analysis/cells.js';
import type { CallEvent } from '../model/event.js';
import type { Value } from '../model/value.js';

/** The cells in which requests store objects of the class whose field the cell is. */
export function keepersOf(cell: Cell, analysis: Analysis): string[] {
  if (cell.base.kind !== 'instance') return [];
  const { type } = cell.base;
  return [type, ...analysis.index.subtypes(type)].flatMap((one) =>
    constructorsOf(one)
      .flatMap((fn) => analysis.graph.to(fn))
      .filter(({ event, caller }) => event.isNew && analysis.reachability.reach(caller) !== undefined)
      .flatMap(({ event, caller }) =>
        analysis.accesses
          .of(caller)
          .filter(({ kind, values }) => kind !== 'read' && values.some((value) => makes(value, event)))
          .map((access) => access.cell.id),
      ),
  );
}

function makes(value: Value, event: CallEvent): boolean {
  if (value.kind === 'choice') return value.options.some((option) => makes(option, event));
  return value.kind === 'call' && value.event === event;
}
