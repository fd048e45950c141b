// The runtime's own store is per invocation.
import { InvokeStore } from '@aws/lambda-invoke-store';

const store = await InvokeStore.getInstanceAsync();

async function load(path) {
  const response = await fetch(`https://api.example${path}`, { headers: { 'x-user': store.get('user') } });
  return response.json();
}

export const handler = async (event) => {
  store.set('user', event.user);
  const account = await load('/account');
  return { account, orders: await load('/orders') };
};
