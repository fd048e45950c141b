// The promise gives the path that was drawn for this invocation.
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { get } from 'node:https';

function fetchFile(url) {
  return new Promise((resolve, reject) => {
    const target = `/tmp/${randomUUID()}.bin`;
    get(url, (response) => {
      response.pipe(createWriteStream(target)).on('finish', () => resolve(target));
    }).on('error', reject);
  });
}

export const handler = (event) => {
  let file;
  return fetchFile(event.url)
    .then((downloaded) => {
      file = downloaded;
      return stat(file);
    })
    .finally(() => rm(file, { force: true }));
};
