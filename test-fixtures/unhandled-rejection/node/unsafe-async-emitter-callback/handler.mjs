// An emitter takes no notice of its listeners' promises: one refused line ends the worker.
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

export const handler = async (event) => {
  const lines = createInterface({ input: createReadStream(`/mnt/imports/${event.file}`) });
  lines.on('line', async (line) => { // hazard: unhandled-rejection/droppedAsyncCallback
    const response = await fetch('https://sink.example.com', { method: 'POST', body: line });
    if (!response.ok) throw new Error('The line was refused.');
  });
  await once(lines, 'close');
  return { file: event.file };
};
