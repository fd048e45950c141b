import type { Analysis } from '../analysis/analysis.js';
import type { Cell } from '../analysis/cells.js';
import { blocksBehind } from '../analysis/guards.js';
import type { Access } from '../analysis/accesses.js';
import type { BranchEvent, Event } from '../model/event.js';
import type { Block, FunctionModel } from '../model/module.js';
import { asksForAbsence } from './absence-questions.js';

/**
 * Whether one invocation alone gets to the event, and the others find the work done: `lock (gate) { if (!ready) { …; ready
 * = true; } }`, whichever functions take the lock, ask and set. Where invocations run on threads.
 */
export function runsOnce(event: Event, analysis: Analysis): boolean {
  if (analysis.runtime.memory !== 'anywhere') return false;
  let code = known.get(analysis);
  if (code === undefined) known.set(analysis, (code = new OnceCode(analysis)));
  return code.holds(event);
}

/** Every hazard asks. */
const known = new WeakMap<Analysis, OnceCode>();

class OnceCode {
  readonly #blocks = new Set<Block>();
  /** What says that the work is done: written under the lock, and looked at without it. */
  readonly #marks = new Set<Event>();
  readonly #functions = new Map<FunctionModel, boolean>();

  constructor(private readonly analysis: Analysis) {
    for (const fn of analysis.requestTimeFunctions) {
      for (const block of fn.blocks) {
        const event = block.events.at(-1);
        if (event?.kind !== 'branch' || event.test === 'more') continue;
        if (analysis.heldLocks.at(event).size > 0) this.#read(event, fn, block);
      }
    }
  }

  holds(event: Event): boolean {
    if (this.#blocks.size === 0 || this.#marks.has(event)) return false;
    const position = this.analysis.index.position(event);
    return position !== undefined && this.#isWithin(position.block, position.fn, this.#blocks);
  }

  /** What stands behind a question that is asked, and answered for the others, under one lock. */
  #read(event: BranchEvent, fn: FunctionModel, block: Block): void {
    for (const { cell } of this.analysis.windows.dependencies.of(event.condition, fn).values()) {
      if (!asksForAbsence(event.condition, cell, fn, this.analysis)) continue;
      const writes = this.#writesTo(cell);
      if (writes.length === 0 || writes.some(takesBack)) continue;
      for (const edge of block.successors) {
        const behind = blocksBehind(fn, edge);
        const marks = writes.filter((write) => this.#isMark(write, event, behind));
        if (marks.length === 0 || marks.length < writes.length) continue;
        for (const one of behind) this.#blocks.add(one);
        for (const mark of marks) this.#marks.add(mark.event);
        this.#functions.clear();
      }
    }
  }

  #isMark({ event, fn }: Access, check: BranchEvent, behind: ReadonlySet<Block>): boolean {
    const { heldLocks, index } = this.analysis;
    const held = heldLocks.at(check);
    const position = index.position(event);
    return (
      position !== undefined &&
      [...heldLocks.at(event)].some((lock) => held.has(lock)) &&
      (behind.has(position.block) || this.#isWithin(position.block, fn, behind))
    );
  }

  /** What requests write to the cell itself; what stands where it is declared counts for nothing. */
  #writesTo(cell: Cell): Access[] {
    const { accesses, reachability } = this.analysis;
    return accesses
      .overlapping(cell)
      .filter(
        ({ kind, event, fn, cell: written }) =>
          kind === 'write' &&
          written.id === cell.id &&
          fn.kind !== 'constructor' &&
          !(event.kind === 'write' && event.form === 'initialise') &&
          reachability.reach(fn) !== undefined,
      );
  }

  #isWithin(block: Block, fn: FunctionModel, blocks: ReadonlySet<Block>): boolean {
    if (blocks.has(block)) return true;
    if (blocks !== this.#blocks) return this.#isCalledWithin(fn, blocks, new Set());
    let within = this.#functions.get(fn);
    if (within === undefined) this.#functions.set(fn, (within = this.#isCalledWithin(fn, blocks, new Set())));
    return within;
  }

  /** Whether nothing that runs at request time gets to the function but through the blocks. */
  #isCalledWithin(fn: FunctionModel, blocks: ReadonlySet<Block>, seen: Set<FunctionModel>): boolean {
    const { graph, index, reachability } = this.analysis;
    if (seen.has(fn)) return true;
    seen.add(fn);
    if (reachability.isEntry(fn)) return false;
    const edges = graph.to(fn).filter(({ caller }) => reachability.reach(caller) !== undefined);
    return (
      edges.length > 0 &&
      edges.every(({ event, caller }) => {
        const block = index.position(event)?.block;
        return block !== undefined && (blocks.has(block) || this.#isCalledWithin(caller, blocks, seen));
      })
    );
  }
}

/** `ready = false`, `client = null`: the work is done anew. */
function takesBack({ values }: Access): boolean {
  return values.some((value) => value.kind === 'constant' && !value.value);
}
