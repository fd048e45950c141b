// Whoever comes second puts the same finished file in place of the first; nobody ever sees half of one.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';

const modelFile = '/tmp/model.bin';

export const handler = async (event) => {
  if (!existsSync(modelFile)) {
    const partial = `/tmp/${randomUUID()}.part`;
    try {
      const response = await fetch('https://models.example/latest.bin');
      await writeFile(partial, Buffer.from(await response.arrayBuffer()));
      await rename(partial, modelFile);
    } finally {
      await rm(partial, { force: true });
    }
  }
  return { size: (await readFile(modelFile)).length, id: event.id };
};
