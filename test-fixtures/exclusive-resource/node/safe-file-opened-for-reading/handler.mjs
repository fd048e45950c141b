// Any number of invocations can read the same file.
import { open } from 'node:fs/promises';

export const handler = async (event) => {
  const file = await open('/mnt/catalogue/index.json', 'r');
  try {
    const index = JSON.parse(await file.readFile('utf8'));
    return { entry: index[event.sku] };
  } finally {
    await file.close();
  }
};
