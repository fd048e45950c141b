// The program writes below a folder that only this invocation knows, its home included.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const handler = async (event) => {
  const folder = await mkdtemp('/tmp/convert-');
  try {
    const options = ['--headless', '--convert-to', 'pdf', '--outdir', folder, event.sourceFile];
    await run('soffice', options, { env: { ...process.env, HOME: folder } });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
