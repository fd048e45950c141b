import type { DeployedHandler, FunctionReference } from '../deployment/deployed-handler.js';
import type { FunctionModel, ModuleModel } from '../model/module.js';
import type { Entry } from './entries.js';

/** The handlers that descriptions of deployments name, by the files that hold them. */
export class DeployedHandlers {
  readonly #byFile = new Map<string, DeployedHandler[]>();

  constructor(handlers: readonly DeployedHandler[]) {
    for (const handler of handlers) {
      const known = this.#byFile.get(handler.codeFile);
      if (known === undefined) this.#byFile.set(handler.codeFile, [handler]);
      else known.push(handler);
    }
  }

  in({ file }: Pick<ModuleModel, 'file'>): readonly DeployedHandler[] {
    return this.#byFile.get(file) ?? [];
  }

  /** The functions that begin with an export of a module. */
  ofExport(module: ModuleModel, name: string): readonly FunctionReference[] {
    return this.in(module).filter(({ entry }) => entry === name);
  }
}

/** Which deployed functions run which code. */
export class RunningFunctions {
  readonly #loaded = new Map<ModuleModel, ReadonlySet<ModuleModel>>();

  constructor(
    private readonly entries: readonly Entry[],
    /** A file runs only if another one imports it; otherwise what is linked is one program. */
    private readonly loadsByImport: boolean,
  ) {}

  /** @param reaching the entries that a call chain leads from; none for code that runs when its module is loaded. */
  running(fn: FunctionModel, reaching: readonly Entry[]): readonly FunctionReference[] {
    const direct = reaching.flatMap(({ functions }) => functions ?? []);
    const found = direct.length > 0 ? direct : this.#loading(fn.module);
    const seen = new Set<string>();
    return found.filter(({ function: { file, name } }) => {
      const key = `${file}\0${name}`;
      return !seen.has(key) && seen.add(key) !== undefined;
    });
  }

  /** Those whose handlers load the module: what a framework calls, and what runs while a module loads, is theirs. */
  #loading(module: ModuleModel): readonly FunctionReference[] {
    return this.entries.flatMap(({ fn, functions }) =>
      functions !== undefined && this.#loads(fn.module, module) ? functions : [],
    );
  }

  #loads(from: ModuleModel, module: ModuleModel): boolean {
    if (!this.loadsByImport) return true;
    let loaded = this.#loaded.get(from);
    if (loaded === undefined) {
      const all = new Set([from]);
      for (const one of all) for (const target of one.links.values()) all.add(target);
      loaded = all;
      this.#loaded.set(from, loaded);
    }
    return loaded.has(module);
  }
}
