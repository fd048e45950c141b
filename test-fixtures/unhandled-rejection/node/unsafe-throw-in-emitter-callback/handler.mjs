// The listener runs on an empty stack: its throw does not reject the promise around it but ends the worker.
import { get } from 'node:https';

export const handler = (event) =>
  new Promise((resolve) => {
    const call = get(`https://stock.example.com/${event.sku}`, (response) => {
      response.resume();
      resolve({ statusCode: response.statusCode });
    });
    call.on('error', (error) => {
      throw new Error('Stock cannot be reached.', { cause: error }); // hazard: unhandled-rejection/throwInCallback
    });
  });
