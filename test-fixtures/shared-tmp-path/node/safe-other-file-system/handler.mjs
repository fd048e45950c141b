// A folder named tmp on a mounted file system is not the shared temporary space.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const handler = async (event) => {
  await writeFile(join('/mnt/efs', 'tmp', 'latest.json'), event.body);
};
