import { writeFile } from 'node:fs/promises';

export async function store(file, items) {
  await writeFile(file, JSON.stringify(items));
}
