// What cannot be parsed rejects the promise that the handler returns.
import { get } from 'node:https';

export const handler = (event) =>
  new Promise((resolve, reject) => {
    const call = get(`https://stock.example.com/${event.sku}`, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => {
        try {
          resolve(JSON.parse(text));
        } catch (error) {
          reject(error);
        }
      });
    });
    call.on('error', reject);
  });
