import type { Access } from '../analysis/accesses.js';
import type { Analysis } from '../analysis/analysis.js';
import { memberName } from '../analysis/calls.js';
import type { CallEvent } from '../model/event.js';
import type { FunctionModel } from '../model/module.js';
import type { Place } from '../model/place.js';
import type { Value } from '../model/value.js';

const maxDepth = 8;

/**
 * Whether every invocation makes the same of it: settings of the deployment, and what is made from nothing else, such as
 * a client for a fixed region. To store it once more changes nothing for whoever reads it.
 */
export function isEqualEachTime(value: Value, fn: FunctionModel, analysis: Analysis): boolean {
  return new EqualValues(fn, analysis).holds(value, 0);
}

class EqualValues {
  readonly #seen = new Set<Value>();

  constructor(
    private readonly fn: FunctionModel,
    private readonly analysis: Analysis,
  ) {}

  holds(value: Value, depth: number): boolean {
    if (depth > maxDepth || this.#seen.has(value)) return false;
    this.#seen.add(value);
    const all = (values: readonly Value[]): boolean => values.every((one) => this.holds(one, depth + 1));
    const result = this.#ofKind(value, all);
    this.#seen.delete(value);
    return result;
  }

  #ofKind(value: Value, all: (values: readonly Value[]) => boolean): boolean {
    switch (value.kind) {
      case 'constant':
      case 'type':
      case 'class':
        return true;
      case 'text':
        return all(value.parts);
      case 'choice':
        return all(value.options);
      case 'derived':
        return value.operator !== 'element' && all(value.from);
      case 'await':
        // What is fetched may be another answer each time, unless it is a setting.
        return value.value.kind === 'call' && this.#readsSetting(value.value.event) && all([value.value]);
      case 'call':
        return this.#isEqualCall(value.event, all);
      case 'read':
        return this.#isEqualPlace(value.place, all);
      default:
        return false;
    }
  }

  #isEqualCall(event: CallEvent, all: (values: readonly Value[]) => boolean): boolean {
    const { resolver, names, facts } = this.analysis;
    if (this.#givesTheOneObject(event)) return true;
    const symbols = names.of(event);
    if (symbols.length === 0 || resolver.targets(event).length > 0) return false;
    // A new collection is empty, and takes the place of a filled one.
    if (symbols.some((symbol) => facts.containers.has(`${symbol}()`) || facts.containers.has(symbol)))
      return false;
    if (symbols.some((symbol) => facts.isRandom(`${symbol}()`) || facts.isUnique(`${symbol}()`)))
      return false;
    if (event.args.some(({ value }) => value.kind === 'function')) return false;
    if (!all([...event.args.map(({ value }) => value), ...this.#toldToNew(event)])) return false;
    if (event.isNew || event.receiver === undefined) return true;
    const { root, path } = event.receiver;
    if (root.kind === 'value') return all([root.value]);
    return root.kind === 'type' || this.#isEqualPlace({ root, path }, all) || this.#readsSetting(event);
  }

  /** `Store.getInstance()`: a class of the project that makes one object and gives it to whoever asks. */
  #givesTheOneObject(event: CallEvent): boolean {
    const { resolver, index } = this.analysis;
    const targets = event.isNew ? [] : resolver.targets(event);
    return (
      targets.length > 0 &&
      targets.every((fn) => {
        const returned = index.returns(fn);
        return (
          fn.isStatic &&
          fn.parameters.length === 0 &&
          returned.length > 0 &&
          returned.every((value) => {
            if (value.kind !== 'read' || value.place.root.kind !== 'type' || fn.owner === undefined)
              return false;
            const [field, ...more] = value.place.path;
            if (value.place.root.type !== fn.owner || field?.kind !== 'field' || more.length > 0)
              return false;
            const made = index
              .staticWrites(fn.owner, field.name)
              .filter(({ event: { value: one } }) => !(one.kind === 'constant' && one.value === null));
            const [only] = made;
            return (
              made.length === 1 &&
              only!.event.value.kind === 'call' &&
              only!.event.value.event.args.length === 0
            );
          })
        );
      })
    );
  }

  /** What an object is filled with where it is made: `new Order { Id = id }`, `new Names { first }`. */
  #toldToNew(made: CallEvent): Value[] {
    if (!made.isNew) return [];
    const isMade = (place: Place | undefined): boolean =>
      place?.root.kind === 'value' && place.root.value.kind === 'call' && place.root.value.event === made;
    return this.fn.blocks.flatMap(({ events }) =>
      events.flatMap((event) => {
        if (event.kind === 'write') return isMade(event.place) ? [event.value] : [];
        return event.kind === 'call' && isMade(event.receiver) ? event.args.map(({ value }) => value) : [];
      }),
    );
  }

  #readsSetting(event: CallEvent): boolean {
    return this.analysis.facts.parallel?.settingReads?.has(memberName(event) ?? '') === true;
  }

  #isEqualPlace({ root, path }: Place, all: (values: readonly Value[]) => boolean): boolean {
    const { index, resolver, facts } = this.analysis;
    if (root.kind === 'value') return all([root.value]) && !this.#isTime({ root, path });
    if (root.kind === 'variable') {
      const { variable } = root;
      if (variable.owner !== this.fn || variable.kind === 'parameter') return false;
      const told = this.fn.blocks.flatMap((block) =>
        block.events.flatMap((event) =>
          event.kind === 'write' && isWithin(event.place, variable) ? [event.value] : [],
        ),
      );
      return variable.definitions.length > 0 && all([...variable.definitions, ...told]);
    }
    const [first] = path;
    const owner = root.kind === 'type' ? root.type : root.kind === 'this' ? root.fn.owner : undefined;
    if (owner === undefined || first?.kind !== 'field') return false;
    const field = resolver.classes.field(owner, first.name);
    if (field === undefined || (!field.isReadonly && field.modifiers?.includes('const') !== true))
      return false;
    const writes = field.isStatic
      ? index.staticWrites(owner, first.name)
      : index.instanceWrites(owner, first.name);
    const isFilled = resolver
      .placeThings({ root, path: [first] })
      .some((thing) => thing.kind === 'external' && facts.containers.has(thing.symbol));
    return !isFilled && writes.every(({ fn }) => fn.kind !== 'method');
  }

  #isTime(place: Place): boolean {
    const { facts, resolver } = this.analysis;
    return resolver
      .placeThings(place)
      .some(
        (thing) =>
          thing.kind === 'external' && (facts.isRandom(thing.symbol) || facts.isUnique(thing.symbol)),
      );
  }
}

function isWithin({ root, path }: Place, variable: object): boolean {
  return root.kind === 'variable' && root.variable === variable && path.length > 0;
}

/** `logger = context.getLogger()`: whoever reads it gets what it would have got itself. */
export function isSameForAll({ values }: Access, analysis: Analysis): boolean {
  const { sameForAll } = analysis.facts.parallel!;
  return (
    values.length > 0 &&
    values.every((value) =>
      value.kind === 'call'
        ? analysis.names.of(value.event).some((symbol) => sameForAll.has(`${symbol}()`))
        : analysis.resolver.symbols(value).some((symbol) => sameForAll.has(symbol)),
    )
  );
}
