// A's beginTransaction covers B's statements as well; whichever commits first commits half of the other's work.
import mysql from 'mysql2/promise';

const connection = await mysql.createConnection(process.env.DATABASE_URL); // hazard: shared-connection/transaction

export async function handler(event) {
  await connection.beginTransaction();
  try {
    await connection.execute('UPDATE accounts SET balance = balance - ? WHERE id = ?', [event.amount, event.from]);
    await connection.execute('UPDATE accounts SET balance = balance + ? WHERE id = ?', [event.amount, event.to]);
    await connection.commit();
  } catch (error) {
    await connection.rollback();
    throw error;
  }
  return { moved: event.amount };
}
