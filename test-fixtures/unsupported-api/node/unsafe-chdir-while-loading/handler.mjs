// The module is loaded in a worker thread as well: the call throws and no invocation is ever taken.
import { chdir } from 'node:process';
import { readFile } from 'node:fs/promises';

chdir('/var/task/templates'); // hazard: unsupported-api/workerThread

export const handler = async (event) => ({ body: await readFile(`${event.template}.html`, 'utf8') });
