// One compressor takes the chunks of A and B and puts them into one output.
import { once } from 'node:events';
import zlib from 'node:zlib';

const gzip = zlib.createGzip(); // hazard: unsafe-shared-object/statefulObject

export const handler = async (event) => {
  gzip.write(event.text);
  gzip.flush();
  const [chunk] = await once(gzip, 'data');
  return chunk.toString('base64');
};
