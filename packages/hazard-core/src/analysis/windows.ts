import type { Event } from '../model/event.js';
import type { Value } from '../model/value.js';
import type { Access, AccessMap } from './accesses.js';
import type { Analysis } from './analysis.js';
import { CheckFinder, type CheckResults } from './checks.js';
import { Dependencies } from './dependencies.js';
import { findExposedReads, type ExposedRead } from './exposed-reads.js';
import type { FlowWalker } from './flow.js';
import type { Cell } from './cells.js';
import { leavesBehind } from './leftovers.js';
import { WindowContext, type SwitchPoint } from './window-context.js';

/** The windows between two steps on a cell in which another invocation can run. */
export class Windows {
  readonly dependencies: Dependencies;
  readonly #context: WindowContext;
  readonly #checks: CheckFinder;
  readonly #exposed = new Map<string, readonly ExposedRead[]>();

  constructor(
    private readonly analysis: Analysis,
    private readonly accesses: AccessMap,
    private readonly flow: FlowWalker,
  ) {
    this.dependencies = new Dependencies(analysis, accesses);
    this.#context = new WindowContext(analysis, accesses, flow, this.dependencies);
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

  /** `x = x || (await load())` keeps what is there: only the other side is written anew. */
  #made(value: Value, write: Access): readonly Value[] {
    if (value.kind !== 'choice') return [value];
    return value.options.filter(
      (option) =>
        option.kind !== 'read' ||
        option.event === undefined ||
        this.accesses.at(option.event, write.fn, write.cell) === undefined,
    );
  }

  /** A read of the cell, a switch point, and then the write whose value depends on that read. */
  lostUpdate(write: Access): { read: Access; at: SwitchPoint } | undefined {
    const { cell } = write;
    const reads = write.values
      .flatMap((value) => this.#made(value, write))
      .flatMap((value) => this.dependencies.readsIn(value, write.fn, cell));
    const again = new Set<Event>(reads.map(({ event }) => event));
    for (const read of reads) {
      const position = this.analysis.index.position(read.event);
      if (position === undefined) continue;
      let found: { read: Access; at: SwitchPoint } | undefined;
      interface State {
        readonly at: SwitchPoint | undefined;
      }
      this.flow.fromBehind<State>(
        position,
        { at: undefined },
        {
          enters: (fn) => fn === write.fn,
          key: (state) => (state.at === undefined ? '' : `${state.at.event.span.start}`),
          step: (event, state, fn) => {
            if (event === write.event) {
              if (state.at !== undefined) found ??= { read, at: state.at };
              return undefined;
            }
            // What was read anew is what counts: it is asked about by itself.
            if (again.has(event)) return undefined;
            return event.kind === 'suspend' ? { at: state.at ?? { event, fn } } : state;
          },
        },
      );
      if (found !== undefined) return found;
    }
    return undefined;
  }
}
