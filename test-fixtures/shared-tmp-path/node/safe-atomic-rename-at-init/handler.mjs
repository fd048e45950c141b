// Every worker downloads under a name of its own and renames: readers see no file or a whole one.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';

const dictionary = '/tmp/dictionary.txt';
if (!existsSync(dictionary)) {
  const partial = `${dictionary}.${randomUUID()}`;
  try {
    const response = await fetch('https://words.example/en.txt');
    await writeFile(partial, await response.text());
    await rename(partial, dictionary);
  } finally {
    await rm(partial, { force: true });
  }
}
const words = new Set((await readFile(dictionary, 'utf8')).split('\n'));

export const handler = async (event) => ({ known: words.has(event.word) });
