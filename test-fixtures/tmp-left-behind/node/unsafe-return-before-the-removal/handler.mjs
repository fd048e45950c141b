// The early way out leaves the folder.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { extract } from 'tar';

export const handler = async (event) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'upload-')); // hazard: tmp-left-behind/notRemovedOnError
  await extract({ file: event.archive, cwd: folder });
  const names = await readdir(folder);
  if (names.length === 0) return { statusCode: 422 };
  await rm(folder, { recursive: true });
  return { statusCode: 200, body: names.join() };
};
