import type { Event } from '../model/event.js';
import type { FunctionModel } from '../model/module.js';
import type { Value } from '../model/value.js';
import type { Access } from './accesses.js';
import type { ReadStep } from './dependencies.js';
import type { SwitchPoint, WindowContext } from './window-context.js';

/** A read of a cell, a switch point, and the write whose value depends on that read. */
export interface LostUpdate {
  readonly read: Access;
  readonly at: SwitchPoint;
}

/** What a function does to write: it writes itself, or calls the function that stores its argument. */
export interface WriteStep {
  readonly event: Event;
  readonly fn: FunctionModel;
  readonly values: readonly Value[];
}

/** `put` that calls `store.set`, and no deeper. */
const maxSetters = 3;

/** Finds writes of values that are old by the time they are written. */
export class LostUpdates {
  constructor(private readonly context: WindowContext) {}

  of(write: Access): LostUpdate | undefined {
    for (const step of this.writeSteps(write)) {
      const found = this.#behindRead(step, write);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The write, and the calls of functions that store what they are given: `put(before + 1)`. */
  writeSteps(write: Access): readonly WriteStep[] {
    const { event, fn, values } = write;
    const steps: WriteStep[] = [{ event, fn, values }];
    // Under which key a function stores what it is given is for its callers to say, each its own.
    if (write.kind !== 'write' || this.#isUnderChosenKey(write)) return steps;
    const { graph, reachability } = this.context.analysis;
    const known = new Set([fn]);
    for (let at = 0; at < steps.length && known.size <= maxSetters; at += 1) {
      const step = steps[at]!;
      const position = parameterOf(step);
      if (position === undefined) continue;
      for (const { event: call, caller, kind, direct } of graph.to(step.fn)) {
        const value = call.args[position]?.value;
        if (!direct || kind !== 'sync' || value === undefined || known.has(caller)) continue;
        if (reachability.reach(caller) === undefined) continue;
        known.add(caller);
        steps.push({ event: call, fn: caller, values: [value] });
      }
    }
    return steps;
  }

  #isUnderChosenKey({ key }: Access): boolean {
    return key !== undefined && this.context.dependencies.fixedKey(key) === undefined;
  }

  #behindRead({ event: writing, fn, values }: WriteStep, write: Access): LostUpdate | undefined {
    const reads = values
      .flatMap((value) => this.#made(value, write))
      .flatMap((value) => this.#readsIn(value, fn, write));
    const again = new Set<Event>(reads.map(({ event }) => event));
    for (const { event: reading, access } of reads) {
      const position = this.context.analysis.index.position(reading);
      if (position === undefined) continue;
      let found: LostUpdate | undefined;
      interface State {
        readonly at: SwitchPoint | undefined;
      }
      this.context.flow.fromBehind<State>(
        position,
        { at: undefined },
        {
          enters: (callee) => callee === fn,
          key: (state) => (state.at === undefined ? '' : `${state.at.event.span.start}`),
          step: (event, state, within) => {
            if (event === writing) {
              if (state.at !== undefined) found ??= { read: access, at: state.at };
              return undefined;
            }
            // What was read anew is what counts: it is asked about by itself.
            if (again.has(event)) return undefined;
            return event.kind === 'suspend' ? { at: state.at ?? { event, fn: within } } : state;
          },
        },
      );
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #readsIn(value: Value, fn: FunctionModel, write: Access): ReadStep[] {
    const { dependencies } = this.context;
    const key = write.key === undefined ? undefined : dependencies.fixedKey(write.key);
    return dependencies.readStepsIn(value, fn, write.cell).filter((read) => {
      const asked = read.key === undefined ? undefined : dependencies.fixedKey(read.key);
      return key === undefined || asked === undefined || asked === key;
    });
  }

  /** `x = x || (await load())` keeps what is there: only the other side is written anew. */
  #made(value: Value, write: Access): readonly Value[] {
    if (value.kind !== 'choice') return [value];
    return value.options.filter(
      (option) =>
        option.kind !== 'read' ||
        option.event === undefined ||
        this.context.accesses.at(option.event, write.fn, write.cell) === undefined,
    );
  }
}

/** Which of its parameters a function stores, if it stores one as it is. */
function parameterOf({ fn, values: [value] }: WriteStep): number | undefined {
  if (value?.kind !== 'read') return undefined;
  const { root, path } = value.place;
  if (root.kind !== 'variable' || path.length > 0 || root.variable.owner !== fn) return undefined;
  const position = fn.parameters.findIndex(({ variable }) => variable === root.variable);
  return position === -1 ? undefined : position;
}
