// All workers make the same pipe: one succeeds, the others fail while loading, and readers of one pipe share its bytes.
import { execFile } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);
await run('mkfifo', ['/mnt/camera/frames']); // hazard: exclusive-resource/namedPipe

export const handler = async (event) => {
  for await (const chunk of createReadStream('/mnt/camera/frames')) {
    return { camera: event.camera, bytes: chunk.length };
  }
  return { camera: event.camera, bytes: 0 };
};
