// The helper writes where it is told, and every invocation tells it a file of its own.
import { rm, writeFile } from 'node:fs/promises';

async function store(file, value) {
  await writeFile(file, JSON.stringify(value));
}

export const handler = async (event, context) => {
  const file = `/tmp/basket-${context.awsRequestId}.json`;
  try {
    await store(file, event.items);
  } finally {
    await rm(file, { force: true });
  }
};
