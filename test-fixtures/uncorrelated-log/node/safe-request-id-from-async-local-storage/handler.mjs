// The store belongs to the invocation, so the id in each line is the right one.
import { AsyncLocalStorage } from 'node:async_hooks';

const storage = new AsyncLocalStorage();

function log(message) {
  process.stdout.write(`${JSON.stringify({ requestId: storage.getStore()?.requestId, message })}\n`);
}

export const handler = (event, context) =>
  storage.run({ requestId: context.awsRequestId }, async () => {
    log(`loading ${event.orderId}`);
    const response = await fetch(`https://orders.example.com/${event.orderId}`);
    log(`loaded with ${response.status}`);
    return { statusCode: response.status };
  });
