// The map in the store is the invocation's own.
import { AsyncLocalStorage } from 'node:async_hooks';

const storage = new AsyncLocalStorage();

async function account(id) {
  const cache = storage.getStore();
  if (!cache.has(id)) {
    const response = await fetch(`https://accounts.example/${id}`);
    cache.set(id, await response.json());
  }
  return cache.get(id);
}

export const handler = (event) =>
  storage.run(new Map(), async () => {
    const from = await account(event.from);
    const to = await account(event.to);
    return { possible: from.balance >= event.amount && to.open };
  });
