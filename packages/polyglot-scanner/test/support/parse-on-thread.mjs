// Parses the texts of a file on a thread with a stack of 4 MB and says how many it survived.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { URL } from 'node:url';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { parseSync } from 'oxc-parser';

if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url), {
    workerData: JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')),
    resourceLimits: { stackSizeMb: 4 },
  });
  worker.on('message', (count) => process.stdout.write(`${count}\n`));
} else {
  for (const text of workerData) parseSync('a.tsx', text, { astType: 'ts', range: true });
  parentPort?.postMessage(workerData.length);
}
