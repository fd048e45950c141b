// Each invocation runs with a store of its own, and the helper asks for that one.
import { AsyncLocalStorage } from 'node:async_hooks';

const storage = new AsyncLocalStorage();

async function load(path) {
  const response = await fetch(`https://api.example${path}`, { headers: { 'x-user': storage.getStore().user } });
  storage.getStore().status = response.status;
  return response.json();
}

export const handler = (event) =>
  storage.run({ user: event.user, status: undefined }, async () => {
    const account = await load('/account');
    const orders = await load('/orders');
    return { account, orders, status: storage.getStore().status };
  });
