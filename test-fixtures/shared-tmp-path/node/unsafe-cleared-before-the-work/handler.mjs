// A makes room before it begins, and the file that B waits to read is gone.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';

export const handler = async (event, context) => {
  for (const name of await readdir('/tmp')) {
    await rm(`/tmp/${name}`, { recursive: true, force: true }); // hazard: shared-tmp-path/wipesTmp
  }
  const file = `/tmp/${context.awsRequestId}.json`;
  try {
    await writeFile(file, JSON.stringify(event));
    const response = await fetch('https://checks.example/');
    return { status: response.status, checked: JSON.parse(await readFile(file, 'utf8')) };
  } finally {
    await rm(file, { force: true });
  }
};
