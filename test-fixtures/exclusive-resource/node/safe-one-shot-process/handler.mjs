// The program does one job for one invocation and ends.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const handler = async (event) => {
  const { stdout } = await run('clamscan', ['--no-summary', `/mnt/uploads/${event.file}`]);
  return { report: stdout };
};
