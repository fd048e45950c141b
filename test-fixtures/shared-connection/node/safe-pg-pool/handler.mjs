// Each query of A and B takes a connection of its own from the pool.
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });

export const handler = async (event) => {
  const { rows } = await pool.query('SELECT id, total FROM orders WHERE id = $1', [event.orderId]);
  return rows[0];
};
