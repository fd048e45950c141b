import type { BranchEvent, CallEvent, Event, SuspendEvent } from '../model/event.js';
import type { Block, FunctionModel } from '../model/module.js';
import type { Value } from '../model/value.js';
import type { Analysis } from './analysis.js';

/** By which kinds of ways an invocation can end without having met one of the wanted events. */
export interface MissedExits {
  readonly normal: boolean;
  readonly error: boolean;
}

export interface ExitQuestion {
  /**
   * The events after which nothing is left to do; `onSuccess`: only if what was started before does not fail.
   * `besides`: what this one of the event's callees does was seen already.
   */
  readonly done: (event: Event, besides?: FunctionModel) => 'always' | 'onSuccess' | undefined;
  /** A branch that asks whether there is anything to do at all. */
  readonly asks: (branch: BranchEvent, fn: FunctionModel) => boolean;
  /** Calls that may well fail on their own; every `await` may. */
  readonly mayFail: (event: CallEvent) => boolean;
  /** What is awaited cannot fail in a way that counts. */
  readonly settles: (awaited: Value) => boolean;
}

const maxDepth = 6;
const none: MissedExits = { normal: false, error: false };

/**
 * Follows the control flow from behind a call to the ends of its function, and on in the functions that call it, and
 * tells which ends are reached without a wanted event.
 */
export class Exits {
  constructor(
    private readonly analysis: Analysis,
    private readonly question: ExitQuestion,
  ) {}

  behind(event: CallEvent): MissedExits {
    return this.#behind(event, { normal: true, error: false }, 0, new Set());
  }

  /** `outcome`: how the call ends that the walk starts from. */
  #behind(event: CallEvent, outcome: MissedExits, depth: number, seen: Set<FunctionModel>): MissedExits {
    const position = this.analysis.index.position(event);
    if (position === undefined || depth > maxDepth || seen.has(position.fn)) return none;
    const { fn, block, index } = position;
    const missed = { normal: false, error: false };
    if (outcome.normal) {
      const found = this.#walk(fn, block, this.#behindOwnAwait(block, index, event));
      missed.normal ||= found.normal;
      missed.error ||= found.error;
    }
    if (outcome.error) {
      if (block.exceptional === undefined) missed.error = true;
      else {
        const found = this.#walk(fn, block.exceptional, 0);
        // What was an error stays one, whatever the clause for it does afterwards.
        missed.error ||= found.normal || found.error;
      }
    }
    if (!missed.normal && !missed.error) return none;
    if (this.analysis.reachability.isEntry(fn)) return missed;
    const callers = this.analysis.graph.to(fn);
    if (callers.length === 0) return missed;
    const inner = new Set(seen).add(fn);
    const further = callers.map((edge) =>
      // The call that hands a callback over may hand over what cleans up as well.
      this.question.done(edge.event, fn) === 'always'
        ? none
        : this.#behind(edge.event, missed, depth + 1, inner),
    );
    return {
      normal: further.some((one) => one.normal),
      error: further.some((one) => one.error),
    };
  }

  /** The call's own failure made nothing: what counts begins behind the `await` of it. */
  #behindOwnAwait(block: Block, index: number, event: CallEvent): number {
    const next = block.events[index + 1];
    return next?.kind === 'suspend' && awaits(next, event) ? index + 2 : index + 1;
  }

  #walk(fn: FunctionModel, start: Block, from: number): MissedExits {
    const missed = { normal: false, error: false };
    const seen = new Set<Block>();
    const queue: { block: Block; from: number }[] = [{ block: start, from }];
    const go = (block: Block): void => {
      if (seen.has(block)) return;
      seen.add(block);
      queue.push({ block, from: 0 });
    };
    for (let task = queue.pop(); task !== undefined; task = queue.pop()) {
      const { block } = task;
      let ended = false;
      for (let index = task.from; index < block.events.length && !ended; index++) {
        const event = block.events[index]!;
        const done = this.question.done(event);
        if (done !== undefined) {
          ended = true;
          missed.error ||= done === 'onSuccess';
        } else if (event.kind === 'throw') {
          if (block.successors.length === 0) {
            missed.error = true;
            ended = true;
          }
        } else if (
          (event.kind === 'suspend' && !this.question.settles(event.value)) ||
          (event.kind === 'call' && this.question.mayFail(event))
        ) {
          if (block.exceptional === undefined) missed.error = true;
          else go(block.exceptional);
        }
      }
      if (ended) continue;
      if (block.successors.length === 0) missed.normal = true;
      else if (!this.#asksFirst(block, fn, start)) for (const { to } of block.successors) go(to);
    }
    return missed;
  }

  /** The block ends in a question for whether there is anything to do, and one of the answers leads to doing it. */
  #asksFirst(block: Block, fn: FunctionModel, start: Block): boolean {
    const branch = block.events.at(-1);
    const [first, second] = block.successors;
    if (branch?.kind !== 'branch' || first === undefined || second === undefined) return false;
    if (!this.question.asks(branch, fn)) return false;
    const yes = blocksFrom(first.to);
    const no = blocksFrom(second.to);
    // In a loop that makes the thing itself, the next turn asks for something else.
    const leads = (side: ReadonlySet<Block>, other: ReadonlySet<Block>): boolean =>
      !(side.has(start) && !other.has(start)) &&
      [...side].some(
        (one) => !other.has(one) && one.events.some((event) => this.question.done(event) === 'always'),
      );
    return leads(yes, no) || leads(no, yes);
  }
}

function blocksFrom(start: Block): Set<Block> {
  const seen = new Set([start]);
  for (const block of seen) for (const { to } of block.successors) seen.add(to);
  return seen;
}

function awaits(suspend: SuspendEvent, event: CallEvent): boolean {
  const holds = (value: Value): boolean => {
    switch (value.kind) {
      case 'call':
        return value.event === event;
      case 'choice':
        return value.options.some(holds);
      default:
        return false;
    }
  };
  return holds(suspend.value);
}
