// The helper hands out the path; the handler takes the file away when it is done with it.
import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';

async function spool(text) {
  const file = `/tmp/${randomUUID()}.txt`;
  await writeFile(file, text);
  return file;
}

export const handler = async (event) => {
  const file = await spool(event.text);
  try {
    const response = await fetch('https://fax.example/', { method: 'POST', body: await readFile(file) });
    return { status: response.status };
  } finally {
    await rm(file, { force: true });
  }
};
