// The shell deletes the files of every invocation in the environment.
import { exec } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(exec);

export const handler = async () => {
  await run('rm -rf /tmp/*'); // hazard: shared-tmp-path/wipesTmp
};
