// run() gives the store to this call and what it starts, and takes it away again.
import { AsyncLocalStorage } from 'node:async_hooks';

const storage = new AsyncLocalStorage();

async function answer(url) {
  const response = await fetch(url);
  return { user: storage.getStore().user, status: response.status };
}

export const handler = async (event) => storage.run({ user: event.user }, () => answer(event.url));
