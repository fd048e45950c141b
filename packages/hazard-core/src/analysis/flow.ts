import type { CallEvent, Event, SuspendEvent } from '../model/event.js';
import type { Block, FunctionModel } from '../model/module.js';
import type { Value } from '../model/value.js';
import type { CallEdge, CallGraph } from './call-graph.js';
import type { CodeIndex, Position } from './code-index.js';
import { memberName } from './calls.js';
import type { Resolver } from './resolver.js';

/** One walk through an invocation's steps. `S` is what the walk remembers; it is compared by `key`. */
export interface Walk<S> {
  /** The state after an event, or `undefined` to give this path up. */
  readonly step: (event: Event, state: S, fn: FunctionModel) => S | undefined;
  readonly key: (state: S) => string;
  /** Callees worth going into; others count as single steps. */
  readonly enters: (fn: FunctionModel) => boolean;
  /** Refines the state on an edge of a branch; `undefined` to give the path up. */
  readonly onBranch?: (
    event: Event & { kind: 'branch' },
    outcome: boolean,
    state: S,
    fn: FunctionModel,
  ) => S | undefined;
  /** Where a path ends because the function the walk began in ends. */
  readonly onEnd?: (state: S) => void;
}

interface Frame {
  readonly fn: FunctionModel;
  /** Where to go on when the function ends; absent: the path ends. */
  readonly parent: Frame | undefined;
  readonly resumeBlock: Block | undefined;
  readonly resumeIndex: number;
  /** Called without `await`: the caller goes on at the first switch point. */
  readonly detached: boolean;
  /** Equal for equal call paths. */
  readonly id: number;
  readonly depth: number;
}

const maxDepth = 6;
const maxSteps = 10_000;

/**
 * Walks the steps of an invocation in every order the code allows, going into callees of the project: awaited ones run
 * to their end, others until their first switch point, callbacks after one.
 */
export class FlowWalker {
  readonly #awaited = new Map<FunctionModel, Set<CallEvent>>();
  readonly #later = new Map<CallEvent, SuspendEvent>();
  readonly #drained = new Map<FunctionModel, boolean>();
  readonly #paths = new Map<string, number>();
  readonly #numbers = new Map<FunctionModel, number>();

  constructor(
    private readonly index: CodeIndex,
    private readonly graph: CallGraph,
    private readonly resolver: Resolver,
  ) {}

