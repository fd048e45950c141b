// os.tmpdir() is the folder that all workers share.
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

export const handler = async (event) => {
  const target = path.join(os.tmpdir(), 'uploads.ndjson');
  await fs.appendFile(target, `${JSON.stringify(event)}\n`); // hazard: shared-tmp-path/fixedName
  return { appended: true };
};
