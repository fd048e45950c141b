// How long it takes depends on the size of what the request asked for.
const { gzipSync } = require('node:zlib');

exports.handler = async (event) => {
  const response = await fetch(`https://exports.example/${event.report}`);
  const packed = gzipSync(await response.text()); // hazard: blocking-call/synchronousCall@low
  return { isBase64Encoded: true, headers: { 'content-encoding': 'gzip' }, body: packed.toString('base64') };
};
