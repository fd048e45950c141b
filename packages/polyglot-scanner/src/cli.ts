#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { run } from './cli/run.js';
import { errorCode, systemReason } from './errors.js';

// Left alone, a heap on a large machine grows to several times of what is in use before it is cleared. Smaller steps take no
// more time here: what a group of files needs is soon forgotten. They count for all threads.
setFlagsFromString('--heap-growing-percent=15');

// Whoever reads the output may stop reading, as `head` does. A full disk is another matter.
process.stdout.on('error', (error) => {
  if (errorCode(error) === 'EPIPE') return;
  fail(`The report cannot be written: ${systemReason(error)}.`);
});
process.stderr.on('error', () => {
  // Nobody listens any more.
});

const cwd = workingFolder();
if (cwd !== undefined) {
  const { stdin, stdout, stderr, env } = process;
  const worker = new URL('./worker.js', import.meta.url);
  const code = await run(process.argv.slice(2), { stdin, stdout, stderr, cwd, env, worker });
  process.exitCode ??= code;
}

function workingFolder(): string | undefined {
  try {
    return process.cwd();
  } catch (error) {
    fail(`The current folder cannot be used: ${systemReason(error)}.`);
    return undefined;
  }
}

function fail(message: string): void {
  process.exitCode = 2;
  process.stderr.write(`lmi-scan: ${message}\n`);
}
