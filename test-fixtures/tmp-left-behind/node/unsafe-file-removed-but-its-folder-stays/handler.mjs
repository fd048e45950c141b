// The file goes, the empty folder around it stays: the folder's entry is left behind each time.
import { mkdtemp, readFile, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';

export const handler = async (event) => {
  const folder = await mkdtemp('/tmp/page-'); // hazard: tmp-left-behind/notRemoved
  const file = path.join(folder, 'page.html');
  try {
    await writeFile(file, event.html);
    const response = await fetch('https://render.example/', { method: 'POST', body: await readFile(file) });
    return { status: response.status };
  } finally {
    await unlink(file);
  }
};
