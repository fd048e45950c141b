// The connection is borrowed, not opened, and given back on every path.
import mysql from 'mysql2/promise';

const pool = mysql.createPool(process.env.DATABASE_URL);

export const handler = async (event) => {
  const connection = await pool.getConnection();
  try {
    const [rows] = await connection.execute('select name from customers where id = ?', [event.id]);
    return rows[0];
  } finally {
    connection.release();
  }
};
