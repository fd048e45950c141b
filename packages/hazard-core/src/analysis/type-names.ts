import type { ModuleModel, TypeModel } from '../model/module.js';
import type { TypeReference } from '../model/value.js';

/** What is known of library types by name. */
export interface TypeFacts {
  /** Full names of all library types that the tables speak of, as symbols: `java.sql#Connection`. */
  readonly knownTypes?: ReadonlySet<string>;
  /** Types that stand for what they hold: `Task<T>`, `CompletableFuture<T>`. */
  readonly wrapperTypes?: ReadonlySet<string>;
  /** What calls of libraries give: `java.sql#DriverManager.getConnection()` → `java.sql#Connection()`. */
  readonly resultTypes?: ReadonlyMap<string, string>;
  /** Results that say more than the type they are declared with: `java.util#Collections.synchronizedList()`. */
  readonly knownResults?: ReadonlySet<string>;
}

export type Meaning =
  | { readonly kind: 'project'; readonly types: readonly TypeModel[] }
  /** The symbols that the name may stand for: one, unless several imports could bring it. */
  | { readonly kind: 'library'; readonly symbols: readonly string[] };

const nothing: Meaning = { kind: 'library', symbols: [] };

/** Tells what a type's name stands for: a type of the project, or one of a library. */
export class TypeNames {
  readonly #meanings = new WeakMap<TypeReference, Meaning>();
  readonly #parts = new Map<string, TypeModel[]>();
  /** Types with type parameters, and those without that have the name of one, by their full names. */
  readonly #ofOneName = new Map<string, TypeModel[]>();
  readonly #bySimpleName = new Map<string, string[]>();

  constructor(
    modules: readonly ModuleModel[],
    private readonly facts: TypeFacts,
  ) {
    for (const { types } of modules) {
      for (const type of types) {
        const { qualifiedName, arity } = type;
        if (qualifiedName === undefined) continue;
        if (arity !== undefined) append(this.#ofOneName, qualifiedName, type);
        if (type.modifiers?.includes('partial') === true) append(this.#parts, partsKey(type), type);
      }
    }
    for (const symbol of facts.knownTypes ?? []) {
      const name = symbol.slice(symbol.indexOf('#') + 1);
      const known = this.#bySimpleName.get(name);
      if (known === undefined) this.#bySimpleName.set(name, [symbol]);
      else known.push(symbol);
    }
  }

  meaning(reference: TypeReference): Meaning {
    let meaning = this.#meanings.get(reference);
    if (meaning === undefined) this.#meanings.set(reference, (meaning = this.#find(reference)));
    return meaning;
  }

  /** The type itself, behind wrappers such as `Task<T>`. */
  held(reference: TypeReference): TypeReference {
    const [inner] = reference.arguments;
    if (inner === undefined || reference.arguments.length > 1) return reference;
    const meaning = this.meaning(reference);
    const wraps =
      meaning.kind === 'library' && meaning.symbols.some((symbol) => this.facts.wrapperTypes?.has(symbol));
    return wraps ? this.held(inner) : reference;
  }

  /** The other declarations of a partial class, in whatever file. */
  partsOf(type: TypeModel): readonly TypeModel[] {
    return type.qualifiedName === undefined ? [] : (this.#parts.get(partsKey(type)) ?? []);
  }

  #find({ candidates, module, arity }: TypeReference): Meaning {
    for (const candidate of candidates) {
      const target = module.links.get(candidate);
      // `*.Name` is of whichever namespace the link leads to.
      const anywhere = candidate.startsWith('*.') ? candidate.slice(2) : undefined;
      const places = anywhere === undefined ? [module, target] : [target];
      const named = places.flatMap(
        (one) =>
          one?.types.filter(({ qualifiedName, name }) =>
            anywhere === undefined ? qualifiedName === candidate : name === anywhere,
          ) ?? [],
      );
      if (named.length === 0) continue;
      const fits = (type: TypeModel): boolean =>
        arity === undefined || type.arity === undefined || type.arity === arity;
      const types = named.filter(fits);
      if (types.length > 0) return { kind: 'project', types };
      // The file that the name leads to has another type of the name.
      const others = this.#ofOneName.get(named[0]!.qualifiedName!)?.filter(fits) ?? [];
      if (others.length > 0) return { kind: 'project', types: others };
    }
    const symbols = candidates.filter((candidate) => !candidate.startsWith('*.')).map(librarySymbol);
    const { knownTypes } = this.facts;
    const known = knownTypes === undefined ? [] : symbols.filter((symbol) => knownTypes.has(symbol));
    if (known.length > 0) return { kind: 'library', symbols: known };
    const anywhere = candidates.find((candidate) => candidate.startsWith('*.'));
    if (anywhere !== undefined) {
      const likely = this.#bySimpleName.get(anywhere.slice(2));
      if (likely !== undefined) return { kind: 'library', symbols: likely };
    }
    // A name that no table knows: one meaning is enough to tell it from others.
    return symbols[0] === undefined ? nothing : { kind: 'library', symbols: [symbols[0]] };
  }
}

function partsKey({ qualifiedName, arity }: TypeModel): string {
  return `${qualifiedName}\`${arity ?? ''}`;
}

function append(map: Map<string, TypeModel[]>, key: string, type: TypeModel): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [type]);
  else known.push(type);
}

/** `java.sql.Connection` → `java.sql#Connection`. */
function librarySymbol(fullName: string): string {
  const dot = fullName.lastIndexOf('.');
  return dot === -1 ? `#${fullName}` : `${fullName.slice(0, dot)}#${fullName.slice(dot + 1)}`;
}
