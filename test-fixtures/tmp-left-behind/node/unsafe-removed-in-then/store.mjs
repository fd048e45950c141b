import { readFile } from 'node:fs/promises';

export async function upload(file) {
  const response = await fetch(process.env.STORE_URL, { method: 'PUT', body: await readFile(file) });
  return response.status;
}
