import path from 'node:path';

const { posix } = path;

/** How near two files are: the higher, the less likely one means what the other declares. */
export type Distance =
  /** In one project, or one project refers to the other. */
  | 0
  /** One project lies in the other's folder. */
  | 1
  /** Two modules of one build, or a file that belongs to no project. */
  | 2
  /** In projects that have nothing to do with each other. */
  | undefined;

export interface BuildFiles {
  /** Of single projects: `pom.xml`, `build.gradle`, `*.csproj`. */
  readonly projects: readonly string[];
  /** Of builds of several modules: `settings.gradle`, `*.sln`, a `pom.xml` with `<modules>`. */
  readonly workspaces: readonly string[];
  /** Projects that a project refers to, by build file. */
  readonly references: ReadonlyMap<string, readonly string[]>;
  /** Folders of the projects that make programs other than functions, or belong to nothing else. */
  readonly otherPrograms?: ReadonlySet<string>;
}

/** The projects of a scanned tree: which file belongs to which, and which know of each other. */
export class Builds {
  readonly #projectFolders: ReadonlySet<string>;
  readonly #workspaceFolders: ReadonlySet<string>;
  readonly #otherPrograms: ReadonlySet<string>;
  /** Folders of the projects that a project's folder refers to, over however many steps. */
  readonly #referred = new Map<string, ReadonlySet<string>>();
  readonly #projects = new Map<string, string | undefined>();
  readonly #ofFiles = new Map<string, string | undefined>();
  readonly #direct = new Map<string, string[]>();

  constructor({ projects, workspaces, references, otherPrograms = new Set() }: BuildFiles) {
    this.#otherPrograms = otherPrograms;
    this.#projectFolders = new Set(projects.map((file) => posix.dirname(file)));
    this.#workspaceFolders = new Set(workspaces.map((file) => posix.dirname(file)));
    for (const [file, targets] of references) {
      const folder = posix.dirname(file);
      const known = this.#direct.get(folder) ?? [];
      this.#direct.set(folder, [...known, ...targets.map((target) => posix.dirname(target))]);
    }
  }

  /** The folder of the project that a file belongs to: the nearest with a build file. */
  projectOf(file: string): string | undefined {
    if (this.#ofFiles.has(file)) return this.#ofFiles.get(file);
    const project = this.#projectOfFolder(posix.dirname(file));
    this.#ofFiles.set(file, project);
    return project;
  }

  #projectOfFolder(folder: string): string | undefined {
    if (this.#projects.has(folder)) return this.#projects.get(folder);
    const found = this.#projectFolders.has(folder)
      ? folder
      : folder === '.'
        ? undefined
        : this.#projectOfFolder(posix.dirname(folder));
    this.#projects.set(folder, found);
    return found;
  }

  /** Whether a project makes no function and is part of none. */
  isOtherProgram(project: string | undefined): boolean {
    return project !== undefined && this.#otherPrograms.has(project);
  }

  /** How near the project of a file is to the project of what the file may mean. */
  distance(from: string | undefined, to: string | undefined): Distance {
    if (from === to) return 0;
    if (from === undefined || to === undefined) return 2;
    if (this.#referredFrom(from).has(to)) return 0;
    if (isInside(from, to) || isInside(to, from)) return 1;
    return this.#haveCommonWorkspace(from, to) ? 2 : undefined;
  }

  #referredFrom(folder: string): ReadonlySet<string> {
    const known = this.#referred.get(folder);
    if (known !== undefined) return known;
    const found = new Set<string>();
    const pending = [folder];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      for (const target of this.#direct.get(next) ?? []) {
        if (found.has(target)) continue;
        found.add(target);
        pending.push(target);
      }
    }
    this.#referred.set(folder, found);
    return found;
  }

  #haveCommonWorkspace(one: string, other: string): boolean {
    for (let folder = one; ; folder = posix.dirname(folder)) {
      if (this.#workspaceFolders.has(folder) && isInside(other, folder)) return true;
      if (folder === '.') return false;
    }
  }
}

/** Whether a folder is the other one or lies in it. */
export function isInside(inner: string, outer: string): boolean {
  return outer === '.' || inner === outer || inner.startsWith(`${outer}/`);
}

/** How many folders two files have in common, from the top. */
export function sharedFolders(one: string, other: string): number {
  const a = one.split('/');
  const b = other.split('/');
  const most = Math.min(a.length, b.length) - 1;
  let shared = 0;
  while (shared < most && a[shared] === b[shared]) shared++;
  return shared;
}
