// Invocations use the pool.
import pg from 'pg';

export const pool = new pg.Pool();

export const handler = async (event) => {
  const { rows } = await pool.query('SELECT name FROM customers WHERE id = $1', [event.id]);
  return rows[0];
};
