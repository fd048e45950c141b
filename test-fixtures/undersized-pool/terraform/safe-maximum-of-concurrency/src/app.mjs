import { Pool } from 'pg';

const pool = new Pool({ max: 7 }); // near miss: undersized-pool/poolMaximum

export const handler = async (event) => {
  const { rows } = await pool.query('select name from customers where id = $1', [event.id]);
  return rows[0];
};
