// Both invocations put their statements into the queue of one connection: B waits for A's slow query, and when the
// connection drops, both fail.
import pg from 'pg';

const client = new pg.Client({ connectionString: process.env.DATABASE_URL }); // hazard: shared-connection/serialised
await client.connect();

export const handler = async (event) => {
  const { rows } = await client.query('SELECT id, total FROM orders WHERE id = $1', [event.orderId]);
  return rows[0];
};
