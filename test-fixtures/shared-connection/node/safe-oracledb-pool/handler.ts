// A and B get a session each, and give it back in `finally`.
import oracledb from 'oracledb';

const pool = await oracledb.createPool({ user: 'app', connectString: process.env.ORACLE_DSN });

export const handler = async (event: { id: number }) => {
  const connection = await pool.getConnection();
  try {
    const result = await connection.execute('SELECT name FROM employees WHERE id = :id', [event.id]);
    return result.rows;
  } finally {
    await connection.close();
  }
};
