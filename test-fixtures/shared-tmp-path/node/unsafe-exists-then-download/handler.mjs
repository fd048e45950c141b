// A sees no file and begins to download; B sees A's half-written file and loads it.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';

const modelFile = '/tmp/model.bin';

export const handler = async (event) => {
  if (!existsSync(modelFile)) {
    const response = await fetch('https://models.example/latest.bin');
    await writeFile(modelFile, Buffer.from(await response.arrayBuffer())); // hazard: shared-tmp-path/checkThenCreate
  }
  const model = await readFile(modelFile);
  return { size: model.length, id: event.id };
};
