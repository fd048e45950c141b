// A's transaction has its own connection of the pool, which goes back whatever happens.
import mysql from 'mysql2/promise';

const pool = mysql.createPool(process.env.DATABASE_URL);

export async function handler(event) {
  const connection = await pool.getConnection();
  try {
    await connection.beginTransaction();
    await connection.execute('UPDATE accounts SET balance = balance - ? WHERE id = ?', [event.amount, event.from]);
    await connection.execute('UPDATE accounts SET balance = balance + ? WHERE id = ?', [event.amount, event.to]);
    await connection.commit();
  } catch (error) {
    await connection.rollback();
    throw error;
  } finally {
    connection.release();
  }
}
