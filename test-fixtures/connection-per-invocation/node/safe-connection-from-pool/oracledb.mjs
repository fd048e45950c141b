// The connection is borrowed, not opened: `close` gives it back to the pool.
import oracledb from 'oracledb';

const pool = await oracledb.createPool({ user: 'app', connectString: process.env.DATABASE_URL });

export const handler = async (event) => {
  const connection = await pool.getConnection();
  try {
    const result = await connection.execute('select name from customers where id = :id', [event.id]);
    return result.rows[0];
  } finally {
    await connection.close();
  }
};
