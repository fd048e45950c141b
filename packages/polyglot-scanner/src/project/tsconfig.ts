import path from 'node:path';
import { isRecord, stringsOf, type JsonFiles } from './json-file.js';

/** What a `tsconfig.json` says about how imports are resolved. Folders are relative to the base. */
export interface PathMapping {
  readonly baseUrl: string | undefined;
  readonly patterns: readonly PathPattern[];
}

interface PathPattern {
  readonly before: string;
  /** What follows the `*`; undefined for a pattern without one. */
  readonly after: string | undefined;
  readonly targets: readonly string[];
}

const { posix } = path;
export const pathMappingFiles = ['tsconfig.json', 'jsconfig.json'];

/** Finds the mapping that holds in a folder: that of the nearest `tsconfig.json` or `jsconfig.json`. */
export class PathMappings {
  readonly #byFolder = new Map<string, PathMapping | undefined>();

  constructor(
    private readonly json: JsonFiles,
    /** The `tsconfig.json` and `jsconfig.json` files in the base. */
    private readonly inBase: ReadonlySet<string>,
    /** The repository's root, relative to the base: `.` or `../..`. Nothing above it is read. */
    private readonly root: string,
  ) {}

  at(folder: string): PathMapping | undefined {
    if (this.#byFolder.has(folder)) return this.#byFolder.get(folder);
    let mapping: PathMapping | undefined;
    const file = pathMappingFiles
      .map((name) => posix.join(folder, name))
      .find((candidate) => this.#exists(candidate));
    if (file !== undefined) mapping = this.#mappingOf(file);
    else if (folder !== this.root) mapping = this.at(posix.join(folder, '..'));
    this.#byFolder.set(folder, mapping);
    return mapping;
  }

  #exists(file: string): boolean {
    return (file.startsWith('../') || this.inBase.has(file)) && this.json.read(file) !== undefined;
  }

  /** A `tsconfig.json` that only refers to others (`references`) means the first of them that maps paths. */
  #mappingOf(file: string): PathMapping | undefined {
    const own = this.#read(file, new Set());
    if (own !== undefined) return own;
    const references = this.json.read(file)?.references;
    if (!Array.isArray(references)) return undefined;
    for (const reference of references) {
      if (!isRecord(reference) || typeof reference.path !== 'string') continue;
      const target = posix.join(posix.dirname(file), reference.path);
      const mapping = this.#read(
        target.endsWith('.json') ? target : posix.join(target, 'tsconfig.json'),
        new Set(),
      );
      if (mapping !== undefined) return mapping;
    }
    return undefined;
  }

  /** Follows `extends` to other files of the project; the nearer file wins for each of `baseUrl` and `paths`. */
  #read(file: string, seen: Set<string>): PathMapping | undefined {
    if (seen.has(file)) return undefined;
    seen.add(file);
    const config = this.json.read(file);
    if (config === undefined) return undefined;
    const folder = posix.dirname(file);
    let baseUrl: string | undefined;
    let patterns: readonly PathPattern[] | undefined;
    const parents = typeof config.extends === 'string' ? [config.extends] : stringsOf(config.extends);
    for (const parent of parents) {
      // Others are installed packages, which hold no paths of this project.
      if (!/^\.{1,2}(?:\/|$)/.test(parent)) continue;
      const target = posix.join(folder, parent);
      const inherited =
        this.#read(target, seen) ??
        (target.endsWith('.json') ? undefined : this.#read(`${target}.json`, seen));
      baseUrl = inherited?.baseUrl ?? baseUrl;
      if (inherited !== undefined && inherited.patterns.length > 0) patterns = inherited.patterns;
    }
    const options = isRecord(config.compilerOptions) ? config.compilerOptions : {};
    if (typeof options.baseUrl === 'string') baseUrl = posix.join(folder, options.baseUrl);
    if (isRecord(options.paths)) patterns = patternsOf(options.paths, baseUrl ?? folder);
    return baseUrl === undefined && patterns === undefined
      ? undefined
      : { baseUrl, patterns: patterns ?? [] };
  }
}

/** The most specific first: exact names, then the longest text before the `*`. */
function patternsOf(paths: Record<string, unknown>, folder: string): PathPattern[] {
  return Object.entries(paths)
    .map(([pattern, targets]) => {
      const star = pattern.indexOf('*');
      return {
        before: star === -1 ? pattern : pattern.slice(0, star),
        after: star === -1 ? undefined : pattern.slice(star + 1),
        targets: stringsOf(targets).map((target) => posix.join(folder, target)),
      };
    })
    .sort(
      (a, b) =>
        Number(a.after !== undefined) - Number(b.after !== undefined) || b.before.length - a.before.length,
    );
}

/** Where a module name leads by the first pattern that fits it; undefined if none does. */
export function mapped(mapping: PathMapping, specifier: string): string[] | undefined {
  for (const { before, after, targets } of mapping.patterns) {
    if (after === undefined) {
      if (specifier === before) return [...targets];
    } else if (
      specifier.length >= before.length + after.length &&
      specifier.startsWith(before) &&
      specifier.endsWith(after)
    ) {
      const star = specifier.slice(before.length, specifier.length - after.length);
      return targets.map((target) => target.replace('*', () => star));
    }
  }
  return undefined;
}
