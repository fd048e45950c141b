// Each invocation has a lock file of its own, which nobody else asks for.
import { open, rm } from 'node:fs/promises';

export const handler = async (event, context) => {
  const lockFile = `/mnt/catalogue/${context.awsRequestId}.lock`;
  const lock = await open(lockFile, 'wx');
  try {
    const response = await fetch(event.source);
    return { statusCode: response.status };
  } finally {
    await lock.close();
    await rm(lockFile);
  }
};
