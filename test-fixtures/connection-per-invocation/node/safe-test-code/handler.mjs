// Invocations use the pool.
import pg from 'pg';

const pool = new pg.Pool();

export const handler = async (event) => {
  const { rows } = await pool.query('select name from customers where id = $1', [event.id]);
  return rows[0];
};
