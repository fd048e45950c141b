import { realpathSync } from 'node:fs';
import path from 'node:path';
import { Git } from './git.js';
import { listed, rootOf } from './repository.js';

/** What the next commit changes. Files are absolute paths. */
export interface StagedFiles {
  readonly files: readonly string[];
  /** The staged texts of files that are another on the disk, or are not there. */
  readonly contents: ReadonlyMap<string, Buffer>;
}

const usual = ['--no-renames', '--no-ext-diff', '--no-textconv', '--ignore-submodules'] as const;

/**
 * @param folder absolute and free of symbolic links.
 * @param isSource whether the text of a file is wanted.
 * @throws {UsageError} where there is no repository.
 */
export function stagedFiles(folder: string, isSource: (file: string) => boolean): StagedFiles {
  const root = rootOf(folder, '--staged');
  const git = new Git(root, { index: indexOfHook(root) });
  const names = listed(git, 'diff', '-z', '--cached', '--name-only', '--diff-filter=d', ...usual, '--');
  const objects = unlikeOnDisk(git).filter(({ name }) => isSource(name));
  const texts = git.contents([...new Set(objects.map(({ object }) => object))]);
  const contents = new Map<string, Buffer>();
  for (const { name, object } of objects) {
    const text = texts.get(object);
    if (text !== undefined) contents.set(path.resolve(root, name), text);
  }
  return { files: names.map((name) => path.resolve(root, name)), contents };
}

/** Regular files of the index whose content on the disk is another, with the names of their objects. */
function unlikeOnDisk(git: Git): { readonly name: string; readonly object: string }[] {
  const parts = listed(git, 'diff', '-z', '--raw', '--no-abbrev', ...usual, '--');
  const found = [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    // `:<mode> <mode on the disk> <object> <object on the disk> <status>`, then the name.
    const [mode = '', , object = ''] = parts[at]!.split(' ');
    if (mode.startsWith(':100')) found.push({ name: parts[at + 1]!, object });
  }
  return found;
}

/** `git commit -a` and `git commit <file>` tell their hooks of an index of their own. One of another repository is none. */
function indexOfHook(root: string): string | undefined {
  const named = process.env.GIT_INDEX_FILE;
  if (named === undefined || named === '') return undefined;
  const folder = new Git(root).ask('rev-parse', '--absolute-git-dir');
  const index = path.resolve(root, named);
  return folder.ok && real(path.dirname(index)) === real(folder.text.replace(/\r?\n$/, ''))
    ? index
    : undefined;
}

function real(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return folder;
  }
}
