import type { LockFacts } from '../knowledge/facts.js';
import type { CallEvent, Event } from '../model/event.js';
import type { Block, FunctionModel } from '../model/module.js';
import type { Place } from '../model/place.js';
import type { Access } from './accesses.js';
import type { Analysis } from './analysis.js';
import type { Cell } from './cells.js';

/** What a step does to a lock. */
interface LockEffect {
  readonly kind: 'acquire' | 'release';
  readonly lock: string;
  /** Others may have it at the same time. */
  readonly isShared: boolean;
}

/** Names of locks; equal for one lock. */
type Locks = ReadonlySet<string>;

const none: Locks = new Set();

/** Ends the name by which a lock is held besides its own while nobody else can have it. */
const exclusive = ' (alone)';

/**
 * Which locks are certainly held at a step: those the function has taken on every way there, and those that all its
 * callers hold. Only locks that invocations share count: a lock of one's own keeps nobody out.
 */
export class HeldLocks {
  readonly #replaced = new Map<string, boolean>();
  readonly #within = new Map<FunctionModel, ReadonlyMap<Event, Locks>>();
  #atEntry: ReadonlyMap<FunctionModel, Locks> | undefined;

  constructor(
    private readonly analysis: Analysis,
    private readonly facts: LockFacts,
  ) {}

  at(event: Event): Locks {
    const fn = this.analysis.index.position(event)?.fn;
    if (fn === undefined) return none;
    return union(this.#taken(fn).get(event) ?? none, this.#entry(fn));
  }

  /** Of those, the ones that keep everybody else out: not the reader's side of a read-write lock. */
  exclusiveAt(event: Event): Locks {
    return new Set([...this.at(event)].filter((lock) => lock.endsWith(exclusive)));
  }

  /** Whether one lock is held at all of the accesses, and nobody else has it where something is written. */
  guards(accesses: readonly Pick<Access, 'event' | 'kind'>[]): boolean {
    if (this.common(accesses).size === 0) return false;
    const writes = accesses.filter(({ kind }) => kind !== 'read');
    return writes.length === 0 || this.isAloneAt(writes);
  }

  /** Whether one lock is held at all of the accesses that nobody else can have meanwhile. */
  isAloneAt(accesses: readonly Pick<Access, 'event'>[]): boolean {
    return [...this.common(accesses)].some((lock) => lock.endsWith(exclusive));
  }

  /** The locks that are held at all of the accesses. */
  common(accesses: readonly Pick<Access, 'event'>[]): Locks {
    let held: Locks | undefined;
    for (const { event } of accesses) {
      const here = this.at(event);
      held = held === undefined ? here : intersection(held, here);
      if (held.size === 0) return none;
    }
    return held ?? none;
  }

  #entry(fn: FunctionModel): Locks {
    this.#atEntry ??= this.#findEntryLocks();
    for (let one: FunctionModel | undefined = fn; one !== undefined; one = one.parent) {
      const held = this.#atEntry.get(one);
      if (held !== undefined) return held;
      // A function that is called where it is written runs under the locks around it only if nobody keeps it for later.
      if (one.kind !== 'arrow' && one.kind !== 'function') break;
    }
    return none;
  }

  /** Grows from "all callers hold it" downwards: a lock that one caller does not hold is not held. */
  #findEntryLocks(): Map<FunctionModel, Locks> {
    const { graph, index, reachability } = this.analysis;
    const held = new Map<FunctionModel, Locks>();
    const locking = index.functions.filter((fn) => this.#taken(fn).size > 0);
    if (locking.length === 0) return held;
    const roots = new Set(reachability.roots());
    const open = new Set<FunctionModel>();
    const queue = locking.flatMap((fn) => graph.from(fn).map((edge) => edge.callee));
    for (let fn = queue.pop(); fn !== undefined; fn = queue.pop()) {
      if (open.has(fn) || roots.has(fn)) continue;
      open.add(fn);
      queue.push(...graph.from(fn).map((edge) => edge.callee));
    }
    for (let changed = true; changed;) {
      changed = false;
      for (const fn of open) {
        let locks: Locks | undefined;
        for (const edge of graph.to(fn)) {
          if (reachability.reach(edge.caller) === undefined) continue;
          const caller = open.has(edge.caller) ? held.get(edge.caller) : none;
          // Not known yet: nothing is taken away on its account.
          if (caller === undefined) continue;
          const runsWithin = edge.direct || edge.kind === 'sync';
          const there = runsWithin ? union(this.#taken(edge.caller).get(edge.event) ?? none, caller) : none;
          locks = locks === undefined ? there : intersection(locks, there);
        }
        const known = held.get(fn);
        if (locks !== undefined && (known === undefined || known.size !== locks.size)) {
          held.set(fn, locks);
          changed = true;
        }
      }
    }
    return held;
  }

  /** The locks that the function itself holds at each of its steps; empty if it takes none. */
  #taken(fn: FunctionModel): ReadonlyMap<Event, Locks> {
    let taken = this.#within.get(fn);
    if (taken === undefined) {
      taken = this.#locks(fn) ? this.#flow(fn) : new Map<Event, Locks>();
      this.#within.set(fn, taken);
    }
    return taken;
  }

