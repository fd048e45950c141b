// The folder goes with all that is in it, whatever happens before.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

export const handler = async (event) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'letter-'));
  try {
    const file = path.join(folder, 'letter.txt');
    await writeFile(file, event.text);
    await fetch('https://printer.example/', { method: 'POST', body: await readFile(file) });
    return { printed: true };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
