// The handler passes a name of its own; only the test has a fixed one.
import { rm } from 'node:fs/promises';
import { store } from './store.mjs';

export const handler = async (event, context) => {
  const file = `/tmp/${context.awsRequestId}.json`;
  try {
    await store(file, event.items);
  } finally {
    await rm(file, { force: true });
  }
};
