// Between A's BEGIN and COMMIT the worker runs B, whose BEGIN fails: the one database handle is in A's transaction.
import Database from 'better-sqlite3';

const database = new Database('/mnt/efs/orders.db'); // hazard: shared-connection/transaction

export const handler = async (event) => {
  database.exec('BEGIN');
  try {
    database.prepare('INSERT INTO orders (id) VALUES (?)').run(event.orderId);
    const response = await fetch(`https://payments.example/charge/${event.orderId}`, { method: 'POST' });
    database.prepare('UPDATE orders SET paid = ? WHERE id = ?').run(response.ok ? 1 : 0, event.orderId);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
};
