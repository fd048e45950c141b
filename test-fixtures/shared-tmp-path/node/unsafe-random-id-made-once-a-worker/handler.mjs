// The id is drawn at init: it tells workers apart, but not the invocations inside one.
import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';

const worker = randomUUID();

export const handler = async (event) => {
  const file = `/tmp/report-${worker}.csv`;
  try {
    await writeFile(file, event.rows.join('\n')); // hazard: shared-tmp-path/workerDerived
    return await readFile(file, 'utf8');
  } finally {
    await rm(file, { force: true });
  }
};
