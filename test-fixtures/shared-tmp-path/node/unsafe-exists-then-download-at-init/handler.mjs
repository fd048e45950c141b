// All workers initialise at the same time: one sees the file that another has only begun.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';

const dictionary = '/tmp/dictionary.txt';
if (!existsSync(dictionary)) {
  const response = await fetch('https://words.example/en.txt');
  await writeFile(dictionary, await response.text()); // hazard: shared-tmp-path/checkThenCreate
}
const words = new Set((await readFile(dictionary, 'utf8')).split('\n'));

export const handler = async (event) => ({ known: words.has(event.word) });
