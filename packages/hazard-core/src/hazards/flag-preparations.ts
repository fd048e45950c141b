import type { Access } from '../analysis/accesses.js';
import type { Analysis } from '../analysis/analysis.js';
import { blocksBehind } from '../analysis/guards.js';
import type { BranchEvent, Event } from '../model/event.js';
import type { Block, FunctionModel } from '../model/module.js';
import { asksForAbsence } from './absence-questions.js';
import { isConstant, parallelUses, type ParallelUse } from './parallel-accesses.js';

/** `if (!ready) { a = …; b = …; ready = true; }`: two invocations find the flag not set, and both prepare. */
export interface FlagPreparation {
  /** The cell of the flag. */
  readonly flag: ParallelUse['cell'];
  readonly check: { readonly event: BranchEvent; readonly fn: FunctionModel };
  /** Where the flag is set. */
  readonly mark: Access;
  /** What is written behind the check and nowhere else, whichever function does it. */
  readonly prepared: readonly ParallelUse[];
}

/** The preparations that no lock keeps to one invocation, each with those of the given cells that it writes. */
export function flagPreparations(uses: readonly ParallelUse[], analysis: Analysis): FlagPreparation[] {
  const found: FlagPreparation[] = [];
  const left = new Set(uses);
  for (const use of left.size === 0 ? [] : parallelUses(analysis)) {
    if (use.isLocked || !isLatch(use, analysis)) continue;
    const region = regionOf(use, analysis);
    if (region === undefined) continue;
    const prepared = [...left].filter(
      ({ cell, writes }) => cell.id !== use.cell.id && writes.every(({ event }) => region.has(event)),
    );
    if (prepared.length === 0) continue;
    for (const one of prepared) left.delete(one);
    found.push({ flag: use.cell, check: region.check, mark: region.mark, prepared });
  }
  return found;
}

/** A field that requests set to one constant and never back. */
function isLatch({ writes }: ParallelUse, analysis: Analysis): boolean {
  const values = writes.flatMap((write) => write.values);
  return (
    values.length > 0 &&
    values.every((value) => value.kind === 'constant' && typeof value.value === 'boolean') &&
    new Set(values.map((value) => value.kind === 'constant' && value.value)).size === 1 &&
    writes.every((write) => write.key === undefined && isConstant(write.values[0]!, analysis))
  );
}

/** The code that runs only where the flag was found not set. */
class Region {
  constructor(
    readonly check: FlagPreparation['check'],
    readonly mark: Access,
    private readonly blocks: ReadonlySet<Block>,
    private readonly analysis: Analysis,
  ) {}

  /** Whether the event is in the region, or every call of its function at request time is. */
  has(event: Event, seen = new Set<FunctionModel>()): boolean {
    const position = this.analysis.index.position(event);
    return position !== undefined && this.#holds(position.block, position.fn, seen);
  }

  #holds(block: Block, fn: FunctionModel, seen: Set<FunctionModel>): boolean {
    if (this.blocks.has(block)) return true;
    if (fn === this.check.fn || this.analysis.reachability.isEntry(fn)) return false;
    if (seen.has(fn)) return true;
    seen.add(fn);
    const { graph, reachability } = this.analysis;
    const edges = graph.to(fn).filter(({ caller }) => reachability.reach(caller) !== undefined);
    return (
      edges.length > 0 &&
      edges.every(({ event, caller }) => {
        // The call of an accessor stands where the member is read or written.
        const block = caller.blocks.find(({ events }) =>
          events.some((one) => one === event || this.analysis.graph.accessorCalls(one).includes(event)),
        );
        return block !== undefined && this.#holds(block, caller, seen);
      })
    );
  }
}

function regionOf({ cell, writes }: ParallelUse, analysis: Analysis): Region | undefined {
  let found: Region | undefined;
  for (const fn of new Set(writes.map((write) => write.fn))) {
    for (const block of fn.blocks) {
      const event = block.events.at(-1);
      if (event?.kind !== 'branch' || !asksForAbsence(event.condition, cell, fn, analysis)) continue;
      for (const edge of block.successors) {
        const blocks = blocksBehind(fn, edge);
        const mark = writes.find((write) => {
          const at = analysis.index.position(write.event);
          return at !== undefined && blocks.has(at.block);
        });
        if (mark === undefined) continue;
        // Asked and set under one lock: one invocation alone prepares.
        const held = analysis.heldLocks.at(event);
        if ([...analysis.heldLocks.at(mark.event)].some((lock) => held.has(lock))) return undefined;
        found ??= new Region({ event, fn }, mark, blocks, analysis);
      }
    }
  }
  return found;
}
