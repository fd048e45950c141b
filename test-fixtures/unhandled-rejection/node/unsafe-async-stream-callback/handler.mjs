// The stream does not wait for its listener, nor does it look at the promise.
import { createReadStream } from 'node:fs';
import { once } from 'node:events';

export const handler = async (event) => {
  const stream = createReadStream(event.file, { encoding: 'utf8' });
  stream.on('data', async (chunk) => { // hazard: unhandled-rejection/droppedAsyncCallback
    await fetch('https://rows.example/', { method: 'POST', body: chunk });
  });
  await once(stream, 'end');
  return { statusCode: 202 };
};
