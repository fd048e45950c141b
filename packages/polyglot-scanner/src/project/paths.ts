import path from 'node:path';

/** `a/b` on every system. */
export function toPosix(file: string): string {
  return path.sep === '/' ? file : file.replaceAll(path.sep, '/');
}

/** Where a scan takes place, and how its files are named. All folders are absolute and free of symbolic links. */
export class ProjectPaths {
  readonly #fromRoot: string;
  readonly #fromCwd: string;

  constructor(
    /** The folder that all scanned files lie in. A file's name in the model and in findings is relative to it. */
    readonly base: string,
    /** The repository's root, or the folder that stands for it. The base is inside it. */
    readonly root: string,
    /** Where the user stands. */
    readonly cwd: string,
  ) {
    this.#fromRoot = toPosix(path.relative(root, base));
    this.#fromCwd = toPosix(path.relative(cwd, base));
  }

  absolute(file: string): string {
    return path.join(this.base, file);
  }

  /** The name of a file or folder under the base that is told by way of the folders above: `../src/app.mjs` is `app.mjs` in `src`. */
  within(file: string): string {
    if (!file.startsWith('..')) return file;
    const base = toPosix(this.base);
    return path.posix.relative(base, path.posix.join(base, file)) || '.';
  }

  /** Relative to the repository's root, with `/`: what reports that leave the machine say. */
  fromRoot(file: string): string {
    return path.posix.join(this.#fromRoot, file);
  }

  /** What a person reads and clicks: relative to where the user stands, or the full path where that is shorter. */
  shown(file: string): string {
    const relative = this.fromCwd(file);
    if (!relative.startsWith('../')) return relative;
    const absolute = toPosix(this.absolute(file));
    return absolute.length < relative.length ? absolute : relative;
  }

  /** Relative to where the user stands, with `/`. */
  fromCwd(file: string): string {
    return path.posix.isAbsolute(this.#fromCwd) || /^[A-Za-z]:/.test(this.#fromCwd)
      ? `${this.#fromCwd}/${file}`
      : path.posix.join(this.#fromCwd, file);
  }
}

/** Whether `inner` is `outer` or lies in it. */
export function contains(outer: string, inner: string): boolean {
  const relative = path.relative(outer, inner);
  return (
    relative === '' ||
    (relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative))
  );
}

/** The innermost folder that contains all of the given ones; undefined when they share none. */
export function commonFolder(folders: readonly string[]): string | undefined {
  let common = folders[0];
  for (const folder of folders) {
    while (common !== undefined && !contains(common, folder)) {
      const parent = path.dirname(common);
      common = parent === common ? undefined : parent;
    }
  }
  return common;
}
