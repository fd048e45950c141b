// Each turn makes a file; a failing turn leaves its own behind.
import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';

export const handler = async (event) => {
  const sizes = [];
  for (const document of event.documents) {
    const file = `/tmp/${randomUUID()}.pdf`;
    await writeFile(file, Buffer.from(document, 'base64')); // hazard: tmp-left-behind/notRemovedOnError
    const response = await fetch('https://compress.example/', { method: 'POST', body: await readFile(file) });
    sizes.push((await response.arrayBuffer()).byteLength);
    await rm(file);
  }
  return sizes;
};
