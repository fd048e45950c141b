// Invocation A holds the file; invocation B fails with EEXIST, and a crash in A leaves the lock for good.
import { open, rm } from 'node:fs/promises';

const lockFile = '/mnt/catalogue/import.lock';

export const handler = async (event) => {
  const lock = await open(lockFile, 'wx'); // hazard: exclusive-resource/lockFile
  try {
    const response = await fetch(event.source);
    return { statusCode: response.status };
  } finally {
    await lock.close();
    await rm(lockFile);
  }
};
