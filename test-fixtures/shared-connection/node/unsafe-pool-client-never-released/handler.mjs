// Every invocation keeps the connection it took; after as many as the pool has, B waits for ever.
import { Pool } from 'pg';

const pool = new Pool();

export const handler = async (event) => {
  const client = await pool.connect(); // hazard: shared-connection/unreleased
  const { rows } = await client.query('SELECT * FROM plans WHERE id = $1', [event.plan]);
  return rows[0];
};
