import path from 'node:path';
import { exports as resolveExports, imports as resolveImports, type Package } from 'resolve.exports';
import { isRecord, type JsonFiles } from './json-file.js';

const { posix } = path;

/** A package whose source is in the scanned tree. */
export interface WorkspacePackage {
  /** Relative to the base; `.` for the base itself. */
  readonly folder: string;
  readonly manifest: Record<string, unknown>;
}

/** The packages of the scanned tree: a monorepo's, found by name without any `node_modules`. */
export class Packages {
  readonly #byName = new Map<string, WorkspacePackage[]>();
  readonly #byFolder = new Map<string, WorkspacePackage>();

  constructor(
    manifests: readonly string[],
    private readonly json: JsonFiles,
    /** The repository's root, relative to the base: `.` or `../..`. */
    private readonly root: string,
  ) {
    for (const file of manifests) {
      const manifest = json.read(file);
      if (manifest === undefined) continue;
      const one = { folder: posix.dirname(file), manifest };
      this.#byFolder.set(one.folder, one);
      if (typeof manifest.name !== 'string') continue;
      const same = this.#byName.get(manifest.name);
      if (same === undefined) this.#byName.set(manifest.name, [one]);
      else same.push(one);
    }
  }

  /** Where several packages have the name, the one nearest to the importing file. */
  named(name: string, importer: string): WorkspacePackage | undefined {
    const candidates = this.#byName.get(name);
    if (candidates === undefined || candidates.length === 1) return candidates?.[0];
    const from = importer.split('/');
    let best: WorkspacePackage | undefined;
    let bestShared = -1;
    for (const candidate of candidates) {
      const folders = candidate.folder.split('/');
      let shared = 0;
      while (shared < folders.length && folders[shared] === from[shared]) shared++;
      if (shared > bestShared) {
        best = candidate;
        bestShared = shared;
      }
    }
    return best;
  }

  inFolder(folder: string): WorkspacePackage | undefined {
    return this.#byFolder.get(folder);
  }

  /** The package that a file belongs to. */
  of(file: string): WorkspacePackage | undefined {
    for (let folder = posix.dirname(file); ; folder = posix.join(folder, '..')) {
      const found = this.#byFolder.get(folder) ?? (folder.startsWith('..') ? this.#above(folder) : undefined);
      if (found !== undefined || folder === this.root) return found;
    }
  }

  /** The user may scan only a part of a package: its manifest lies above the base. */
  #above(folder: string): WorkspacePackage | undefined {
    const manifest = this.json.read(posix.join(folder, 'package.json'));
    if (manifest === undefined) return undefined;
    const found = { folder, manifest };
    this.#byFolder.set(folder, found);
    return found;
  }
}

/** Splits `@scope/name/sub` into the package's name and `./sub`, or `.` for the package itself. */
export function splitSpecifier(specifier: string): { name: string; entry: string } {
  const parts = specifier.split('/');
  const nameParts = specifier.startsWith('@') ? 2 : 1;
  const rest = parts.slice(nameParts).join('/');
  return { name: parts.slice(0, nameParts).join('/'), entry: rest === '' ? '.' : `./${rest}` };
}

/** Files that an entry of the package may mean, best first, relative to its folder and without a leading `./`. */
export function entryTargets(manifest: Record<string, unknown>, entry: string): string[] {
  const targets: string[] = [];
  if (manifest.exports !== undefined && manifest.exports !== null) {
    // First what says that it is the source, then what `import` gets, then what `require` gets.
    for (const require of [false, true]) {
      targets.push(
        ...attempt(() => resolveExports(manifest as unknown as Package, entry, { ...sourceFirst, require })),
      );
    }
  }
  if (entry === '.') {
    for (const field of ['source', 'module', 'main', 'types', 'typings']) {
      const target = manifest[field];
      if (typeof target === 'string') targets.push(target);
    }
  } else {
    targets.push(entry);
  }
  return [...new Set(targets.map((target) => posix.normalize(target)))];
}

/** What `#internal` means inside the package. It may name another package. */
export function importTargets(manifest: Record<string, unknown>, specifier: string): string[] {
  if (!isRecord(manifest.imports)) return [];
  const targets = [false, true].flatMap((require) =>
    attempt(() => resolveImports(manifest as unknown as Package, specifier, { ...sourceFirst, require })),
  );
  return [...new Set(targets)];
}

const sourceFirst = { conditions: ['source', 'development'] };

function attempt(resolve: () => string[] | void): string[] {
  try {
    return resolve() ?? [];
  } catch {
    // The package has no such entry, or its manifest is not as it should be; then there is no link.
    return [];
  }
}
