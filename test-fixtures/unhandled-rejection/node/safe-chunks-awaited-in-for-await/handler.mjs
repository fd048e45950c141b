// The loop waits for each request, and a rejection is the handler's own.
import { createReadStream } from 'node:fs';

export const handler = async (event) => {
  for await (const chunk of createReadStream(event.file, { encoding: 'utf8' })) {
    await fetch('https://rows.example/', { method: 'POST', body: chunk });
  }
  return { statusCode: 202 };
};
