import type { DeployedHandler, ModuleModel } from 'hazard-core';

/** Finds the files of the project that a file has to do with. */
export interface Resolver {
  /** The file that a specifier of the importing file means; undefined for libraries and what cannot be found. */
  resolve(importer: string, specifier: string): string | undefined;
  /** Other files that declare parts of the same types, of each type at least one that connects the file with the rest. */
  partsOf?(file: string): readonly string[];
  /**
   * Whether nothing says that the file's project runs on the platform whose handlers are looked for, or the project has
   * handlers and nothing in sight names what the file declares.
   */
  runsElsewhere?(file: string): boolean;
  /** Whether the file belongs to a program that its build file tells to be no function. */
  isOtherProgram?(file: string): boolean;
  /** What descriptions of deployments say of the handlers in the file. */
  handlersIn?(file: string): readonly DeployedHandler[];
}

/**
 * Fills each module's links and groups the modules that are connected by imports or by parts of a type, in whatever direction and over
 * however many steps: what is in different groups cannot know of each other. The order follows the given one.
 */
export function linkModules(modules: readonly ModuleModel[], resolver: Resolver): ModuleModel[][] {
  const byFile = new Map(modules.map((module) => [module.file, module]));
  const groups = new Groups(modules);
  for (const module of modules) {
    if (resolver.runsElsewhere?.(module.file) === true) module.runsElsewhere = true;
    for (const specifier of module.specifiers) {
      const file = resolver.resolve(module.file, specifier);
      const target = file === undefined ? undefined : byFile.get(file);
      if (target === undefined) continue;
      module.links.set(specifier, target);
      groups.join(module, target);
    }
    for (const file of resolver.partsOf?.(module.file) ?? []) {
      const part = byFile.get(file);
      if (part !== undefined) groups.join(module, part);
    }
  }
  return groups.list();
}

/** Disjoint sets with path halving. */
class Groups {
  readonly #parents: Map<ModuleModel, ModuleModel>;

  constructor(private readonly modules: readonly ModuleModel[]) {
    this.#parents = new Map(modules.map((module) => [module, module]));
  }

  join(a: ModuleModel, b: ModuleModel): void {
    this.#parents.set(this.#rootOf(a), this.#rootOf(b));
  }

  list(): ModuleModel[][] {
    const lists = new Map<ModuleModel, ModuleModel[]>();
    for (const module of this.modules) {
      const root = this.#rootOf(module);
      const list = lists.get(root);
      if (list === undefined) lists.set(root, [module]);
      else list.push(module);
    }
    return [...lists.values()];
  }

  #rootOf(module: ModuleModel): ModuleModel {
    let current = module;
    for (;;) {
      const parent = this.#parents.get(current)!;
      if (parent === current) return current;
      const grandparent = this.#parents.get(parent)!;
      this.#parents.set(current, grandparent);
      current = grandparent;
    }
  }
}
