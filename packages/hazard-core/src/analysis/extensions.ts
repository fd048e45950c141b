import type { CallEvent } from '../model/event.js';
import type { FunctionModel } from '../model/module.js';
import type { Place } from '../model/place.js';
import { isExtensionCall } from './arguments.js';
import { memberName } from './calls.js';
import type { Resolver } from './resolver.js';
import type { Thing } from './things.js';

const otherPrograms: readonly FunctionModel[] = [];

/** Static methods that are called like methods of their first argument: `order.Save()`. */
export class Extensions {
  readonly #byName = new Map<string, FunctionModel[]>();

  constructor(private readonly resolver: Resolver) {
    for (const fn of resolver.index.functions) {
      if (fn.isExtension !== true) continue;
      const known = this.#byName.get(fn.name);
      if (known === undefined) this.#byName.set(fn.name, [fn]);
      else known.push(fn);
    }
  }

  /** What a call of a member runs that its receiver's class does not have: extensions of the receiver's type. */
  called(event: CallEvent): readonly FunctionModel[] {
    if (this.#byName.size === 0) return otherPrograms;
    const name = memberName(event);
    const named = name === undefined ? undefined : this.#byName.get(name);
    const { receiver } = event;
    if (named === undefined || receiver === undefined) return otherPrograms;
    const things = this.resolver
      .placeThings(receiver)
      .flatMap((thing) => (thing.kind === 'literal' ? this.#declared(receiver) : [thing]));
    return named.filter((fn) => isExtensionCall(event, fn) && takes(fn, event) && this.#extends(fn, things));
  }

  /** `List<string> words = [];`: an object of the declared type, whatever it is written as. */
  #declared({ root, path }: Place): readonly Thing[] {
    const [only] = path;
    if (root.kind === 'variable')
      return path.length > 0 || root.variable.type === undefined
        ? []
        : this.resolver.instancesOf(root.variable.type);
    const owner = root.kind === 'type' ? root.type : root.kind === 'this' ? root.fn.owner : undefined;
    if (owner === undefined || path.length !== 1 || only?.kind !== 'field') return [];
    const type = this.resolver.classes.field(owner, only.name)?.type;
    return type === undefined ? [] : this.resolver.instancesOf(type);
  }

  #extends(fn: FunctionModel, things: readonly Thing[]): boolean {
    const type = fn.parameters[0]?.variable.type;
    if (type === undefined) return false;
    const extended = this.resolver.instancesOf(type);
    return things.some((thing) =>
      extended.some((one) => {
        if (one.kind === 'external') {
          return thing.kind === 'instance'
            ? this.resolver.classes.externalBases(thing.type).includes(one.symbol)
            : thing.kind === 'external' && thing.symbol === one.symbol;
        }
        return (
          one.kind === 'instance' &&
          thing.kind === 'instance' &&
          this.resolver.classes.lineage(thing.type).includes(one.type)
        );
      }),
    );
  }
}

/** The receiver is the first argument. */
function takes({ parameters }: FunctionModel, { args }: CallEvent): boolean {
  const needed = parameters.filter(({ optional, rest }) => !optional && !rest).length - 1;
  return args.length >= needed && (parameters.some(({ rest }) => rest) || args.length < parameters.length);
}
