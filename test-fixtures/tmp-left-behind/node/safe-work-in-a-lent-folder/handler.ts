// The helper lends a folder for as long as the work takes, and takes it away afterwards.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'work-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const handler = async (event: { text: string }) =>
  inFolder(async (folder) => {
    const file = path.join(folder, 'text.txt');
    await writeFile(file, event.text);
    const response = await fetch('https://printer.example/', { method: 'POST', body: await readFile(file) });
    return { status: response.status };
  });
