// A cleans up /tmp and takes away the file that B is about to read.
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

export const handler = async () => {
  for (const name of await readdir('/tmp')) {
    await rm(join('/tmp', name), { recursive: true, force: true }); // hazard: shared-tmp-path/wipesTmp
  }
};
