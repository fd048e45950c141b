import type { CallEvent, Event, Place, Value } from 'hazard-core';
import { lastNames, symbolOf } from './values.js';

/** Assignments may lead in a circle. */
const deepest = 10;

/** A function as something names it. */
export interface Target {
  /** The `new` that made it. */
  readonly made: CallEvent;
  /** A version or an alias is meant, and not the function itself. */
  readonly isQualified: boolean;
}

/** What leads from a construct made of a function to that function, by its class. */
const ofFunction: Readonly<Record<string, string>> = {
  Alias: 'version',
  Version: 'lambda',
  CfnAlias: 'functionName',
  CfnVersion: 'functionName',
};
/** What names a construct in a template. */
const names: ReadonlySet<string> = new Set([
  'ref',
  'attrArn',
  'functionName',
  'functionArn',
  'capacityProviderArn',
]);

/** Leads from the values of a CDK source to the constructs that they stand for. */
export class References {
  /** What is stored in fields: `this.orders = new Function(…)`. */
  readonly #fields = new Map<string, Value[]>();

  /** @param isFunction whether a call makes a function. */
  constructor(
    events: readonly Event[],
    private readonly isFunction: (call: CallEvent) => boolean,
  ) {
    for (const event of events) {
      const field = event.kind === 'write' ? fieldOf(event.place) : undefined;
      if (field === undefined || event.kind !== 'write') continue;
      this.#fields.set(field, [...(this.#fields.get(field) ?? []), event.value]);
    }
  }

  /** The call that a value comes from. */
  made(value: Value | undefined, depth = 0): CallEvent | undefined {
    if (value === undefined || depth > deepest) return undefined;
    if (value.kind === 'call') return value.event;
    return value.kind === 'read' ? this.madeAt(value.place, depth + 1) : undefined;
  }

  madeAt(place: Place, depth = 0): CallEvent | undefined {
    return this.made(this.#only(place), depth + 1);
  }

  /** The function that a value stands for, itself or as a version or an alias of it. */
  target(value: Value | undefined, depth = 0): Target | undefined {
    if (value === undefined || depth > deepest) return undefined;
    if (value.kind === 'call') return this.#targetOfCall(value.event, depth + 1);
    return value.kind === 'read' ? this.targetAt(value.place, depth + 1) : undefined;
  }

  targetAt(place: Place, depth = 0): Target | undefined {
    // What follows it is a version's: `orders.currentVersion.functionArn`.
    const version = place.path.findIndex((one) => one.kind === 'field' && one.name === 'currentVersion');
    if (version !== -1) {
      return qualified(this.targetAt({ ...place, path: place.path.slice(0, version) }, depth + 1));
    }
    return this.target(this.#only(withoutName(place)), depth + 1);
  }

  /** The call that made what a value names: `provider.attrArn`. */
  owner(value: Value | undefined): CallEvent | undefined {
    return value?.kind === 'read' ? this.madeAt(withoutName(value.place)) : undefined;
  }

  #targetOfCall(call: CallEvent, depth: number): Target | undefined {
    if (this.isFunction(call)) return { made: call, isQualified: false };
    if (methodOf(call) === 'addAlias' && call.receiver !== undefined) {
      return qualified(this.targetAt(call.receiver, depth));
    }
    const leading = call.isNew ? ofFunction[lastNames(symbolOf(call.callee) ?? '', 1)] : undefined;
    return leading === undefined
      ? undefined
      : qualified(this.target(this.property(call.args[2]?.value, leading), depth));
  }

  /** A property of an object that is written in the source, there or where a variable gets it. */
  property(value: Value | undefined, name: string, depth = 0): Value | undefined {
    if (value?.kind === 'object') return value.properties.get(name);
    return value?.kind === 'read' && depth < deepest
      ? this.property(this.#only(value.place), name, depth + 1)
      : undefined;
  }

  /** The one value that a place has. */
  #only(place: Place): Value | undefined {
    const field = fieldOf(place);
    const [only, ...others] = field !== undefined ? (this.#fields.get(field) ?? []) : definitionsOf(place);
    return others.length > 0 ? undefined : only;
  }
}

function withoutName(place: Place): Place {
  const last = place.path.at(-1);
  return last?.kind === 'field' && names.has(last.name) ? { ...place, path: place.path.slice(0, -1) } : place;
}

function qualified(target: Target | undefined): Target | undefined {
  return target === undefined ? undefined : { ...target, isQualified: true };
}

/** The last name in what a method's call names: `addAlias`. */
export function methodOf({ callee }: CallEvent): string | undefined {
  const last = callee.kind === 'read' ? callee.place.path.at(-1) : undefined;
  return last?.kind === 'field' ? last.name : undefined;
}

function definitionsOf({ root, path: members }: Place): readonly Value[] {
  if (members.length > 0) return [];
  if (root.kind === 'value') return [root.value];
  return root.kind === 'variable' ? root.variable.definitions : [];
}

function fieldOf({ root, path: members }: Place): string | undefined {
  const [only, ...others] = members;
  return root.kind === 'this' && only?.kind === 'field' && others.length === 0 ? only.name : undefined;
}
