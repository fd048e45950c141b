#!/usr/bin/env node
import { run } from './cli/run.js';
import { tuneForScan } from './cli/v8-settings.js';
import { errorCode, systemReason } from './errors.js';

// A server for editors runs for hours.
if (process.argv[2] !== 'lsp') tuneForScan();

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
