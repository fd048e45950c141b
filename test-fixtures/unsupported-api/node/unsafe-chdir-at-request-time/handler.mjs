// The handler runs in a worker thread, where changing the directory throws.
import { readFile } from 'node:fs/promises';

export const handler = async (event) => {
  process.chdir('/var/task/templates'); // hazard: unsupported-api/workerThread
  return { body: await readFile(`${event.template}.html`, 'utf8') };
};
