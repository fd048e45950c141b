// Sixteen connections for eight invocations.
import pg from 'pg';

export const pool = new pg.Pool({ max: 16 });

export const handler = async (event) => {
  const { rows } = await pool.query('select name from customers where id = $1', [event.id]);
  return rows[0];
};
