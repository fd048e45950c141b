// A pool that lives for one invocation shares nothing: it is one more connection each time.
import { Pool } from 'pg';

export const handler = async (event) => {
  const pool = new Pool(); // hazard: connection-per-invocation/perInvocation
  try {
    const { rows } = await pool.query('select name from customers where id = $1', [event.id]);
    return rows[0];
  } finally {
    await pool.end();
  }
};
