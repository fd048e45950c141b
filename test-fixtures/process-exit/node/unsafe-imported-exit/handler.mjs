// The named import is the same call: it ends the worker with all invocations in it.
import { exit } from 'node:process';

export const handler = async (event) => {
  const response = await fetch(`https://stock.example.com/${event.sku}`);
  if (response.status === 503) {
    exit(1); // hazard: process-exit/exit
  }
  return response.json();
};
