// A compressor per invocation.
import { buffer } from 'node:stream/consumers';
import zlib from 'node:zlib';

export const handler = async (event) => {
  const gzip = zlib.createGzip();
  gzip.end(event.text);
  return (await buffer(gzip)).toString('base64');
};
