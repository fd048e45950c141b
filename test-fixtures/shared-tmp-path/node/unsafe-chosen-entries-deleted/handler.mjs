// The ending tells what kind of file it is, not whose: B loses the video it is still cutting.
import { readdir, unlink } from 'node:fs/promises';

export const handler = async (event) => {
  for (const name of await readdir('/tmp')) {
    if (name.endsWith('.mp4')) await unlink(`/tmp/${name}`); // hazard: shared-tmp-path/wipesTmp
  }
  return { next: event.video };
};
