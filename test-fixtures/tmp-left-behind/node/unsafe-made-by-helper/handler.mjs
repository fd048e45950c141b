// The helper hands out the path, and nobody feels responsible for the file.
import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

async function spool(text) {
  const file = `/tmp/${randomUUID()}.txt`;
  await writeFile(file, text); // hazard: tmp-left-behind/notRemoved
  return file;
}

export const handler = async (event) => {
  const file = await spool(event.text);
  const response = await fetch('https://fax.example/', { method: 'POST', body: await readFile(file) });
  return { status: response.status };
};
