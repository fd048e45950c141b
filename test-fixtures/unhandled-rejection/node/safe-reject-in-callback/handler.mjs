// The listener rejects the promise that the handler returns, instead of throwing.
import { get } from 'node:https';

export const handler = (event) =>
  new Promise((resolve, reject) => {
    const call = get(`https://stock.example.com/${event.sku}`, (response) => {
      response.resume();
      resolve({ statusCode: response.statusCode });
    });
    call.on('error', (error) => {
      reject(new Error('Stock cannot be reached.', { cause: error }));
    });
  });
