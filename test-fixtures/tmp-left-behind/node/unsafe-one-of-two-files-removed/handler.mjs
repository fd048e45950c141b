// The source is removed and the compressed copy stays.
import { createReadStream, createWriteStream } from 'node:fs';
import { rm, stat, writeFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

export const handler = async (event, context) => {
  const file = `/tmp/${context.awsRequestId}.log`;
  const packed = `/tmp/${context.awsRequestId}.log.gz`;
  try {
    await writeFile(file, event.lines.join('\n'));
    await pipeline(createReadStream(file), createGzip(), createWriteStream(packed)); // hazard: tmp-left-behind/notRemoved
    return { size: (await stat(packed)).size };
  } finally {
    await rm(file, { force: true });
  }
};
