// The file under the unique name is gone when it has become the one that all invocations read.
import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';

async function refresh() {
  const response = await fetch('https://catalogue.example/');
  const fresh = `/tmp/catalogue-${randomUUID()}.json`;
  try {
    await writeFile(fresh, await response.text());
    await rename(fresh, '/tmp/catalogue.json');
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
}

export const handler = async (event) => {
  if (event.refresh) await refresh();
  const catalogue = JSON.parse(await readFile('/tmp/catalogue.json', 'utf8'));
  return catalogue[event.sku];
};
