// One connection is only what is left if the environment says nothing.
import { Pool } from 'pg';

const pool = new Pool({ max: Number(process.env.POOL_MAXIMUM) || 1 });

export const handler = async (event) => {
  const { rows } = await pool.query('select name from customers where id = $1', [event.id]);
  return rows[0];
};