  #locks(fn: FunctionModel): boolean {
    return fn.blocks.some((block) => block.events.some((event) => this.#effect(event, fn) !== undefined));
  }

  #flow(fn: FunctionModel): ReadonlyMap<Event, Locks> {
    const before = new Map<Block, Locks>();
    const at = new Map<Event, Locks>();
    const [first] = fn.blocks;
    if (first === undefined) return at;
    const reach = (block: Block, locks: Locks): void => {
      const known = before.get(block);
      const joined = known === undefined ? locks : intersection(known, locks);
      if (known !== undefined && known.size === joined.size) return;
      before.set(block, joined);
      queue.push(block);
    };
    const queue: Block[] = [];
    reach(first, none);
    for (let block = queue.pop(); block !== undefined; block = queue.pop()) {
      let held = before.get(block)!;
      if (block.exceptional !== undefined) reach(block.exceptional, held);
      for (const event of block.events) {
        at.set(event, held);
        const effect = this.#effect(event, fn);
        if (effect === undefined) continue;
        const { kind, lock, isShared } = effect;
        const names = new Set(isShared ? [lock] : [lock, lock + exclusive]);
        held = kind === 'acquire' ? union(held, names) : without(held, lock);
        if (block.exceptional !== undefined) reach(block.exceptional, held);
      }
      for (const { to } of block.successors) reach(to, held);
    }
    return at;
  }

  #effect(event: Event, fn: FunctionModel): LockEffect | undefined {
    if (event.kind === 'acquire' || event.kind === 'release') {
      const lock = this.#name(event.lock, fn);
      return lock === undefined ? undefined : { kind: event.kind, lock, isShared: false };
    }
    if (event.kind !== 'call') return undefined;
    for (const symbol of this.analysis.resolver.symbols(event.callee)) {
      const kind = this.facts.acquire.has(symbol)
        ? 'acquire'
        : this.facts.release.has(symbol)
          ? 'release'
          : undefined;
      if (kind === undefined || this.#letsSeveralIn(event, symbol)) continue;
      const place = lockOf(event, symbol);
      const lock = place === undefined ? undefined : this.#name(place, fn);
      if (lock !== undefined) return { kind, lock, isShared: this.facts.shared?.has(symbol) === true };
    }
    return undefined;
  }

  /** `new Semaphore(8)`. */
  #letsSeveralIn({ receiver }: CallEvent, symbol: string): boolean {
    if (receiver === undefined || this.facts.counted?.has(symbol.slice(0, symbol.lastIndexOf('.'))) !== true)
      return false;
    return this.analysis.resolver.placeThings(receiver).some((thing) => {
      const permits = thing.kind === 'external' ? thing.site?.args[0]?.value : undefined;
      return permits?.kind === 'constant' && typeof permits.value === 'number' && permits.value > 1;
    });
  }

  #name(place: Place, fn: FunctionModel): string | undefined {
    for (const storage of this.analysis.storage.locateObject(behindCalls(place), fn)) {
      // The class of a library is one object for all as well.
      const { base, path } = storage;
      if (base.kind === 'external' && path.length === 0 && !base.symbol.includes('()')) return base.symbol;
      const cell = this.analysis.storage.cell(storage);
      // `synchronized (Orders.class)` and a static synchronized method take the same lock.
      if (cell === undefined || this.#isReplaced(cell)) continue;
      return cell.field === 'class' ? cell.baseId : cell.id;
    }
    return undefined;
  }

  /** Requests put another object there: two invocations may lock two objects. */
  #isReplaced(cell: Cell): boolean {
    let replaced = this.#replaced.get(cell.id);
    if (replaced === undefined) {
      replaced = this.analysis.accesses.overlapping(cell).some(
        ({ kind, event, fn, cell: written }) =>
          kind === 'write' &&
          written.id === cell.id &&
          // What is set in an atomic leaves the atomic where it is.
          event.kind === 'write' &&
          event.form !== 'initialise' &&
          fn.kind !== 'constructor' &&
          this.analysis.reachability.reach(fn) !== undefined,
      );
      this.#replaced.set(cell.id, replaced);
    }
    return replaced;
  }
}

/** What a call locks: its receiver, or for a static method (`Monitor.Enter(gate)`) its argument. */
function lockOf(event: CallEvent, symbol: string): Place | undefined {
  if (symbol.includes('()')) return event.receiver;
  const argument = event.args[0]?.value;
  return argument?.kind === 'read' ? argument.place : undefined;
}

/** `locks.writeLock().lock()`: a lock's two faces are one lock. */
function behindCalls(place: Place): Place {
  const { root } = place;
  if (root.kind !== 'value' || root.value.kind !== 'call' || root.value.event.receiver === undefined)
    return place;
  return behindCalls(root.value.event.receiver);
}

function union(a: Locks, b: Locks): Locks {
  if (b.size === 0) return a;
  return a.size === 0 ? b : new Set([...a, ...b]);
}

function intersection(a: Locks, b: Locks): Locks {
  return new Set([...a].filter((lock) => b.has(lock)));
}

function without(locks: Locks, lock: string): Locks {
  return new Set([...locks].filter((one) => one !== lock && one !== lock + exclusive));
}
