import type { CallEvent } from '../model/event.js';
import type { FunctionModel } from '../model/module.js';
import type { Place } from '../model/place.js';
import type { CallEdge, CallGraph } from './call-graph.js';
import { isOwnResult } from './own-results.js';
import type { Reachability } from './reachability.js';
import type { Resolver } from './resolver.js';
import type { SharingAnalysis } from './sharing.js';
import type { Thing } from './things.js';

const maxDepth = 3;

/** Which objects an invocation has made for itself, though others of their class may be shared. */
export class OwnObjects {
  readonly #onShared = new Map<FunctionModel, boolean>();

  constructor(
    private readonly resolver: Resolver,
    private readonly graph: CallGraph,
    private readonly reachability: Reachability,
    private readonly sharing: SharingAnalysis,
  ) {}

  /** This very object is made by an invocation for itself, whatever other objects of its class are. */
  isMadePrivately(event: CallEvent): boolean {
    const maker = this.resolver.index.position(event)?.fn;
    return (
      maker !== undefined &&
      this.reachability.multiplicity(maker) === 'perInvocation' &&
      !this.sharing.isStoredInSharedCell(event, maker)
    );
  }

  /** Whether requests call the method only on objects that they have made themselves. */
  isCalledOnOwn(fn: FunctionModel, seen = new Set<FunctionModel>()): boolean {
    if (seen.has(fn)) return true;
    seen.add(fn);
    const edges = this.graph.to(fn).filter(({ caller }) => this.reachability.reach(caller) !== undefined);
    return edges.length > 0 && edges.every((edge) => this.#isOnOwn(edge, seen));
  }

  /**
   * Whether requests may call the method on an object that they share, where some objects of its class are shared and
   * others are not: an object is known by the place where it is made.
   */
  isCalledOnShared(fn: FunctionModel): boolean {
    let known = this.#onShared.get(fn);
    if (known === undefined) {
      // Where it is stored may depend on where it is stored.
      this.#onShared.set(fn, true);
      this.#onShared.set(fn, (known = this.#mayBeCalledOnShared(fn, new Set())));
    }
    return known;
  }

  #mayBeCalledOnShared(fn: FunctionModel, seen: Set<FunctionModel>): boolean {
    if (seen.has(fn)) return false;
    seen.add(fn);
    if (this.reachability.isEntry(fn)) return true;
    const edges = this.graph.to(fn).filter(({ caller }) => this.reachability.reach(caller) !== undefined);
    return edges.some(({ direct, event: { receiver }, caller }) => {
      if (!direct || receiver === undefined) return false;
      if (receiver.root.kind === 'this' && receiver.path.length === 0)
        return receiver.root.fn.kind !== 'constructor' && this.#mayBeCalledOnShared(receiver.root.fn, seen);
      return this.#mayBeShared(receiver, caller, 0);
    });
  }

  /** What is not known to be made anywhere is taken for an invocation's own. */
  #mayBeShared(place: Place, user: FunctionModel, depth: number): boolean {
    const { root, path } = place;
    if (
      depth < maxDepth &&
      root.kind === 'variable' &&
      root.variable.kind === 'parameter' &&
      path.length === 0
    ) {
      const passed = this.graph.passedFor(root.variable);
      if (passed.length > 0) {
        return passed.some(({ value, caller }) =>
          value.kind === 'read'
            ? this.#mayBeShared(value.place, caller, depth + 1)
            : this.resolver.things(value).some((thing) => this.#isSharedThing(thing)),
        );
      }
    }
    return this.resolver.placeThings(place).some((thing) => this.#isSharedThing(thing));
  }

  #isSharedThing(thing: Thing): boolean {
    return thing.kind === 'instance' && thing.site !== undefined && this.sharing.isSharedSite(thing.site);
  }

  /** The calls from a handler to the method, by a way on which its object may be shared if there is one. */
  chainOnShared(fn: FunctionModel): readonly CallEdge[] {
    const shortest = this.reachability.chain(fn);
    if (fn.owner === undefined || fn.isStatic || this.#leadsToShared(shortest)) return shortest;
    const ways: { readonly at: FunctionModel; readonly calls: readonly CallEdge[] }[] = [
      { at: fn, calls: [] },
    ];
    const seen = new Set([fn]);
    for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
      for (const edge of this.graph.to(way.at)) {
        const { caller } = edge;
        if (this.reachability.reach(caller) !== 'handler' || this.#isOnOwn(edge, new Set())) continue;
        const calls = [edge, ...way.calls];
        if (!this.#isOnHeld(edge)) return [...this.reachability.chain(caller), ...calls];
        if (seen.has(caller)) continue;
        seen.add(caller);
        ways.push({ at: caller, calls });
      }
    }
    return shortest;
  }

  #leadsToShared(chain: readonly CallEdge[]): boolean {
    for (let index = chain.length - 1; index >= 0; index--) {
      const edge = chain[index]!;
      if (this.#isOnOwn(edge, new Set())) return false;
      if (!this.#isOnHeld(edge)) return true;
    }
    return true;
  }

  /** The call is on the caller's own object or on what that holds: it is shared if that object is. */
  #isOnHeld({ event: { receiver }, caller }: CallEdge): boolean {
    return receiver?.root.kind === 'this' && caller.owner !== undefined && !this.reachability.isEntry(caller);
  }

  #isOnOwn({ direct, event, caller }: CallEdge, seen: Set<FunctionModel>): boolean {
    const { receiver } = event;
    if (!direct || receiver === undefined) return false;
    if (receiver.root.kind === 'this' && receiver.path.length === 0) {
      // Nobody else has what is still being made.
      return receiver.root.fn.kind === 'constructor' || this.isCalledOnOwn(receiver.root.fn, seen);
    }
    if (isOwnResult(receiver, caller, this.resolver, this.sharing)) return true;
    const things = this.resolver.placeThings(receiver);
    const holdsOwn = (): boolean =>
      receiver.root.kind === 'this' && this.isCalledOnOwn(receiver.root.fn, seen);
    return (
      things.length > 0 &&
      things.every(
        (thing) =>
          thing.kind === 'instance' &&
          thing.site !== undefined &&
          (this.#isOwn(thing.site, caller) || (this.#isMadeWith(thing.site, caller) && holdsOwn())),
      )
    );
  }

  /** Each object of the user's class makes one for itself. */
  #isMadeWith(event: CallEvent, { owner }: FunctionModel): boolean {
    const maker = this.resolver.index.position(event)?.fn;
    return (
      owner !== undefined &&
      maker?.kind === 'constructor' &&
      maker.owner !== undefined &&
      this.resolver.classes.lineage(owner).includes(maker.owner) &&
      !this.sharing.isStoredInSharedCell(event, maker)
    );
  }

  /** Whether what the call makes belongs to the invocation, or to the run of the function that makes and uses it. */
  #isOwn(event: CallEvent, user: FunctionModel): boolean {
    if (this.reachability.multiplicity(user) === 'perInvocation' && this.isMadePrivately(event)) return true;
    return (
      this.resolver.index.position(event)?.fn === user && !this.sharing.isStoredInSharedCell(event, user)
    );
  }
}
