// One pool a worker: invocations borrow its connections and give them back.
import pg from 'pg';

const pool = new pg.Pool();

export const handler = async (event) => {
  const { rows } = await pool.query('select name from customers where id = $1', [event.id]);
  return rows[0];
};
