// The module variable serves only where one invocation runs at a time; beside others the storage takes its place.
import { AsyncLocalStorage } from 'node:async_hooks';

const storage = new AsyncLocalStorage();
let single;

const runsBesideOthers = () => 'AWS_LAMBDA_MAX_CONCURRENCY' in process.env;

function remember(user) {
  if (runsBesideOthers()) storage.getStore().user = user;
  else single = user;
}

const recall = () => (runsBesideOthers() ? storage.getStore().user : single);

export const handler = (event) =>
  storage.run({}, async () => {
    remember(event.user);
    const response = await fetch(event.url);
    return { user: recall(), status: response.status };
  });
