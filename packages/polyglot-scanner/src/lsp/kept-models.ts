import type { ModuleModel } from 'hazard-core';
import type { FrontEnd } from '../frontends/front-end.js';

/** Of a text that was parsed, so that it does not nest too deeply. */
interface Kept {
  readonly text: string;
  readonly module: ModuleModel;
}

/** Front ends that give the model they made before, as long as the text of the file is the same. */
export class KeptModels {
  readonly #models = new Map<string, Kept>();
  readonly #texts = new WeakMap<ModuleModel, string>();
  readonly #frontEnds = new Map<FrontEnd, FrontEnd>();

  constructor(private readonly frontEndOf: (file: string) => FrontEnd | undefined) {}

  readonly of = (file: string): FrontEnd | undefined => {
    const original = this.frontEndOf(file);
    if (original === undefined) return undefined;
    let keeping = this.#frontEnds.get(original);
    if (keeping === undefined) {
      keeping = this.#keeping(original);
      this.#frontEnds.set(original, keeping);
    }
    return keeping;
  };

  /** The text that a model was made from here. */
  readonly textOf = (module: ModuleModel): string | undefined => this.#texts.get(module);

  /** Forgets the models of all other files. */
  retain(files: ReadonlySet<string>): void {
    for (const file of this.#models.keys()) {
      if (!files.has(file)) this.#models.delete(file);
    }
  }

  #keeping(original: FrontEnd): FrontEnd {
    return {
      runtime: original.runtime,
      extensions: original.extensions,
      prepare: () => original.prepare?.() ?? Promise.resolve(),
      comments: (file, text) => original.comments(file, text),
      nestsTooDeeply: (text, file) =>
        (file === undefined || this.#models.get(file)?.text !== text) && original.nestsTooDeeply(text, file),
      parse: (file, text) => {
        const known = this.#models.get(file);
        if (known?.text === text) {
          // They are made anew each time, and a file that one led to may be gone.
          known.module.links.clear();
          return known.module;
        }
        const module = original.parse(file, text);
        this.#models.set(file, { text, module });
        this.#texts.set(module, text);
        return module;
      },
    };
  }
}