  /** Walks from the function's start. Gives `false` if the walk was too large to finish. */
  fromStart<S>(fn: FunctionModel, initial: S, walk: Walk<S>): boolean {
    return this.#run(
      { fn, parent: undefined, resumeBlock: undefined, resumeIndex: 0, detached: false, id: 0, depth: 0 },
      fn.blocks[0],
      0,
      initial,
      walk,
    );
  }

  /** Walks from behind the event at the position, to the end of its function. */
  fromBehind<S>(position: Position, initial: S, walk: Walk<S>): boolean {
    const { fn, block, index } = position;
    return this.#run(
      { fn, parent: undefined, resumeBlock: undefined, resumeIndex: 0, detached: false, id: 0, depth: 0 },
      block,
      index + 1,
      initial,
      walk,
    );
  }

  /** Calls whose result a function awaits or returns on the spot, alone or among others. */
  awaitedCalls(fn: FunctionModel): ReadonlySet<CallEvent> {
    let calls = this.#awaited.get(fn);
    if (calls === undefined) {
      calls = new Set();
      for (const suspend of this.index.suspends(fn)) this.#collectAwaited(suspend.value, calls, 0);
      for (const value of this.index.returns(fn)) this.#collectAwaited(value, calls, 0);
      this.#awaited.set(fn, calls);
    }
    return calls;
  }

  #collectAwaited(value: Value, into: Set<CallEvent>, depth: number): void {
    if (depth > 8) return;
    switch (value.kind) {
      case 'call': {
        const { event } = value;
        if (into.has(event)) return;
        into.add(event);
        // A promise chain or combinator settles when what it is made of does.
        if (event.receiver !== undefined && event.receiver.root.kind === 'value')
          this.#collectAwaited(event.receiver.root.value, into, depth + 1);
        for (const argument of event.args) this.#collectAwaited(argument.value, into, depth + 1);
        break;
      }
      case 'choice':
        for (const option of value.options) this.#collectAwaited(option, into, depth + 1);
        break;
      case 'array':
        for (const element of value.elements) this.#collectAwaited(element, into, depth + 1);
        break;
      case 'await':
        this.#collectAwaited(value.value, into, depth + 1);
        break;
      default:
    }
  }

  #run<S>(frame: Frame, block: Block | undefined, index: number, initial: S, walk: Walk<S>): boolean {
    if (block === undefined) return true;
    interface Task {
      frame: Frame;
      block: Block;
      index: number;
      state: S;
    }
    const seen = new SeenPoints<S>(walk.key);
    const tasks: Task[] = [{ frame, block, index, state: initial }];
    let steps = 0;

    const finish = (ended: Frame, state: S): void => {
      if (ended.parent !== undefined && ended.resumeBlock !== undefined) {
        tasks.push({ frame: ended.parent, block: ended.resumeBlock, index: ended.resumeIndex, state });
      } else if (ended.parent === undefined && ended.depth === 0) {
        walk.onEnd?.(state);
      }
    };

    for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
      const { frame: here, block: at } = task;
      if (!seen.add(here.id, at, task.index, task.state)) continue;
      let { state } = task;
      let alive = true;
      if (task.index === 0 && at.exceptional !== undefined)
        tasks.push({ frame: here, block: at.exceptional, index: 0, state });
      for (let i = task.index; i < at.events.length && alive; i++) {
        if (++steps > maxSteps) return false;
        const event = at.events[i]!;
        if (event.kind === 'suspend' && event.via === 'yield' && this.#isDrainedAtOnce(here.fn)) continue;
        if (event.kind === 'suspend' && here.detached) {
          // The caller goes on without waiting; the rest of the callee runs later on its own.
          finish(here, state);
          const after = walk.step(event, state, here.fn);
          if (after !== undefined) {
            tasks.push({
              frame: {
                ...here,
                parent: undefined,
                resumeBlock: undefined,
                detached: false,
                id: this.#pathId(`${here.id}~`),
              },
              block: at,
              index: i + 1,
              state: after,
            });
          }
          alive = false;
          break;
        }
        const next = walk.step(event, state, here.fn);
        if (next === undefined) {
          alive = false;
          break;
        }
        state = next;
        const call = event.kind === 'call' ? event : this.graph.accessorCalls(event)[0];
        if (call !== undefined) {
          const entered = this.#enter(call, here, at, i + 1, state, walk, tasks);
          if (entered) {
            alive = false;
            break;
          }
        }
      }
      if (!alive) continue;
      if (at.exceptional !== undefined) tasks.push({ frame: here, block: at.exceptional, index: 0, state });
      if (at.successors.length === 0) {
        finish(here, state);
        continue;
      }
      const last = at.events.at(-1);
      for (const edge of at.successors) {
        let onward: S | undefined = state;
        if (edge.when !== undefined && last?.kind === 'branch' && walk.onBranch !== undefined) {
          onward = walk.onBranch(last, edge.when, state, here.fn);
        }
        if (onward !== undefined) tasks.push({ frame: here, block: edge.to, index: 0, state: onward });
      }
    }
    return true;
  }

  /** Goes into the callees of a call. Gives `true` if the path continues in them instead of behind the call. */
  #enter<S>(
    event: CallEvent,
    here: Frame,
    block: Block,
    index: number,
    state: S,
    walk: Walk<S>,
    tasks: { frame: Frame; block: Block; index: number; state: S }[],
  ): boolean {
    if (here.depth >= maxDepth) return false;
    let instead = false;
    for (const edge of this.graph.edges(event)) {
      const { callee } = edge;
      const entry = callee.blocks[0];
      if (entry === undefined || !walk.enters(callee) || this.#isActive(here, callee)) continue;
      const awaited = this.awaitedCalls(here.fn).has(event);
      const id = this.#pathId(`${here.id}>${block.id}.${index}.${this.#numberOf(callee)}`);
      if (edge.kind === 'later') {
        const after = walk.step(this.#laterPoint(event), state, callee);
        if (after === undefined) continue;
        const frame = this.#frame(callee, awaited ? here : undefined, block, index, false, id, here.depth);
        tasks.push({ frame, block: entry, index: 0, state: after });
        continue;
      }
      const detached = isAsynchronous(callee) && !awaited;
      const frame = this.#frame(
        callee,
        here,
        block,
        index,
        detached || edge.kind === 'parallel',
        id,
        here.depth,
      );
      tasks.push({ frame, block: entry, index: 0, state });
      // A callback may never be called; a function that is called is.
      if (isUnconditional(edge)) instead = true;
    }
    return instead;
  }

  #frame(
    fn: FunctionModel,
    parent: Frame | undefined,
    block: Block,
    index: number,
    detached: boolean,
    id: number,
    depth: number,
  ): Frame {
    return {
      fn,
      parent,
      resumeBlock: parent === undefined ? undefined : block,
      resumeIndex: index,
      detached,
      id,
      depth: depth + 1,
    };
  }

  #isActive(frame: Frame, fn: FunctionModel): boolean {
    for (let one: Frame | undefined = frame; one !== undefined; one = one.parent)
      if (one.fn === fn) return true;
    return false;
  }

  /** A generator whose callers never wait: they take all it yields in one go. */
  #isDrainedAtOnce(fn: FunctionModel): boolean {
    let drained = this.#drained.get(fn);
    if (drained === undefined) {
      const edges = this.graph.to(fn);
      drained =
        !fn.isAsync &&
        edges.length > 0 &&
        edges.every(
          ({ direct, caller }) =>
            direct && !isAsynchronous(caller) && this.index.suspends(caller).length === 0,
        );
      this.#drained.set(fn, drained);
    }
    return drained;
  }

  /** Functions of two files may begin at the same offset. */
  #numberOf(fn: FunctionModel): number {
    let number = this.#numbers.get(fn);
    if (number === undefined) this.#numbers.set(fn, (number = this.#numbers.size));
    return number;
  }

  #pathId(path: string): number {
    let id = this.#paths.get(path);
    if (id === undefined) this.#paths.set(path, (id = this.#paths.size + 1));
    return id;
  }

  /** The switch point before a callback that runs later. */
  #laterPoint(event: CallEvent): SuspendEvent {
    let point = this.#later.get(event);
    if (point === undefined) {
      point = {
        kind: 'suspend',
        via: 'await',
        value: { kind: 'call', event, span: event.span },
        span: event.span,
      };
      this.#later.set(event, point);
    }
    return point;
  }

  /** The functions from which one of the given functions can be reached: where a walk must go to see them. */
  callersOf(functions: Iterable<FunctionModel>): Set<FunctionModel> {
    const reaching = new Set<FunctionModel>(functions);
    const queue = [...reaching];
    for (let fn = queue.pop(); fn !== undefined; fn = queue.pop()) {
      for (const edge of this.graph.to(fn)) {
        if (reaching.has(edge.caller)) continue;
        reaching.add(edge.caller);
        queue.push(edge.caller);
      }
    }
    return reaching;
  }

  /** Whether the call is made on a promise: `load().then(…)`. */
  isPromiseChain(event: CallEvent): boolean {
    const name = memberName(event);
    return (
      (name === 'then' || name === 'catch' || name === 'finally') && this.resolver.targets(event).length === 0
    );
  }
}

