// The loop deletes file by file, but in the folder that belongs to this invocation.
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const handler = async (event) => {
  const folder = await mkdtemp('/tmp/frames-');
  try {
    for (const frame of event.frames) {
      await writeFile(join(folder, 'frame.svg'), frame);
      for (const name of await readdir(folder)) await rm(join(folder, name), { force: true });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
