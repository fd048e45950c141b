// A creates the folder; B's mkdir fails because it is there.
import { mkdir } from 'node:fs/promises';

export const handler = async (event) => {
  await mkdir('/tmp/thumbnails'); // hazard: shared-tmp-path/fixedName
  return { image: event.image };
};
