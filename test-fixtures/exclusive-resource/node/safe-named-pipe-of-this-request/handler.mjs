// The pipe lies in a directory that belongs to this invocation and goes with it.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const handler = async (event) => {
  const directory = await mkdtemp(join(tmpdir(), 'frames-'));
  try {
    const pipe = join(directory, 'frames');
    await run('mkfifo', [pipe]);
    const [frames] = await Promise.all([readFile(pipe), run('grab', [`--camera=${event.camera}`, '--output', pipe])]);
    return { bytes: frames.length };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
};
