// The file's folder bears the request's id, and goes with everything in it.
import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';

export const handler = async (event, context) => {
  const folder = `/tmp/${context.awsRequestId}`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(`${folder}/${randomUUID()}.json`, JSON.stringify(event));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
