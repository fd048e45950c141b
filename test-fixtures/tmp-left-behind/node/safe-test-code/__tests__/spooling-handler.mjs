// A stand-in of the tests; the folder goes with the machine that runs them.
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';

export const handler = async (event) => {
  const file = `/tmp/${randomUUID()}.json`;
  await writeFile(file, JSON.stringify(event));
  return { file };
};
