// The file is removed on every way out.
import { readFile, rm, writeFile } from 'node:fs/promises';
import type { Context } from 'aws-lambda';

export const handler = async (event: { image: string }, context: Context) => {
  const file = `/tmp/${context.awsRequestId}.png`;
  try {
    await writeFile(file, Buffer.from(event.image, 'base64'));
    const response = await fetch('https://labels.example/', { method: 'POST', body: await readFile(file) });
    return await response.json();
  } finally {
    await rm(file, { force: true });
  }
};
