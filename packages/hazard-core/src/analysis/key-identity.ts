import type { Value } from '../model/value.js';
import { placeId } from './place-id.js';
import type { RequestParameters } from './request-parameters.js';

/** Whether the key under which a value is kept tells whose value it is. */
export class KeyIdentity {
  constructor(
    private readonly requests: RequestParameters,
    private readonly carriesRequest: (value: Value) => boolean,
  ) {}

  /**
   * Whether `key` fully identifies `value`: every request-derived part of the value comes through something the key
   * also comes through. `cache[url] = await load(url)` is identified, `cache[path] = await load(path, user)` is not.
   */
  identifies(key: Value, value: Value): boolean {
    const inKey = new Set<string>();
    this.#collectPlaces(key, inKey, 0);
    return this.#covered(value, inKey, 0, new Set());
  }

  #collectPlaces(value: Value, into: Set<string>, depth: number): void {
    if (depth > 12) return;
    switch (value.kind) {
      case 'read': {
        const id = placeId(value.place);
        if (id !== undefined) {
          if (into.has(id)) return;
          into.add(id);
        }
        const { root, path } = value.place;
        if (root.kind === 'variable' && path.length === 0 && root.variable.owner.kind !== 'init') {
          for (const definition of this.requests.definitions(root.variable))
            this.#collectPlaces(definition, into, depth + 1);
        } else if (root.kind === 'value') this.#collectPlaces(root.value, into, depth + 1);
        break;
      }
      case 'call':
        if (value.event.receiver !== undefined)
          this.#collectPlaces(
            { kind: 'read', place: value.event.receiver, event: undefined, span: value.span },
            into,
            depth + 1,
          );
        for (const argument of value.event.args) this.#collectPlaces(argument.value, into, depth + 1);
        break;
      default:
        for (const part of partsOf(value)) this.#collectPlaces(part, into, depth + 1);
    }
  }

  #covered(value: Value, keys: ReadonlySet<string>, depth: number, active: Set<Value>): boolean {
    if (depth > 12 || active.has(value)) return true;
    if (!this.carriesRequest(value)) return true;
    active.add(value);
    const result = this.#coveredUnguarded(value, keys, depth, active);
    active.delete(value);
    return result;
  }

  #coveredUnguarded(value: Value, keys: ReadonlySet<string>, depth: number, active: Set<Value>): boolean {
    const all = (values: readonly Value[]): boolean =>
      values.every((one) => this.#covered(one, keys, depth + 1, active));
    switch (value.kind) {
      case 'read': {
        const { root, path } = value.place;
        for (let length = path.length; length >= 0; length--) {
          const id = placeId({ root, path: path.slice(0, length) });
          if (id !== undefined && keys.has(id)) return true;
        }
        if (root.kind === 'value') return this.#covered(root.value, keys, depth + 1, active);
        if (root.kind !== 'variable' || this.requests.requestParameter(root.variable) !== undefined)
          return false;
        const definitions = this.requests.definitions(root.variable);
        return definitions.length > 0 && all(definitions);
      }
      case 'call': {
        const { event } = value;
        const receiver: Value[] =
          event.receiver === undefined
            ? []
            : [{ kind: 'read', place: event.receiver, event: undefined, span: event.calleeSpan }];
        return all([...receiver, ...event.args.map((argument) => argument.value)]);
      }
      default:
        return all(partsOf(value));
    }
  }
}

function partsOf(value: Value): readonly Value[] {
  switch (value.kind) {
    case 'text':
      return value.parts;
    case 'derived':
      return value.from;
    case 'array':
      return value.elements;
    case 'object':
      return [...value.properties.values(), ...value.rest];
    case 'choice':
      return value.options;
    case 'await':
      return [value.value];
    default:
      return [];
  }
}
