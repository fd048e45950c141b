import path from 'node:path';
import { contains } from '../project/paths.js';
import { Workspace, type WorkspaceRequest } from './workspace.js';

/** The folders that the editor has open, and single files outside of them. */
export class Workspaces {
  readonly #folders = new Map<string, Workspace>();
  readonly #single = new Map<string, Workspace>();

  constructor(private readonly request: Omit<WorkspaceRequest, 'folder' | 'paths'>) {}

  add(folder: string): void {
    if (!this.#folders.has(folder)) this.#folders.set(folder, this.#workspace(folder, folder));
  }

  remove(folder: string): void {
    this.#folders.delete(folder);
  }

  /** Of the innermost folder that holds the file; a file outside of all is a project of its own. */
  for(file: string): Workspace {
    const holding = [...this.#folders.keys()].filter((folder) => contains(folder, file));
    const innermost = holding.sort((a, b) => b.length - a.length)[0];
    if (innermost !== undefined) return this.#folders.get(innermost)!;
    let single = this.#single.get(file);
    if (single === undefined) {
      single = this.#workspace(path.dirname(file), file);
      this.#single.set(file, single);
    }
    return single;
  }

  /** A file outside of all folders is needed no longer. */
  closed(file: string): void {
    this.#single.delete(file);
  }

  *[Symbol.iterator](): Iterator<Workspace> {
    yield* this.#folders.values();
    yield* this.#single.values();
  }

  #workspace(folder: string, what: string): Workspace {
    return new Workspace({ ...this.request, folder, paths: [what] });
  }
}
