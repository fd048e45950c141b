// The child process gets a directory of its own; the worker keeps the one it has.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const handler = async (event) => {
  const { stdout } = await run('grep', ['-rl', event.word, '.'], { cwd: '/var/task/templates' });
  return { files: stdout.split('\n') };
};
