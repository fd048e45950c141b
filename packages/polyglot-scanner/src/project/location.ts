import path from 'node:path';
import { errorCode, systemReason, UsageError } from '../errors.js';
import type { FileAccess } from '../file-access.js';
import { quotePath } from '../quote.js';
import { commonFolder, contains, ProjectPaths } from './paths.js';

export interface LocationRequest {
  readonly cwd: string;
  readonly paths: readonly string[];
  readonly access: FileAccess;
}

/** Where a scan takes place. */
export interface ScanLocation {
  readonly named: readonly NamedPath[];
  readonly paths: ProjectPaths;
  /** The root of the repository that the paths lie in, if they lie in one. */
  readonly repository: string | undefined;
}

/**
 * Finds the paths that the user named, and the folder that holds them all.
 * @throws {UsageError} for a path that is not there or cannot be read.
 */
export function locate({ cwd, paths, access }: LocationRequest): ScanLocation {
  const named = paths.map((argument) => resolveArgument(argument, cwd, access));
  const realCwd = access.realPath(cwd);
  const base = commonFolder(named.map((one) => one.folder));
  if (base === undefined) {
    throw new UsageError('The paths lie on different drives. Scan them one by one.');
  }
  const repository = repositoryOf(base, access);
  const root = repository ?? (contains(realCwd, base) ? realCwd : base);
  return { named, paths: new ProjectPaths(base, root, realCwd), repository };
}

interface NamedPath {
  readonly argument: string;
  readonly path: string;
  readonly isFile: boolean;
  /** The path itself, or the folder that a file lies in. */
  readonly folder: string;
}

function resolveArgument(argument: string, cwd: string, access: FileAccess): NamedPath {
  if (argument === '') throw new UsageError('A path is empty. Use "." for the current folder.');
  const shown = quotePath(argument);
  try {
    const real = access.realPath(path.resolve(cwd, argument));
    const kind = access.kindOf(real);
    if (kind === 'file') return { argument, path: real, isFile: true, folder: path.dirname(real) };
    if (kind === 'directory') return { argument, path: real, isFile: false, folder: real };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') {
      const hint = /[*?{]/.test(argument) ? ' Patterns are not expanded here; name a folder.' : '';
      throw new UsageError(`The path ${shown} does not exist.${hint}`);
    }
    throw new UsageError(`The path ${shown} cannot be read: ${systemReason(error)}.`);
  }
  throw new UsageError(`The path ${shown} is neither a file nor a folder.`);
}

function repositoryOf(folder: string, access: FileAccess): string | undefined {
  for (let current = folder; ; current = path.dirname(current)) {
    try {
      access.kindOf(path.join(current, '.git'));
      return current;
    } catch {
      if (path.dirname(current) === current) return undefined;
    }
  }
}
