// The callback of `then` does not run when the upload fails, and the file stays.
import { createWriteStream } from 'node:fs';
import { unlink } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { upload } from './store.mjs';

export const handler = async (event, context) => {
  const file = `/tmp/${context.awsRequestId}.bin`;
  const { body } = await fetch(event.url);
  await pipeline(body, createWriteStream(file)); // hazard: tmp-left-behind/notRemovedOnError
  return upload(file).then(() => unlink(file));
};
