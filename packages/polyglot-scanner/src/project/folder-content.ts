import type { DirectoryEntry } from '../file-access.js';
import { excludedFolder } from './excludes.js';
import type { SkipReason } from './skips.js';

/** What the files of a folder say about the folders and files beside them. */
export interface FolderContent {
  /** The folder as a whole is not the project's own: a virtual environment. */
  readonly excluded: SkipReason | undefined;
  /** Why a folder in it is left out. */
  folder(name: string): SkipReason | 'silent' | undefined;
  /** Why a file in it is left out, whatever its name. */
  file(name: string): SkipReason | undefined;
}

/** Where builds put what they make; such names are common, so that the build's own file must stand beside. */
const outputsBeside: readonly (readonly [buildFile: RegExp, outputs: readonly string[]])[] = [
  [/\.(?:cs|fs|vb)proj$/, ['bin', 'obj']],
  [/^(?:pom\.xml|build\.sbt|Cargo\.toml)$/, ['target']],
];

/** How `pip` marks a package that it has put into a folder. */
const installedPackage = /\.(?:dist|egg)-info$/;

/**
 * @param read gives the text of a file by its path in the folder; undefined if it cannot be read.
 */
export function contentOf(
  entries: readonly DirectoryEntry[],
  read: (path: string) => string | undefined,
): FolderContent {
  const outputs = new Set<string>();
  const installed = new Set<string>();
  let excluded: SkipReason | undefined;
  for (const { name, kind } of entries) {
    if (kind === 'file') {
      if (name === 'pyvenv.cfg') excluded = 'vendored';
      for (const [buildFile, folders] of outputsBeside) {
        if (buildFile.test(name)) folders.forEach((folder) => outputs.add(folder));
      }
    } else if (kind === 'directory' && installedPackage.test(name)) {
      for (const one of installedBy(name, read)) installed.add(one);
    }
  }
  return {
    excluded,
    folder: (name) =>
      excludedFolder(name) ??
      (outputs.has(name) ? 'build-output' : installed.has(name) ? 'vendored' : undefined),
    file: (name) => (installed.has(name) ? 'vendored' : undefined),
  };
}

/** The folders and files of an installed package: by its list of files, or else by its name. */
function installedBy(info: string, read: (path: string) => string | undefined): string[] {
  const record = read(`${info}/RECORD`);
  if (record !== undefined) {
    return record.split(/\r?\n/).flatMap((line) => {
      // Scripts may be listed by a path out of the folder, although they are in it.
      const path = line.replace(/^"/, '').replace(/^(?:\.\.\/)+/, '');
      const end = path.search(/[/,"]/);
      return end < 1 ? [] : [path.slice(0, end)];
    });
  }
  const modules = read(`${info}/top_level.txt`)?.split(/\s+/) ?? [];
  const own = info.replace(/[-.].*$/, '');
  return [...modules, own].flatMap((name) => (name === '' ? [] : [name, `${name}.py`]));
}
