import fs from 'node:fs';
import path from 'node:path';
import { UsageError } from '../errors.js';
import type { Config } from '../config/load-config.js';
import { contains, type ProjectPaths } from '../project/paths.js';
import { quotePath } from '../quote.js';

/**
 * A path that a configuration file gives for something that is written. A file that was found in the scanned code must
 * not lead out of its repository; one that the user named may.
 * @throws {UsageError} when it does.
 */
export function placeInRepository(written: string, key: string, config: Config, paths: ProjectPaths): string {
  const target = path.resolve(config.folder, written);
  if (!config.isNamed && !contains(paths.root, realPlace(target))) {
    throw new UsageError(
      `${config.shown}: ${key} is ${quotePath(written)}, which lies outside the repository. Name it on the command line instead.`,
    );
  }
  return target;
}

/** Where a path leads to that need not exist yet: its links are followed as far as it does. */
function realPlace(target: string): string {
  const missing: string[] = [];
  for (let current = target; ; current = path.dirname(current)) {
    try {
      return path.join(fs.realpathSync.native(current), ...missing);
    } catch {
      if (isLink(current)) return path.parse(current).root;
      missing.unshift(path.basename(current));
      if (path.dirname(current) === current) return target;
    }
  }
}

/** A link to nothing: whatever is written there is made where it leads to. */
function isLink(file: string): boolean {
  try {
    return fs.lstatSync(file).isSymbolicLink();
  } catch {
    return false;
  }
}
