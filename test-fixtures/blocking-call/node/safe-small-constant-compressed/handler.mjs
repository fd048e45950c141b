// A few bytes that are always the same take no time.
import { gzipSync } from 'node:zlib';

export const handler = async (event) => {
  const response = await fetch(event.url);
  if (response.ok) return { statusCode: 200, body: await response.text() };
  return { statusCode: 404, isBase64Encoded: true, body: gzipSync('<p>Nothing here.</p>').toString('base64') };
};
