// The list in the object is handed out only where one invocation runs at a time; beside others each has its own.
import { AsyncLocalStorage } from 'node:async_hooks';

const own = new AsyncLocalStorage();
const besideOthers = () => (process.env.AWS_LAMBDA_MAX_CONCURRENCY ?? '') !== '';

class Failures {
  #single = [];

  get list() {
    if (!besideOthers()) {
      return this.#single;
    }
    return own.getStore().failures;
  }

  all() {
    if (!besideOthers()) return this.#single;
    return own.getStore().failures;
  }
}

const failures = new Failures();

async function handle(record) {
  const response = await fetch(record.url);
  if (response.ok) return;
  failures.list.push(record.messageId);
  failures.all().push(record.messageId);
}

export const handler = (event) =>
  own.run({ failures: [] }, async () => {
    for (const record of event.Records) await handle(record);
    return { batchItemFailures: failures.list.map((itemIdentifier) => ({ itemIdentifier })) };
  });
