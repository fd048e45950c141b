// The library makes the file, and removes it when the callback's promise is settled.
import { readFile, writeFile } from 'node:fs/promises';
import { withFile } from 'tmp-promise';

export const handler = async (event) =>
  withFile(async ({ path }) => {
    await writeFile(path, event.text);
    const response = await fetch('https://printer.example/', { method: 'POST', body: await readFile(path) });
    return { status: response.status };
  });
