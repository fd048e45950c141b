import { PathPatterns, type PlacedPatterns } from './path-patterns.js';

/** Leaves out what the user's `exclude` names, and where there is an `include`, all files that it does not name. */
export class PathFilter {
  readonly #include: PathPatterns | undefined;
  readonly #exclude: PathPatterns | undefined;

  constructor(include: PlacedPatterns | undefined, exclude: PlacedPatterns | undefined) {
    this.#include = include === undefined ? undefined : new PathPatterns(include);
    this.#exclude = exclude === undefined ? undefined : new PathPatterns(exclude);
  }

  /** Both paths are absolute, with `/`. */
  excludesFolder(path: string): boolean {
    return this.#exclude?.fit(path, true) === true;
  }

  excludesFile(path: string): boolean {
    return this.#exclude?.fit(path, false) === true || this.#include?.fit(path, false) === false;
  }
}
