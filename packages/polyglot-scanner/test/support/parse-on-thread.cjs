// Parses texts on a thread with a stack of 4 MB and says how many it survived.
const { readFileSync } = require('node:fs');
const { Worker, isMainThread, parentPort, workerData } = require('node:worker_threads');

if (isMainThread) {
  const worker = new Worker(__filename, {
    workerData: JSON.parse(readFileSync(0, 'utf8')),
    resourceLimits: { stackSizeMb: 4 },
  });
  worker.on('message', (count) => process.stdout.write(`${count}\n`));
} else {
  void import(workerData.parser).then(({ parseSync }) => {
    for (const text of workerData.texts) parseSync('a.tsx', text, { astType: 'ts', range: true });
    parentPort?.postMessage(workerData.texts.length);
  });
}
