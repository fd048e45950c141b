// `find` removes whatever it finds, and most of it belongs to others.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const handler = async () => {
  await run('find', ['/tmp', '-mindepth', '1', '-delete']); // hazard: shared-tmp-path/wipesTmp
};
