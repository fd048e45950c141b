import type { SuspendEvent } from '../model/event.js';
import type { FunctionModel } from '../model/module.js';
import type { Access, AccessMap } from './accesses.js';
import type { Analysis } from './analysis.js';
import type { Dependencies } from './dependencies.js';
import type { FlowWalker } from './flow.js';
import type { Cell } from './cells.js';

/** A switch point with the function that holds it. */
export interface SwitchPoint {
  readonly event: SuspendEvent;
  readonly fn: FunctionModel;
}

/** What the walks around a cell share. */
export class WindowContext {
  constructor(
    readonly analysis: Analysis,
    readonly accesses: AccessMap,
    readonly flow: FlowWalker,
    readonly dependencies: Dependencies,
  ) {}

  /** The functions from which an access to the cell is reached, and those of them at which request time begins. */
  around(cell: Cell): { roots: FunctionModel[]; relevant: Set<FunctionModel> } {
    const relevant = this.flow.callersOf(this.accesses.overlapping(cell).map((access) => access.fn));
    return { roots: this.analysis.reachability.roots().filter((fn) => relevant.has(fn)), relevant };
  }
}

/** Where the access stands, as a part of a state's key; UTF-16 offset, or nothing. */
export function positionOf(access: Access | undefined): string {
  return access === undefined ? '' : `${access.event.span.start}`;
}
