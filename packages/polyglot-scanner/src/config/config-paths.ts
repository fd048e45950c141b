import path from 'node:path';
import { UsageError } from '../errors.js';
import type { Config } from './load-config.js';
import { contains, type ProjectPaths } from '../project/paths.js';
import { realPlace } from '../real-place.js';
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
