// mkdtemp makes a folder that nobody else has; names below it may be fixed.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const handler = async (event: { template: string }) => {
  const folder = await mkdtemp(join(tmpdir(), 'letters-'));
  try {
    await writeFile(join(folder, 'template.hbs'), event.template);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
