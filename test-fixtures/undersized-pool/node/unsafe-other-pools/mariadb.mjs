// Too few connections for the invocations of a worker, with the MariaDB driver.
import { createPool } from 'mariadb';

const pool = createPool({ host: process.env.DATABASE_HOST, connectionLimit: 3 }); // hazard: undersized-pool/poolMaximum

export const handler = async (event) => {
  const rows = await pool.query('select name from customers where id = ?', [event.id]);
  return rows[0];
};
