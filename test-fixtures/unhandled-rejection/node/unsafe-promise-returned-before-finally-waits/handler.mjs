// The answer is no JSON, and fails while `finally` waits for the removal: until that is done nobody has the promise.
import { readFile, rm, writeFile } from 'node:fs/promises';

export const handler = async (event, context) => {
  const file = `/tmp/${context.awsRequestId}.png`;
  try {
    await writeFile(file, event.image, 'base64');
    const response = await fetch('https://labels.example/', { method: 'POST', body: await readFile(file) });
    return response.json(); // hazard: unhandled-rejection/floatingPromise
  } finally {
    await rm(file, { force: true });
  }
};
