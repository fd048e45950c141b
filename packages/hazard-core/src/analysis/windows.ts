import type { Access, AccessMap } from './accesses.js';
import type { Analysis } from './analysis.js';
import { CheckFinder, type CheckResults } from './checks.js';
import { Dependencies } from './dependencies.js';
import { findExposedReads, type ExposedRead } from './exposed-reads.js';
import type { FlowWalker } from './flow.js';
import type { Cell } from './cells.js';
import { leavesBehind } from './leftovers.js';
import { LostUpdates, type LostUpdate, type WriteStep } from './lost-updates.js';
import { WindowContext } from './window-context.js';

/** The windows between two steps on a cell in which another invocation can run. */
export class Windows {
  readonly dependencies: Dependencies;
  readonly #context: WindowContext;
  readonly #checks: CheckFinder;
  readonly #lost: LostUpdates;
  readonly #exposed = new Map<string, readonly ExposedRead[]>();

  constructor(analysis: Analysis, accesses: AccessMap, flow: FlowWalker) {
    this.dependencies = new Dependencies(analysis, accesses);
    this.#context = new WindowContext(analysis, accesses, flow, this.dependencies);
    this.#lost = new LostUpdates(this.#context);
    this.#checks = new CheckFinder(this.#context);
  }

  /** Reads of the cell at request time that another invocation's write can reach. */
  exposedReads(cell: Cell): readonly ExposedRead[] {
    let found = this.#exposed.get(cell.id);
    if (found === undefined) {
      found = findExposedReads(cell, this.#context);
      this.#exposed.set(cell.id, found);
    }
    return found;
  }

  /** Whether invocations leave something in the collection for others to find. */
  leavesBehind(cell: Cell): boolean {
    return leavesBehind(cell, this.#context);
  }

  /** Decisions on the cell, and what is done on their strength. */
  checks(cell: Cell): CheckResults {
    return this.#checks.checks(cell);
  }

  /** Whether a decision on the cell can go stale at all; much cheaper to answer than which. */
  mayGoStale(cell: Cell): boolean {
    return this.#checks.mayGoStale(cell);
  }

  /** A read of the cell, a switch point, and then the write whose value depends on that read. */
  lostUpdate(write: Access): LostUpdate | undefined {
    return this.#lost.of(write);
  }

  /** The write, and the calls of functions that store what they are given. */
  writeSteps(write: Access): readonly WriteStep[] {
    return this.#lost.writeSteps(write);
  }
}
