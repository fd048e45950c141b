// The finding stands at the listener, not where the chain begins.
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

export const handler = (event) =>
  new Promise((resolve, reject) => {
    createReadStream(`/mnt/imports/${event.file}.gz`)
      .on('error', reject)
      .pipe(createGunzip())
      .on('error', reject)
      .on('data', async (chunk) => { // hazard: unhandled-rejection/droppedAsyncCallback
        await fetch('https://rows.example/', { method: 'POST', body: chunk });
      })
      .on('end', resolve);
  });
