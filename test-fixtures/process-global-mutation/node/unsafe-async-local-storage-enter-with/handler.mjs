// enterWith changes the store of whatever runs on in this context, not only of this invocation.
import { AsyncLocalStorage } from 'node:async_hooks';

const storage = new AsyncLocalStorage();

export const handler = async (event) => {
  storage.enterWith({ user: event.user }); // hazard: process-global-mutation/asyncContext
  const response = await fetch(event.url);
  return { user: storage.getStore().user, status: response.status };
};
