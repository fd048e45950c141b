// The asynchronous form: the worker goes on while the program runs.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const handler = async (event) => {
  const { stdout } = await run('/opt/bin/qpdf', ['--check', event.file]);
  return { messages: stdout };
};
