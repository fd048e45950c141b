import path from 'node:path';
import { packedLibraries } from 'hazard-core';
import type { SourceFile } from '../../source-file.js';
import { sharedFolders } from '../builds.js';
import type { LanguageIndex } from '../language-index.js';
import { possibleImports } from './import-scan.js';
import { isStandardModule } from './standard-modules.js';

const { posix } = path;

/**
 * Finds the file that a Python import means. Where a program starts is not known, so that every folder above the
 * importing file may be one that modules are looked for in, the nearest first: the handler's own folder, a package's
 * parent, a `src` folder beside it. Then come the Lambda layers of the same application.
 */
export class PythonIndex implements LanguageIndex {
  readonly specifierKind = 'modules';
  readonly #files: ReadonlySet<string>;
  /** Every part of a path. */
  readonly #names: ReadonlySet<string>;
  readonly #layers: readonly string[];
  readonly #known = new Map<string, string | undefined>();
  readonly #roots = new Map<string, readonly Root[]>();

  constructor(
    files: readonly string[],
    /** Folders that are deployed as one application. */
    private readonly deployments: ReadonlySet<string>,
  ) {
    this.#files = new Set(files);
    this.#names = new Set(files.flatMap((file) => file.replace(/\.py$/, '').split('/')));
    this.#layers = layerFolders(files);
  }

  resolve(importer: string, specifier: string): string | undefined {
    const folder = posix.dirname(importer);
    const key = `${folder}\0${specifier}`;
    if (this.#known.has(key)) return this.#known.get(key);
    const found = this.#resolve(folder, specifier);
    this.#known.set(key, found);
    return found;
  }

  possibleImports({ text }: SourceFile): Iterable<string> {
    return possibleImports(text);
  }

  #resolve(folder: string, specifier: string): string | undefined {
    const dots = /^\.*/.exec(specifier)![0].length;
    const name = specifier.slice(dots).replaceAll('.', '/');
    if (dots > 0) {
      const above = posix.join(folder, '../'.repeat(dots - 1));
      return above.startsWith('..') ? undefined : this.#module(posix.join(above, name));
    }
    if (name === '' || name.startsWith('/')) return undefined;
    const top = name.split('/', 1)[0]!;
    // Most imports are of libraries, and no file has the name.
    if (!this.#names.has(top)) return undefined;
    const isStandard = isStandardModule(top);
    for (const root of this.#rootsFor(folder)) {
      if (isStandard && !root.hidesStandard) continue;
      const found = this.#module(posix.join(root.folder, name));
      // A library that lies beside the handler, as it is packed for Lambda, is a library all the same.
      if (
        found !== undefined &&
        packedLibraries.includes(top) &&
        found !== posix.join(root.folder, `${top}.py`)
      )
        return undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** A package, or a module; a folder without `__init__.py` has no code of its own. */
  #module(name: string): string | undefined {
    return [posix.join(name, '__init__.py'), `${name}.py`].find((file) => this.#files.has(file));
  }

  /** The folders that modules are looked for in, in this order. */
  #rootsFor(folder: string): readonly Root[] {
    const known = this.#roots.get(folder);
    if (known !== undefined) return known;
    const roots = new Map<string, Root>();
    const add = (root: string, hidesStandard = false): void => {
      if (!roots.has(root)) roots.set(root, { folder: root, hidesStandard });
    };
    const isPackage = this.#files.has(posix.join(folder, '__init__.py'));
    if (isPackage) add(this.#parentOfPackage(folder));
    // A script's own folder comes before the standard library.
    add(folder, !isPackage);
    for (const above of upwards(folder)) {
      add(above);
      add(posix.join(above, 'src'));
    }
    const layers = this.#layers
      .filter((layer) => this.#isOneApplication(folder, layer))
      .sort((a, b) => sharedFolders(`${b}/`, `${folder}/`) - sharedFolders(`${a}/`, `${folder}/`));
    for (const layer of layers) add(layer);
    const list = [...roots.values()];
    this.#roots.set(folder, list);
    return list;
  }

  #parentOfPackage(folder: string): string {
    let current = folder;
    while (current !== '.' && this.#files.has(posix.join(current, '__init__.py'))) {
      current = posix.dirname(current);
    }
    return current;
  }

  /** What two folders have in common is in an application, or nothing tells the applications apart. */
  #isOneApplication(one: string, other: string): boolean {
    if (this.deployments.size === 0) return true;
    const shared = sharedFolders(`${one}/`, `${other}/`);
    const common = shared === 0 ? '.' : one.split('/').slice(0, shared).join('/');
    if (upwards(common).some((folder) => this.deployments.has(folder))) return true;
    return !upwards(one).some((folder) => this.deployments.has(folder));
  }
}

interface Root {
  readonly folder: string;
  /** Its modules come before those of the standard library. */
  readonly hidesStandard: boolean;
}

/** The folder and all above it. */
function upwards(folder: string): string[] {
  const folders = [folder];
  for (let current = folder; current !== '.';) {
    current = posix.dirname(current);
    folders.push(current);
  }
  return folders;
}

/**
 * The folders whose content Lambda puts on the module path: `…/python` of a layer as it is packed, and a folder below
 * `layers`, or of such a name, as tools pack it.
 */
function layerFolders(files: readonly string[]): string[] {
  const found = new Set<string>();
  for (const folder of new Set(files.map((file) => posix.dirname(file)))) {
    const parts = folder.split('/');
    for (const [index, part] of parts.entries()) {
      const isLayer =
        part === 'python' ||
        (index > 0 && /^layers?$/i.test(parts[index - 1]!)) ||
        /[-_]layers?$/i.test(part);
      if (isLayer) found.add(parts.slice(0, index + 1).join('/'));
    }
  }
  return [...found].sort();
}
