// Sixteen random bytes name a folder of A's own.
import { randomBytes } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';

export const handler = async (event) => {
  const folder = `/tmp/${randomBytes(16).toString('hex')}`;
  try {
    await mkdir(folder);
    await writeFile(`${folder}/page.html`, event.html);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
