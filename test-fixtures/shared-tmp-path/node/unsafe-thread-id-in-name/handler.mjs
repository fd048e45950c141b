// A worker takes many invocations at once, all with its thread id.
import { writeFile } from 'node:fs/promises';
import { threadId } from 'node:worker_threads';

export const handler = async (event) => {
  const file = '/tmp/batch-' + threadId + '.json';
  await writeFile(file, JSON.stringify(event.Records)); // hazard: shared-tmp-path/workerDerived
};
