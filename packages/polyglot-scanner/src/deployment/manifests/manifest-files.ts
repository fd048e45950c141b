import path from 'node:path';
import type { Location, Span } from 'hazard-core';
import type { FileAccess } from '../../file-access.js';
import { contains, type ProjectPaths } from '../../project/paths.js';
import { decodeSource } from '../../read-source.js';
import { SourceFile } from '../../source-file.js';

const { posix } = path;

/** Locks of large projects have some megabytes. */
const maximumBytes = 16 * 1024 * 1024;

/** The files that say what code depends on. What is not there, not readable or no text gives nothing: then nothing is known. */
export class ManifestFiles {
  readonly #files = new Map<string, SourceFile | undefined>();

  constructor(
    private readonly paths: ProjectPaths,
    private readonly access: FileAccess,
  ) {}

  /** @param name from the scan's base */
  read(name: string): SourceFile | undefined {
    if (!this.#files.has(name)) this.#files.set(name, this.#read(name));
    return this.#files.get(name);
  }

  /** The names of a folder's files that fit. */
  named(folder: string, pattern: RegExp): string[] {
    try {
      return this.access
        .list(this.paths.absolute(folder))
        .filter(({ name, kind }) => kind === 'file' && pattern.test(name))
        .map(({ name }) => posix.join(folder, name))
        .sort();
    } catch {
      return [];
    }
  }

  #read(name: string): SourceFile | undefined {
    try {
      const real = this.access.realPath(this.paths.absolute(name));
      if (!contains(this.paths.root, real)) return undefined;
      const bytes = this.access.read(real, maximumBytes);
      const decoded = bytes.length > maximumBytes ? undefined : decodeSource(bytes);
      return decoded?.kind === 'text'
        ? new SourceFile(name, decoded.text, decoded.byteOrderMark, decoded.utf8)
        : undefined;
    } catch {
      return undefined;
    }
  }
}

/** The folder and those around it, up to the scan's base. */
export function foldersUpFrom(folder: string): string[] {
  const normal = posix.normalize(folder).replace(/(?<=.)\/$/, '');
  if (normal.startsWith('..') || posix.isAbsolute(normal)) return [];
  const folders = [normal];
  while (folders.at(-1) !== '.') folders.push(posix.dirname(folders.at(-1)!));
  return folders;
}

export function placeIn({ name }: SourceFile, start: number, length: number): Location {
  const span: Span = { start, end: start + length };
  return { file: name, span };
}
