// Ten letters drawn by chance: not unique, but not one name for all either.
import { rm, writeFile } from 'node:fs/promises';

const letters = 'abcdefghijklmnopqrstuvwxyz';

function draw(length) {
  let word = '';
  for (let index = 0; index < length; index++) {
    word += letters[Math.floor(Math.random() * letters.length)];
  }
  return word;
}

export const handler = async (event) => {
  const file = '/tmp/video-{NAME}.mp4'.replace('{NAME}', draw(10));
  try {
    await writeFile(file, Buffer.from(event.video, 'base64')); // hazard: shared-tmp-path/likelyUnique@low
  } finally {
    await rm(file, { force: true });
  }
};
