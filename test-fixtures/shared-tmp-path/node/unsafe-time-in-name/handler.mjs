// Two invocations of the same millisecond share the name.
import { readFile, rm, writeFile } from 'node:fs/promises';

export const handler = async (event) => {
  const file = `/tmp/order-${Date.now()}.json`;
  try {
    await writeFile(file, JSON.stringify(event)); // hazard: shared-tmp-path/likelyUnique@low
    return await readFile(file, 'utf8');
  } finally {
    await rm(file, { force: true });
  }
};
