// The rename is atomic, but A and B write the same temporary file before it.
import { rename, writeFile } from 'node:fs/promises';

export const handler = async (event) => {
  await writeFile('/tmp/prices.json.part', JSON.stringify(event.prices)); // hazard: shared-tmp-path/fixedName
  await rename('/tmp/prices.json.part', '/tmp/prices.json');
};
