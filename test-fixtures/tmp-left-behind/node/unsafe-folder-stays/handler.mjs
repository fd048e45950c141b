// Each invocation makes a folder and leaves it: the environment lives long, and the space runs out.
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

export const handler = async (event) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'letter-')); // hazard: tmp-left-behind/notRemoved
  const file = path.join(folder, 'letter.txt');
  await writeFile(file, event.text);
  await fetch('https://printer.example/', { method: 'POST', body: await readFile(file) });
  return { printed: true };
};
