import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';

/** The beginning of the marks of all processes of this run. */
export const run = `${randomUUID()}/`;

let guard: ChildProcess | undefined;

/**
 * Starts the program that ends what this run leaves behind when it is killed or breaks off. It is in a session of its own, so
 * that a signal for all that a terminal runs does not end it as well.
 * @param support the folder with what runs beside the harness.
 */
export function startGuard(support: string): () => void {
  const started = spawn(process.execPath, [path.join(support, 'guard', 'guard.mjs'), run], {
    cwd: '/',
    detached: true,
    env: {},
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  started.unref();
  // Neither its absence nor its end is a reason to end the run.
  started.on('error', () => undefined);
  started.stdin.on('error', () => undefined);
  guard = started;
  return () => {
    started.stdin.end('done\n');
    guard = undefined;
  };
}

export function tellGuard(line: string): void {
  guard?.stdin?.write(`${line}\n`);
}
