import type { CallEvent } from '../model/event.js';
import type { FunctionModel, TypeModel, Variable } from '../model/module.js';
import type { Place } from '../model/place.js';
import type { Value } from '../model/value.js';
import type { CallGraph } from './call-graph.js';
import type { Reachability } from './reachability.js';
import { constructorsOf, memberName } from './calls.js';
import type { Resolver } from './resolver.js';
import type { Singletons } from './singletons.js';

/** Whether two invocations can meet at a stored value. */
export type Sharing = 'shared' | 'perhaps' | 'private';

/** What invocations share: variables by the activation that holds them, objects by where they are made and kept. */
export class SharingAnalysis {
  readonly #multiplicity = new Map<TypeModel, Sharing>();

  constructor(
    private readonly resolver: Resolver,
    private readonly graph: CallGraph,
    private readonly reachability: Reachability,
    private readonly singletons: Singletons,
    /** Whether the place, as the function uses it, is something that invocations share. */
    private readonly isShared: (place: Place, user: FunctionModel) => boolean,
    /** Methods that end the life of an object, as the language calls them: `Dispose`. */
    private readonly disposals: ReadonlySet<string>,
  ) {}

  /** Whether invocations can share the variable, for an access from `user`. */
  ofVariable(variable: Variable, user: FunctionModel): Sharing {
    const { owner } = variable;
    if (owner.kind === 'init') return 'shared';
    if (owner === user) return 'private';
    // A capture outlives an invocation if its function's activation does.
    switch (this.reachability.multiplicity(owner)) {
      case 'one':
        return 'shared';
      case 'perInvocation':
        return 'private';
      case 'unknown':
        return isWrittenIn(user, owner) && this.#returnsClosures(owner) ? 'perhaps' : 'private';
    }
  }

  /** Whether invocations share the objects of a class. */
  ofInstances(type: TypeModel): Sharing {
    const known = this.#multiplicity.get(type);
    if (known !== undefined) return known;
    this.#multiplicity.set(type, 'private');
    const sharing = this.#computeInstanceSharing(type);
    this.#multiplicity.set(type, sharing);
    return sharing;
  }

  #computeInstanceSharing(type: TypeModel): Sharing {
    if (this.singletons.has(type)) return 'shared';
    const types = [type, ...this.resolver.index.subtypes(type)];
    let shared = false;
    let perInvocation = false;
    let unknown = false;
    for (const one of types) {
      if (this.singletons.has(one)) return 'shared';
      for (const edge of constructorsOf(one).flatMap((fn) => this.graph.to(fn))) {
        if (!edge.event.isNew) continue;
        switch (this.reachability.multiplicity(edge.caller)) {
          case 'one':
            if (!this.#isDisposedByMaker(edge.event, edge.caller)) shared = true;
            break;
          case 'perInvocation':
            if (this.isStoredInSharedCell(edge.event, edge.caller)) shared = true;
            else perInvocation = true;
            break;
          case 'unknown':
            if (this.isStoredInSharedCell(edge.event, edge.caller)) shared = true;
            else unknown = true;
            break;
        }
      }
    }
    if (shared) return perInvocation || unknown ? 'perhaps' : 'shared';
    // Made by code whose caller is unknown, or by nobody in sight: perhaps by a container that keeps it.
    return 'private';
  }

  /** Whether invocations share what this very call makes. */
  isSharedSite(event: CallEvent): boolean {
    const maker = this.resolver.index.position(event)?.fn;
    if (maker === undefined) return false;
    return this.reachability.multiplicity(maker) === 'one'
      ? !this.#isDisposedByMaker(event, maker)
      : this.isStoredInSharedCell(event, maker);
  }

  /** Whether what a call makes is kept in something shared: `svc ??= new Service()`. */
  isStoredInSharedCell(event: CallEvent, fn: FunctionModel): boolean {
    for (const block of fn.blocks) {
      for (const one of block.events) {
        if (one.kind !== 'write' || !mentionsCall(one.value, event)) continue;
        const { root, path } = one.place;
        if (root.kind === 'variable' && path.length === 0) {
          if (this.ofVariable(root.variable, fn) === 'shared') return true;
        } else if (this.isShared(one.place, fn)) {
          return true;
        }
      }
    }
    return false;
  }

  /** `using var writer = new Writer(path)`: what the function disposes of itself does not outlive it. */
  #isDisposedByMaker(event: CallEvent, maker: FunctionModel): boolean {
    return this.resolver.index.calls(maker).some((call) => {
      const name = memberName(call);
      if (name === undefined || !this.disposals.has(name) || call.receiver === undefined) return false;
      const { root, path } = call.receiver;
      return (
        root.kind === 'variable' &&
        path.length === 0 &&
        root.variable.owner === maker &&
        root.variable.definitions.some((value) => mentionsCall(value, event))
      );
    });
  }

  #returnsClosures(fn: FunctionModel): boolean {
    return this.resolver.index
      .returns(fn)
      .some((value) =>
        this.resolver
          .things(value)
          .some(
            (thing) => thing.kind === 'function' || thing.kind === 'literal' || thing.kind === 'instance',
          ),
      );
  }
}

/** Whether the function is the other one or written inside it. */
export function isWrittenIn(fn: FunctionModel, outer: FunctionModel): boolean {
  for (let one: FunctionModel | undefined = fn; one !== undefined; one = one.parent)
    if (one === outer) return true;
  return false;
}

function mentionsCall(value: Value, event: object): boolean {
  switch (value.kind) {
    case 'call':
      return value.event === event;
    case 'await':
      return mentionsCall(value.value, event);
    case 'choice':
      return value.options.some((option) => mentionsCall(option, event));
    default:
      return false;
  }
}
