import type { ModuleModel, TypeModel } from '../model/module.js';

/**
 * Implementations of an interface that nobody makes: no other file names the class, while another implementation is named.
 * Whoever calls a method of the interface does not call theirs. A class with annotations may be made by a container that
 * finds it by them, and one that shares its file with others by those.
 */
export class UnmadeTypes {
  readonly #named = new Set<TypeModel>();
  readonly #alone = new Set<TypeModel>();

  constructor(modules: readonly ModuleModel[]) {
    for (const module of modules) {
      const [only, ...others] = module.types;
      if (only !== undefined && others.length === 0 && only.decorators.length === 0) this.#alone.add(only);
      for (const [specifier, target] of module.links) {
        if (target === module) continue;
        const name = specifier.slice(specifier.lastIndexOf('.') + 1);
        for (const type of target.types) if (type.name === name) this.#named.add(type);
      }
    }
  }

  /** Of the classes that implement the interface, those that are made, or may be. */
  without(base: TypeModel, implementations: readonly TypeModel[]): readonly TypeModel[] {
    if (base.kind !== 'interface') return implementations;
    const isNamed = (type: TypeModel): boolean => this.#named.has(type);
    return implementations.some((type) => type.kind !== 'interface' && isNamed(type))
      ? implementations.filter((type) => isNamed(type) || !this.#alone.has(type) || type.kind === 'interface')
      : implementations;
  }
}
