import type { CallEvent } from '../model/event.js';
import type { FunctionModel, TypeModel } from '../model/module.js';
import type { Place } from '../model/place.js';
import type { Value } from '../model/value.js';
import type { Resolver } from './resolver.js';

const none: readonly FunctionModel[] = [];

/** Functions that are kept in a collection to be looked up and called: `actions["save"] = Save`, `{ { "load", Load } }`. */
export class KeptFunctions {
  readonly #byVariable = new Map<object, FunctionModel[]>();
  readonly #byField = new Map<TypeModel, Map<string, FunctionModel[]>>();

  constructor(
    private readonly resolver: Resolver,
    private readonly containers: ReadonlySet<string>,
  ) {
    /** What new collections are filled with where they are made. */
    const filled = new Map<CallEvent, FunctionModel[]>();
    const { index } = resolver;
    for (const fn of index.functions) {
      for (const { events } of fn.blocks) {
        for (const event of events) {
          if (event.kind === 'call') {
            const { receiver } = event;
            if (receiver === undefined) continue;
            const kept = event.args.flatMap(({ value }) => this.#functionsIn(value));
            if (kept.length > 0) this.#keep(receiver, kept, filled);
          } else if (event.kind === 'write') {
            const { root, path } = event.place;
            const { value } = event;
            if (path.at(-1)?.kind === 'index')
              this.#keep({ root, path: path.slice(0, -1) }, this.#functionsIn(value), filled);
            else if (value.kind === 'call' && filled.has(value.event))
              this.#listAt(event.place)?.push(...filled.get(value.event)!);
          }
        }
      }
    }
  }

  /** What is kept in the collection that is stored at the place. */
  at(place: Place): readonly FunctionModel[] {
    return (this.#byVariable.size === 0 && this.#byField.size === 0 ? undefined : this.#find(place)) ?? none;
  }

  #keep(place: Place, kept: readonly FunctionModel[], filled: Map<CallEvent, FunctionModel[]>): void {
    if (kept.length === 0) return;
    const { root, path } = place;
    if (root.kind === 'value' && path.length === 0 && root.value.kind === 'call' && root.value.event.isNew) {
      const known = filled.get(root.value.event);
      if (known === undefined) filled.set(root.value.event, [...kept]);
      else known.push(...kept);
      return;
    }
    const isContainer = this.resolver
      .placeThings(place)
      .some((thing) => thing.kind === 'external' && this.containers.has(thing.symbol));
    if (isContainer) this.#listAt(place)?.push(...kept);
  }

  /** Only what is a function as it is written: to ask of every argument what it may be takes its time. */
  #functionsIn(value: Value): readonly FunctionModel[] {
    if (value.kind === 'function') return [value.fn];
    if (value.kind !== 'read') return none;
    const { root, path } = value.place;
    const [member, ...others] = path;
    const owner = root.kind === 'this' ? root.fn.owner : root.kind === 'type' ? root.type : undefined;
    if (owner === undefined || member?.kind !== 'field' || others.length > 0) return none;
    const method = owner.methods.get(member.name) ?? owner.staticMethods.get(member.name);
    return method === undefined ? none : [method];
  }

  #find({ root, path }: Place): FunctionModel[] | undefined {
    if (root.kind === 'variable') return path.length === 0 ? this.#byVariable.get(root.variable) : undefined;
    const [type, field] = this.#fieldAt({ root, path }) ?? [];
    return type === undefined ? undefined : this.#byField.get(type)?.get(field!);
  }

  #listAt({ root, path }: Place): FunctionModel[] | undefined {
    const known = this.#find({ root, path });
    if (known !== undefined) return known;
    const list: FunctionModel[] = [];
    if (root.kind === 'variable') {
      if (path.length > 0) return undefined;
      this.#byVariable.set(root.variable, list);
      return list;
    }
    const [type, field] = this.#fieldAt({ root, path }) ?? [];
    if (type === undefined) return undefined;
    const ofType = this.#byField.get(type);
    if (ofType === undefined) this.#byField.set(type, new Map([[field!, list]]));
    else ofType.set(field!, list);
    return list;
  }

  #fieldAt({ root, path }: Place): readonly [TypeModel, string] | undefined {
    const [field, ...others] = path;
    const owner = root.kind === 'this' ? root.fn.owner : root.kind === 'type' ? root.type : undefined;
    if (owner === undefined || field?.kind !== 'field' || others.length > 0) return undefined;
    const declaring = this.resolver.classes
      .lineage(owner)
      .find(({ fields }) => fields.some(({ name }) => name === field.name));
    return [declaring ?? owner, field.name];
  }
}
