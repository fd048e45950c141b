// The path is inside the command's text: ffmpeg of A and ffmpeg of B write one video.
import { exec } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(exec);

export const handler = async (event) => {
  await run(`ffmpeg -y -i "${event.sourceUrl}" -t 10 /tmp/preview.mp4`); // hazard: shared-tmp-path/fixedName
};