/** The largest numbers that fit into one together. */
const maxIndex = 2 ** 12;
const maxStates = 2 ** 16;
const maxFrames = 2 ** 24;

/** Where a walk has been: in which frame and block, behind how many events, in which state. */
class SeenPoints<S> {
  readonly #points = new Map<number, Set<number | string>>();
  /** States are mostly handed on as they are. */
  readonly #numbers = new Map<S, number>();
  readonly #byKey = new Map<string, number>();

  constructor(private readonly key: (state: S) => string) {}

  /** Gives whether the walk has not been there. */
  add(frame: number, block: Block, index: number, state: S): boolean {
    let points = this.#points.get(block.id);
    if (points === undefined) this.#points.set(block.id, (points = new Set()));
    const number = this.#numberOf(state);
    const fits = frame < maxFrames && index < maxIndex && number < maxStates;
    const point = fits ? (frame * maxIndex + index) * maxStates + number : `${frame}|${index}|${number}`;
    const before = points.size;
    points.add(point);
    return points.size > before;
  }

  /** Equal for states with equal keys. */
  #numberOf(state: S): number {
    let number = this.#numbers.get(state);
    if (number === undefined) {
      const key = this.key(state);
      number = this.#byKey.get(key);
      if (number === undefined) this.#byKey.set(key, (number = this.#byKey.size));
      this.#numbers.set(state, number);
    }
    return number;
  }
}

function isAsynchronous(fn: FunctionModel): boolean {
  return fn.isAsync || fn.isGenerator;
}

function isUnconditional(edge: CallEdge): boolean {
  return edge.direct;
}
