// A proxy answers with a page of HTML: `JSON.parse` throws on an empty stack, and the worker ends.
import { get } from 'node:https';

export const handler = (event) =>
  new Promise((resolve, reject) => {
    const call = get(`https://stock.example.com/${event.sku}`, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve(JSON.parse(text))); // hazard: unhandled-rejection/throwInCallback
    });
    call.on('error', reject);
  });
