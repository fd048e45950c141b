// The archive is a mounted file system, and the file is meant to stay.
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';

export const handler = async (event) => {
  const file = path.join('/mnt/archive', `${randomUUID()}.json`);
  await writeFile(file, JSON.stringify(event.detail));
  return { file };
};
