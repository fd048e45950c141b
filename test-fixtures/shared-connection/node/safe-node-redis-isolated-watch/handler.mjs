// WATCH runs on a connection that the client lends to this invocation alone.
import { createClient } from 'redis';

const client = createClient({ url: process.env.REDIS_URL });
await client.connect();

export const handler = async (event) =>
  client.executeIsolated(async (isolated) => {
    await isolated.watch(event.sku);
    const left = Number(await isolated.get(event.sku));
    return left > 0 ? isolated.multi().decr(event.sku).exec() : null;
  });
