// The global crypto object draws the name.
import { rm, writeFile } from 'node:fs/promises';

export const handler = async (event) => {
  const file = '/tmp/' + crypto.randomUUID();
  try {
    await writeFile(file, event.text);
  } finally {
    await rm(file, { force: true });
  }
};
