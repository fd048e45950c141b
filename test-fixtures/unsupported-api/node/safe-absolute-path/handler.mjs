// An absolute path needs no change of directory.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const handler = async (event) => ({
  body: await readFile(join('/var/task/templates', `${event.template}.html`), 'utf8'),
});
