import { isBuiltin } from 'node:module';
import path from 'node:path';
import type { FileAccess } from '../file-access.js';
import type { Notification } from '../notification.js';
import type { SourceFile } from '../source-file.js';
import type { Discovery } from './discover.js';
import { possibleImports } from './import-scan.js';
import { JsonFiles } from './json-file.js';
import type { LanguageIndex } from './language-index.js';
import { entryTargets, importTargets, Packages, splitSpecifier, type WorkspacePackage } from './packages.js';
import { toPosix } from './paths.js';
import { mapped, PathMappings } from './tsconfig.js';

const { posix } = path;

/** What a name without extension, or with that of the compiled file, may stand for. */
const scriptExtensions = ['.js', '.mjs', '.cjs', '.jsx'];
const typedExtensions = ['.ts', '.tsx', '.mts', '.cts'];
const compiledFrom: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx'],
  '.jsx': ['.tsx'],
  '.mjs': ['.mts'],
  '.cjs': ['.cts'],
};

/**
 * Finds the file of the project that an import in JavaScript or TypeScript means. It knows the scanned files only:
 * what is installed is a library, not the project.
 */
export class ModuleIndex implements LanguageIndex {
  readonly specifierKind = 'modules';
  readonly #files: ReadonlySet<string>;
  readonly #links: ReadonlyMap<string, string>;
  readonly #baseFromRoot: string;
  readonly #json: JsonFiles;
  readonly #packages: Packages;
  readonly #mappings: PathMappings;
  readonly #known = new Map<string, string | undefined>();
  #layers: ReadonlyMap<string, string | undefined> | undefined;

  constructor(discovery: Discovery, access: FileAccess) {
    this.#files = new Set(discovery.files);
    this.#links = discovery.links;
    this.#json = new JsonFiles(discovery.paths, access);
    const { base, root } = discovery.paths;
    const rootFromBase = toPosix(path.relative(base, root)) || '.';
    this.#baseFromRoot = toPosix(path.relative(root, base));
    this.#packages = new Packages(discovery.manifests, this.#json, rootFromBase);
    this.#mappings = new PathMappings(this.#json, discovery.pathMappings, rootFromBase);
    // All at once, so that what is wrong with one is said whichever imports are asked for.
    for (const file of discovery.files) this.#mappings.at(posix.dirname(file));
    this.#packages.of('.');
  }

  /** What was wrong with the files that say how imports are resolved. */
  get notifications(): readonly Notification[] {
    return this.#json.notifications;
  }

  /** The imported file, or undefined for libraries and what cannot be found. */
  resolve(importer: string, specifier: string): string | undefined {
    const folder = posix.dirname(importer);
    const typed = /\.[cm]?tsx?$/.test(importer);
    const key = `${typed ? 't' : 's'}${folder}\0${specifier}`;
    if (this.#known.has(key)) return this.#known.get(key);
    const found = this.#resolve(folder, importer, specifier, typed);
    this.#known.set(key, found);
    return found;
  }

  possibleImports({ text }: SourceFile): Iterable<string> {
    return possibleImports(text);
  }

  #resolve(folder: string, importer: string, specifier: string, typed: boolean): string | undefined {
    const name = specifier.replace(/[?].*$/s, '');
    if (name === '' || name.includes('\0')) return undefined;
    if (/^\.{1,2}(?:\/|$)/.test(name)) return this.#fileOrFolder(posix.join(folder, name), typed);
    if (name.startsWith('/')) return this.#layerFile(name, typed);
    if (/^[a-z][a-z0-9+.-]+:/i.test(name) || isBuiltin(name)) return undefined;
    if (name.startsWith('#')) {
      const own = this.#packages.of(importer);
      if (own !== undefined) {
        for (const target of importTargets(own.manifest, name)) {
          const found = target.startsWith('.')
            ? this.#sourceOf(own, posix.normalize(target), typed)
            : this.#inPackage(importer, target, typed);
          if (found !== undefined) return found;
        }
      }
    }
    const mapping = this.#mappings.at(folder);
    for (const target of (mapping && mapped(mapping, name)) ?? []) {
      const found = this.#fileOrFolder(target, typed) ?? this.#outputOf(target, typed);
      if (found !== undefined) return found;
    }
    return (
      this.#inPackage(importer, name, typed) ??
      (mapping?.baseUrl === undefined
        ? undefined
        : this.#fileOrFolder(posix.join(mapping.baseUrl, name), typed))
    );
  }

  #fileOrFolder(target: string, typed: boolean): string | undefined {
    const path = this.#located(target);
    return path === undefined ? undefined : (this.#file(path, typed) ?? this.#folder(path, typed));
  }

  #file(path: string, typed: boolean): string | undefined {
    if (this.#files.has(path)) return path;
    const extension = posix.extname(path);
    for (const other of compiledFrom[extension] ?? []) {
      const candidate = path.slice(0, -extension.length) + other;
      if (this.#files.has(candidate)) return candidate;
    }
    // A file may stand beside what it was compiled to: stay with the importer's kind.
    const extensions = typed ? [typedExtensions, scriptExtensions] : [scriptExtensions, typedExtensions];
    return extensions
      .flat()
      .map((one) => path + one)
      .find((candidate) => this.#files.has(candidate));
  }

  #folder(folder: string, typed: boolean): string | undefined {
    const own = this.#packages.inFolder(folder);
    if (own !== undefined) {
      const found = this.#entry(own, '.', typed);
      if (found !== undefined) return found;
    }
    return this.#file(posix.join(folder, 'index'), typed);
  }

  #inPackage(importer: string, specifier: string, typed: boolean): string | undefined {
    const { name, entry } = splitSpecifier(specifier);
    const found = this.#packages.named(name, importer);
    return found === undefined ? undefined : this.#entry(found, entry, typed);
  }

  #entry(of: WorkspacePackage, entry: string, typed: boolean): string | undefined {
    for (const target of entryTargets(of.manifest, entry)) {
      const found = this.#sourceOf(of, target, typed);
      if (found !== undefined) return found;
    }
    const rest = entry === '.' ? 'index' : entry;
    return ['src', '.', 'lib']
      .map(
        (folder) =>
          this.#file(posix.join(of.folder, folder, rest), typed) ?? this.#index(of, folder, rest, typed),
      )
      .find((found) => found !== undefined);
  }

