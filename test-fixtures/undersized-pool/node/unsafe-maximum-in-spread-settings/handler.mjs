// The settings are put together from parts, and the maximum of one connection is in them all the same.
import { Pool } from 'pg';

const common = { application_name: 'orders', max: 1 };
const pool = new Pool({ ...common, connectionString: process.env.DATABASE_URL }); // hazard: undersized-pool/poolMaximum

export const handler = async (event) => {
  const { rows } = await pool.query('select name from customers where id = $1', [event.id]);
  return rows[0];
};
