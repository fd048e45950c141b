// The failure is there before `finally` begins, and is thrown on behind it.
import { readFile, rm, writeFile } from 'node:fs/promises';

export const handler = async (event, context) => {
  const file = `/tmp/${context.awsRequestId}.png`;
  try {
    await writeFile(file, event.image, 'base64');
    const response = await fetch('https://labels.example/', { method: 'POST', body: await readFile(file) });
    return await response.json();
  } finally {
    await rm(file, { force: true });
  }
};
