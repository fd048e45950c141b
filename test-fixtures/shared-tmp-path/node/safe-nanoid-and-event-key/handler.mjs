// The event's key alone would collide; the nanoid before it does not.
import { basename, join } from 'node:path';
import { rm, writeFile } from 'node:fs/promises';
import { nanoid } from 'nanoid';

export const handler = async (event) => {
  const file = join('/tmp', `${nanoid()}-${basename(event.key)}`);
  try {
    await writeFile(file, Buffer.from(event.content, 'base64'));
  } finally {
    await rm(file, { force: true });
  }
};
