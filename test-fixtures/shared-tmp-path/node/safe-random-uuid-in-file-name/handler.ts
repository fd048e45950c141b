// A new UUID for every invocation.
import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const handler = async (event: { text: string }) => {
  const file = join(tmpdir(), `${randomUUID()}.txt`);
  try {
    await writeFile(file, event.text);
  } finally {
    await rm(file, { force: true });
  }
};
