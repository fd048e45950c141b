// One folder a worker, made before the first invocation; what an invocation puts there it takes away.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const folder = await mkdtemp('/tmp/worker-');

export const handler = async (event, context) => {
  const file = path.join(folder, `${context.awsRequestId}.txt`);
  try {
    await writeFile(file, event.text);
    const response = await fetch('https://printer.example/', { method: 'POST', body: await readFile(file) });
    return { status: response.status };
  } finally {
    await rm(file, { force: true });
  }
};
