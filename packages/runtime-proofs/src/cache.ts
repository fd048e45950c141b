import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openFolder, removeFolder } from './folders.js';

/** What proofs install: a folder of the user's cache, so that clones share it. */
export function cacheRoot(): string {
  const base = process.env['XDG_CACHE_HOME'];
  return path.join(base ? base : path.join(os.homedir(), '.cache'), 'lmi-lint', 'runtime-proofs');
}

/**
 * A folder of the cache, filled by `fill` if it is not there. It appears when it is complete: an interrupted installation
 * leaves nothing that looks like one.
 * @throws {Error} that of `fill`.
 */
export async function ensureCached(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const folder = path.join(cacheRoot(), name);
  if (fs.existsSync(folder)) return folder;
  fs.mkdirSync(cacheRoot(), { recursive: true });
  const unfinished = openFolder(path.join(cacheRoot(), 'unfinished-'));
  try {
    process.stderr.write(`Installing ${name} …\n`);
    await fill(unfinished);
    try {
      fs.renameSync(unfinished, folder);
    } catch (error) {
      // Another run was quicker.
      if (!fs.existsSync(folder)) throw error;
    }
  } finally {
    removeFolder(unfinished);
  }
  return folder;
}