  #index(of: WorkspacePackage, folder: string, rest: string, typed: boolean): string | undefined {
    return this.#file(posix.join(of.folder, folder, rest, 'index'), typed);
  }

  /** A file of a package, or the source that it is built from: the build output itself is not scanned. */
  #sourceOf(of: WorkspacePackage, target: string, typed: boolean): string | undefined {
    const path = target.startsWith('..') ? undefined : this.#located(posix.join(of.folder, target));
    if (path === undefined) return undefined;
    return (
      this.#file(path, typed) ??
      this.#file(posix.join(path, 'index'), typed) ??
      this.#outputOf(path, typed, this.#located(of.folder))
    );
  }

  /** `dist/a.js` is built from `src/a.ts`, or from `a.ts`. */
  #outputOf(target: string, typed: boolean, folder = '.'): string | undefined {
    const inside = folder === '.' ? target : target.slice(folder.length + 1);
    const parts = inside.replace(/\.d(\.[cm]?ts)$/, '$1').split('/');
    const output = parts.findIndex((part) => outputFolders.has(part));
    if (output === -1) return undefined;
    const before = parts.slice(0, output);
    let after = parts.slice(output + 1);
    for (;;) {
      for (const source of after[0] === 'src' ? [[]] : [['src'], ['lib'], []]) {
        const candidate = posix.join(folder, ...before, ...source, ...after);
        const found = this.#file(candidate, typed) ?? this.#file(withoutExtension(candidate), typed);
        if (found !== undefined) return found;
      }
      if (after.length < 2 || !outputFolders.has(after[0]!)) return undefined;
      after = after.slice(1);
    }
  }

  /** Lambda puts a layer's content under `/opt`: `/opt/nodejs/x` is the tree's only `…/nodejs/x`. */
  #layerFile(name: string, typed: boolean): string | undefined {
    const inLayer = /^\/opt\/nodejs\/(?:node_modules\/)?(.+)$/.exec(name)?.[1];
    if (inLayer === undefined) return undefined;
    this.#layers ??= layerFiles(this.#files);
    const extensions = [
      '',
      ...(typed ? typedExtensions : scriptExtensions),
      ...typedExtensions,
      ...scriptExtensions,
    ];
    for (const candidate of [inLayer, `${inLayer}/index`]) {
      for (const extension of extensions) {
        const found = this.#layers.get(candidate + extension);
        if (found !== undefined) return found;
      }
    }
    return undefined;
  }

  /** A path by its name in the base, symbolic links resolved; undefined when it lies outside. */
  #located(path: string): string | undefined {
    let current = path;
    if (path === '..' || path.startsWith('../')) {
      // Out of the base and into it again, as `../src/x` from a configuration file above it.
      const fromRoot = posix.join(this.#baseFromRoot, path);
      if (fromRoot !== this.#baseFromRoot && !fromRoot.startsWith(`${this.#baseFromRoot}/`)) return undefined;
      current = fromRoot.slice(this.#baseFromRoot.length + 1) || '.';
    }
    if (this.#links.size === 0) return current;
    for (let turn = 0; turn < maximumLinks; turn++) {
      const next = this.#firstLink(current);
      if (next === undefined) return current;
      current = next;
    }
    return current;
  }

  #firstLink(path: string): string | undefined {
    for (let end = path.indexOf('/'); ; end = path.indexOf('/', end + 1)) {
      const target = this.#links.get(end === -1 ? path : path.slice(0, end));
      if (target !== undefined) return posix.join(target, end === -1 ? '' : path.slice(end + 1));
      if (end === -1) return undefined;
    }
  }
}

const maximumLinks = 16;
const outputFolders = new Set([
  'dist',
  'build',
  'lib',
  'out',
  'esm',
  'cjs',
  'es',
  'es6',
  'output',
  'types',
  '.build',
]);

function withoutExtension(file: string): string {
  return file.slice(0, file.length - posix.extname(file).length);
}

/** The files below a `nodejs` folder by their path in it; undefined where two files claim one path. */
function layerFiles(files: ReadonlySet<string>): Map<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const file of files) {
    const at = `/${file}`.lastIndexOf('/nodejs/');
    if (at === -1) continue;
    const inLayer = file.slice(at + '/nodejs/'.length - 1);
    found.set(inLayer, found.has(inLayer) ? undefined : file);
  }
  return found;
}
