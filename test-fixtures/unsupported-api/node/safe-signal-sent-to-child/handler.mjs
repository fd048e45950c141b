// The signal goes to a child process, which gets it; the listener is the child's own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

export const handler = async (event, context) => {
  const child = spawn('grep', ['-c', event.word, '/var/task/words.txt'], { stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGTERM'), context.getRemainingTimeInMillis() - 300);
  try {
    const [code, signal] = await once(child, 'exit');
    return { found: code === 0, stopped: signal === 'SIGTERM' };
  } finally {
    clearTimeout(timer);
  }
};
