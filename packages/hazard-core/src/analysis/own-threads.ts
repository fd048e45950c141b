import type { ThreadFacts, ThreadStartRow } from '../knowledge/thread-facts.js';
import type { CallEvent, Event } from '../model/event.js';
import type { Block, FunctionModel, TypeModel } from '../model/module.js';
import type { Analysis } from './analysis.js';
import { valueAt } from './arguments.js';
import { memberName } from './calls.js';

/** Request-time code has a function run on a thread of its own. */
export interface ThreadStart {
  readonly event: CallEvent;
  readonly starter: FunctionModel;
  /** What runs on the thread: the function it is started with, and all that this calls. */
  readonly code: ReadonlySet<FunctionModel>;
  /** More than one such thread runs at a time. */
  readonly several: boolean;
  /** What the starter itself, and what it calls, does while the thread runs. */
  readonly meanwhile: readonly { readonly event: Event; readonly fn: FunctionModel }[];
}

/** A call that makes an object of a class. */
interface MakingCall {
  readonly event: CallEvent;
  readonly fn: FunctionModel;
}

/**
 * The threads that invocations start themselves. Where invocations share no memory, it is only between these threads
 * that a step can come in between.
 */
export class OwnThreads {
  readonly starts: readonly ThreadStart[];
  #makers: ReadonlyMap<TypeModel, readonly MakingCall[]> | undefined;

  constructor(
    private readonly analysis: Analysis,
    private readonly facts: ThreadFacts,
  ) {
    this.starts = [...this.#find()];
  }

  /** The class's objects are threads: each has its own fields. */
  isThread(type: TypeModel): boolean {
    return this.analysis.resolver.classes
      .externalBases(type)
      .some((base) => this.facts.objects.bases.has(base));
  }

  /** Whether control can come to the event again without leaving its function. */
  isRepeated(event: Event): boolean {
    const block = this.analysis.index.position(event)?.block;
    return block !== undefined && reaches(block, block);
  }

  /** All calls that may make an object of this very class. */
  makersOf(type: TypeModel): readonly MakingCall[] {
    this.#makers ??= this.#findMakers();
    return this.#makers.get(type) ?? [];
  }

  #findMakers(): ReadonlyMap<TypeModel, readonly MakingCall[]> {
    const makers = new Map<TypeModel, MakingCall[]>();
    const { index, resolver } = this.analysis;
    for (const fn of index.functions) {
      for (const event of index.calls(fn)) {
        for (const thing of resolver.things(event.callee)) {
          if (thing.kind !== 'class') continue;
          const known = makers.get(thing.type);
          if (known === undefined) makers.set(thing.type, [{ event, fn }]);
          else known.push({ event, fn });
        }
      }
    }
    return makers;
  }

  *#find(): Generator<ThreadStart> {
    const { analysis, facts } = this;
    if (!analysis.imports.mayUse(facts.starts)) return;
    const rows = new Map(facts.starts.map((row) => [row.symbol, row]));
    for (const starter of analysis.requestTimeFunctions) {
      if (analysis.isOffline(starter.module)) continue;
      for (const event of analysis.index.calls(starter)) {
        const row = analysis.names
          .of(event)
          .map((symbol) => rows.get(symbol))
          .find((one) => one !== undefined);
        const targets = row === undefined ? this.#runMethods(event) : this.#targets(event, row);
        for (const target of targets) {
          const several =
            !this.#hasOneThread(event) &&
            (row?.each === true || this.#isStartedAgain(event, starter)) &&
            !this.#isAwaitedAtOnce(event, starter);
          const code = this.#codeFrom(target);
          yield { event, starter, code, several, meanwhile: this.#meanwhile(event, starter, code) };
        }
      }
    }
  }

  #targets(event: CallEvent, row: ThreadStartRow): FunctionModel[] {
    const value = valueAt(event, row.target);
    return value === undefined ? [] : this.analysis.resolver.functions(value);
  }

