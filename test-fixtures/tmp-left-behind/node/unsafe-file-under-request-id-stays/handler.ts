// One file for each request, for as long as the environment lives.
import { readFile, writeFile } from 'node:fs/promises';
import type { Context } from 'aws-lambda';

export const handler = async (event: { image: string }, context: Context) => {
  const file = `/tmp/${context.awsRequestId}.png`;
  await writeFile(file, Buffer.from(event.image, 'base64')); // hazard: tmp-left-behind/notRemoved
  const response = await fetch('https://labels.example/', { method: 'POST', body: await readFile(file) });
  return response.json();
};
