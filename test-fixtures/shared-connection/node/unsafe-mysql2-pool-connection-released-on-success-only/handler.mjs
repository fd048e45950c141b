// When A's transaction throws, its connection never goes back to the pool that B waits on.
import { createPool } from 'mysql2/promise';

const pool = createPool(process.env.DATABASE_URL);

export const handler = async (event) => {
  const connection = await pool.getConnection(); // hazard: shared-connection/unreleased
  await connection.beginTransaction();
  await connection.execute('INSERT INTO audit (entry) VALUES (?)', [event.entry]);
  await connection.commit();
  connection.release();
};
