// The helper draws a new id each time it is called.
import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';

const scratch = (ending) => `/tmp/${randomUUID()}.${ending}`;

export const handler = async (event) => {
  const file = scratch('svg');
  try {
    await writeFile(file, event.svg);
  } finally {
    await rm(file, { force: true });
  }
};
