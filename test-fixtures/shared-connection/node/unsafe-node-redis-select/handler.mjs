// A selects database 3, B selects database 5, and A's GET reads from B's database.
import { createClient } from 'redis';

const client = createClient({ url: process.env.REDIS_URL }); // hazard: shared-connection/sessionState
await client.connect();

export const handler = async (event) => {
  await client.select(event.tenantDatabase);
  return client.get(event.key);
};
