// GET and HSET need nothing but the connection itself, so A and B may share it.
import { createClient } from 'redis';

const client = createClient({ url: process.env.REDIS_URL });
await client.connect();

export const handler = async (event: { session: string; page: string }) => {
  await client.hSet(`session:${event.session}`, 'page', event.page);
  return client.get(`title:${event.page}`);
};
