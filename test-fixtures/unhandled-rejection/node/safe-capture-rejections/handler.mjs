// With `captureRejections` a rejected listener becomes an `error` event, which the handler listens to.
import { EventEmitter, once } from 'node:events';

export const handler = async (event) => {
  const emitter = new EventEmitter({ captureRejections: true });
  const errors = [];
  emitter.on('error', (error) => errors.push(error.message));
  emitter.on('record', async (body) => {
    const response = await fetch('https://sink.example.com', { method: 'POST', body });
    if (!response.ok) throw new Error(`Sink answered ${response.status}.`);
    emitter.emit('stored');
  });
  const stored = once(emitter, 'stored').catch(() => undefined);
  emitter.emit('record', event.body);
  await stored;
  return { errors };
};
