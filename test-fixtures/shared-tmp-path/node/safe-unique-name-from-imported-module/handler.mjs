// The imported function returns a new path with every call.
import { rm, writeFile } from 'node:fs/promises';
import { temporaryFile } from './paths.mjs';

export const handler = async (event) => {
  const file = temporaryFile();
  try {
    await writeFile(file, event.rows.join('\n'));
  } finally {
    await rm(file, { force: true });
  }
};
