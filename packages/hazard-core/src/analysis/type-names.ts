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
  readonly #bySimpleName = new Map<string, string[]>();

  constructor(
    modules: readonly ModuleModel[],
    private readonly facts: TypeFacts,
  ) {
    for (const { types } of modules) {
      for (const type of types) {
        if (type.qualifiedName === undefined || type.modifiers?.includes('partial') !== true) continue;
        const known = this.#parts.get(type.qualifiedName);
        if (known === undefined) this.#parts.set(type.qualifiedName, [type]);
        else known.push(type);
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
    return type.qualifiedName === undefined ? [] : (this.#parts.get(type.qualifiedName) ?? []);
  }

  #find({ candidates, module }: TypeReference): Meaning {
    for (const candidate of candidates) {
      const target = module.links.get(candidate);
      const types = [module, ...(target === undefined ? [] : [target])].flatMap((one) =>
        one.types.filter((type) => type.qualifiedName === candidate),
      );
      if (types.length > 0) return { kind: 'project', types };
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

/** `java.sql.Connection` → `java.sql#Connection`. */
function librarySymbol(fullName: string): string {
  const dot = fullName.lastIndexOf('.');
  return dot === -1 ? `#${fullName}` : `${fullName.slice(0, dot)}#${fullName.slice(dot + 1)}`;
}
