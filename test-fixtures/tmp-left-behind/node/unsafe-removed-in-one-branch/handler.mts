// Who wants to debug leaves the file to everybody else.
import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

export const handler = async (event: { source: string; keep?: boolean }) => {
  const file = path.join(os.tmpdir(), `${randomUUID()}.tex`);
  try {
    await writeFile(file, event.source); // hazard: tmp-left-behind/notRemovedOnError
    const response = await fetch('https://typeset.example/', { method: 'POST', body: await readFile(file) });
    return { status: response.status };
  } finally {
    if (!event.keep) await rm(file, { force: true });
  }
};
