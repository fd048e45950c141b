// A writes, B overwrites, A reads B's data back.
import { readFile, writeFile } from 'node:fs/promises';

export const handler = async (event) => {
  await writeFile('/tmp/data.json', JSON.stringify(event)); // hazard: shared-tmp-path/fixedName
  return JSON.parse(await readFile('/tmp/data.json', 'utf8'));
};