  /** An object of a class of the project that is a thread. */
  #runMethods(event: CallEvent): FunctionModel[] {
    return this.analysis.resolver.things(event.callee).flatMap((thing) => {
      if (thing.kind !== 'class' || !this.isThread(thing.type)) return [];
      return this.analysis.resolver.classes.method(thing.type, this.facts.objects.method) ?? [];
    });
  }

  #codeFrom(target: FunctionModel): ReadonlySet<FunctionModel> {
    const code = new Set([target]);
    for (const fn of code) for (const { callee } of this.analysis.graph.from(fn)) code.add(callee);
    return code;
  }

  #isStartedAgain(event: CallEvent, starter: FunctionModel): boolean {
    return (
      this.isRepeated(event) ||
      this.analysis.graph.to(starter).some((edge) => edge.direct && this.isRepeated(edge.event))
    );
  }

  /** A pool of one thread does one thing after the other. */
  #hasOneThread({ receiver }: CallEvent): boolean {
    if (receiver === undefined) return false;
    return this.analysis.resolver.placeThings(receiver).some((thing) => {
      if (thing.kind !== 'external' || thing.site === undefined) return false;
      const { args } = thing.site;
      const size =
        args.find((one) => one.name !== undefined && this.facts.poolSizes.includes(one.name)) ??
        args.find((one) => one.name === undefined);
      return size?.value.kind === 'constant' && size.value.value === 1;
    });
  }

  /** `t.start(); t.join()` in one turn of the loop, `pool.submit(work, item).result()`. */
  #isAwaitedAtOnce(event: CallEvent, starter: FunctionModel): boolean {
    const home = this.analysis.index.position(event)?.block;
    return this.#callsOn(event, starter).some(
      (call) =>
        this.facts.joins.has(memberName(call) ?? '') && this.analysis.index.position(call)?.block === home,
    );
  }

  /** What the starter calls on the thread, or on what the start gives. */
  #callsOn(event: CallEvent, starter: FunctionModel): CallEvent[] {
    return this.analysis.index
      .calls(starter)
      .filter(
        ({ receiver }) =>
          receiver !== undefined &&
          this.analysis.resolver
            .placeThings(receiver)
            .some((thing) => 'site' in thing && thing.site === event),
      );
  }

  #meanwhile(
    event: CallEvent,
    starter: FunctionModel,
    code: ReadonlySet<FunctionModel>,
  ): ThreadStart['meanwhile'] {
    const { index, graph } = this.analysis;
    const begin = this.#callsOn(event, starter).find((call) => memberName(call) === 'start') ?? event;
    const position = index.position(begin);
    if (position === undefined) return [];
    const found: { event: Event; fn: FunctionModel }[] = [];
    const called = new Set<FunctionModel>();
    const seen = new Set<Block>();
    const queue: { block: Block; from: number }[] = [{ block: position.block, from: position.index + 1 }];
    for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
      const events = one.block.events.slice(one.from);
      const end = events.findIndex((step) => step.kind === 'call' && this.#waits(step));
      for (const step of end < 0 ? events : events.slice(0, end)) {
        found.push({ event: step, fn: starter });
        if (step.kind !== 'call') continue;
        for (const edge of graph.edges(step))
          if (edge.direct && !code.has(edge.callee)) called.add(edge.callee);
      }
      if (end >= 0) continue;
      for (const { to } of one.block.successors) {
        if (seen.has(to)) continue;
        seen.add(to);
        queue.push({ block: to, from: 0 });
      }
    }
    for (const fn of called) {
      for (const block of fn.blocks) for (const step of block.events) found.push({ event: step, fn });
      for (const edge of graph.from(fn)) if (edge.direct && !code.has(edge.callee)) called.add(edge.callee);
    }
    return found;
  }

  #waits(call: CallEvent): boolean {
    const name = memberName(call);
    if (name !== undefined && this.facts.joins.has(name)) return true;
    return this.analysis.names.of(call).some((symbol) => this.facts.waits.has(symbol));
  }
}

function reaches(from: Block, to: Block): boolean {
  const seen = new Set<Block>();
  const queue = [from];
  for (let block = queue.pop(); block !== undefined; block = queue.pop()) {
    for (const { to: next } of block.successors) {
      if (next === to) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push(next);
    }
  }
  return false;
}
