// The maximum is the library's own; the smallest size says nothing about the largest.
import { Pool } from 'pg';

const pool = new Pool({ min: 1, idleTimeoutMillis: 10_000 });

export const handler = async (event) => {
  const { rows } = await pool.query('select name from customers where id = $1', [event.id]);
  return rows[0];
};
