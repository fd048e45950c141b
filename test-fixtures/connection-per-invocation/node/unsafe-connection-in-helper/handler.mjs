// The helper hides that each call of it is a new connection.
import { Client } from 'pg';

async function withClient(work) {
  const client = new Client({ connectionString: process.env.DATABASE_URL }); // hazard: connection-per-invocation/perInvocation
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export const handler = (event) =>
  withClient(async (client) => {
    const { rows } = await client.query('select total from orders where id = $1', [event.orderId]);
    return { total: rows[0].total };
  });
