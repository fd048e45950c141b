// LibreOffice keeps its profile in HOME and locks it: B's conversion fails while A's runs.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const handler = async (event) => {
  const folder = await mkdtemp('/tmp/convert-');
  try {
    const options = ['--headless', '--convert-to', 'pdf', '--outdir', folder, event.sourceFile];
    await run('soffice', options, { env: { ...process.env, HOME: '/tmp' } }); // hazard: shared-tmp-path/fixedName
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
