import type { CallEvent } from '../model/event.js';
import type { FunctionModel } from '../model/module.js';
import type { CallGraph } from './call-graph.js';
import { isOwnResult } from './own-results.js';
import type { Reachability } from './reachability.js';
import type { Resolver } from './resolver.js';
import type { SharingAnalysis } from './sharing.js';

/** Which objects an invocation has made for itself, though others of their class may be shared. */
export class OwnObjects {
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
    return (
      edges.length > 0 &&
      edges.every(({ direct, event, caller }) => {
        const { receiver } = event;
        if (!direct || receiver === undefined) return false;
        if (receiver.root.kind === 'this' && receiver.path.length === 0) {
          // Nobody else has what is still being made.
          return receiver.root.fn.kind === 'constructor' || this.isCalledOnOwn(receiver.root.fn, seen);
        }
        if (isOwnResult(receiver, caller, this.resolver, this.sharing)) return true;
        const things = this.resolver.placeThings(receiver);
        return (
          things.length > 0 &&
          things.every(
            (thing) =>
              thing.kind === 'instance' && thing.site !== undefined && this.#isOwn(thing.site, caller),
          )
        );
      })
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
