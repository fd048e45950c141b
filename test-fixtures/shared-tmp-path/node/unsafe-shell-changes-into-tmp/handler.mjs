// The output's name is relative, but the shell has gone to /tmp before.
import { exec } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(exec);

export const handler = async (event) => {
  await run(`cd /tmp && wget -O input.pdf "${event.url}"`); // hazard: shared-tmp-path/fixedName
};
