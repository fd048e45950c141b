// The lock of the operating system keeps workers and invocations apart while the file is written.
import { open } from 'node:fs/promises';
import { promisify } from 'node:util';
import fsExt from 'fs-ext';

const flock = promisify(fsExt.flock);

export const handler = async (event) => {
  const file = await open('/tmp/index.txt', 'a');
  try {
    await flock(file.fd, 'ex');
    await file.appendFile(`${event.id}\n`);
    return { id: event.id };
  } finally {
    await file.close();
  }
};
