// The request id is a different one for A and B, and so is the file.
import { readFile, rm, writeFile } from 'node:fs/promises';

export const handler = async (event, context) => {
  const file = `/tmp/data-${context.awsRequestId}.json`;
  try {
    await writeFile(file, JSON.stringify(event));
    return JSON.parse(await readFile(file, 'utf8'));
  } finally {
    await rm(file, { force: true });
  }
};
