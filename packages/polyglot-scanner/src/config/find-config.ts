import path from 'node:path';
import { errorCode, systemReason, UsageError } from '../errors.js';
import type { FileAccess } from '../file-access.js';
import { contains, type ProjectPaths } from '../project/paths.js';
import { quotePath } from '../quote.js';
import { readConfigText } from './read-config-text.js';

/** A file with settings. */
export interface ConfigSource {
  /** Absolute. */
  readonly file: string;
  readonly text: string;
  /** In a `package.json`, they are below this key. */
  readonly key?: 'lmi';
}

const names = ['lmi.config.json', 'lmi.config.yaml', 'lmi.config.yml'];

/**
 * The settings for a scan: those nearest to the folder that holds all of it, in that folder or above it, but not
 * above the repository's root. Only one file of a folder may have some.
 * @throws {UsageError} when two have, and for a file that cannot be read or lies outside the repository.
 */
export function findConfig({ base, root, cwd }: ProjectPaths, access: FileAccess): ConfigSource | undefined {
  for (let folder = base; ; folder = path.dirname(folder)) {
    const found = names
      .map((name) => sourceAt(path.join(folder, name), root, cwd, access))
      .filter((one) => one !== undefined);
    const manifest = manifestAt(path.join(folder, 'package.json'), root, access);
    if (manifest !== undefined) found.push(manifest);
    if (found.length > 1) {
      const shown = found.map(({ file, key }) => path.basename(file) + (key === undefined ? '' : `#${key}`));
      throw new UsageError(
        `${quotePath(folder)} has settings in both ${shown[0]!} and ${shown[1]!}; keep one of them.`,
      );
    }
    if (found[0] !== undefined) return found[0];
    if (folder === root || path.dirname(folder) === folder) return undefined;
  }
}

function sourceAt(file: string, root: string, cwd: string, access: FileAccess): ConfigSource | undefined {
  let real: string;
  try {
    real = access.realPath(file);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new UsageError(
      `The configuration ${quotePath(path.relative(cwd, file))} cannot be read: ${systemReason(error)}.`,
    );
  }
  if (!contains(root, real)) {
    throw new UsageError(
      `The configuration ${quotePath(path.relative(cwd, file))} is a link out of the repository; it is not followed.`,
    );
  }
  return { file, text: readConfigText(file, cwd, access) };
}

/** A manifest that is broken or has no such key is none of ours. */
function manifestAt(file: string, root: string, access: FileAccess): ConfigSource | undefined {
  try {
    if (!contains(root, access.realPath(file))) return undefined;
    const text = access
      .read(file, 5 * 1024 * 1024)
      .toString('utf8')
      .replace(/^\ufeff/, '');
    // Most have none, and need no parsing.
    if (!text.includes('"lmi"')) return undefined;
    const manifest = JSON.parse(text) as unknown;
    const has = typeof manifest === 'object' && manifest !== null && Object.hasOwn(manifest, 'lmi');
    return has ? { file, text, key: 'lmi' } : undefined;
  } catch {
    return undefined;
  }
}
