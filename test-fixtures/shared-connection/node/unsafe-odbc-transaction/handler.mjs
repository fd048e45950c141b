// A begins a transaction, B writes on the same connection, A rolls back and takes B's row with it.
import odbc from 'odbc';

const connection = await odbc.connect(process.env.ODBC_DSN); // hazard: shared-connection/transaction

export const handler = async (event) => {
  await connection.beginTransaction();
  try {
    await connection.query('INSERT INTO shipments (ref) VALUES (?)', [event.ref]);
    await connection.query('UPDATE parcels SET shipped = 1 WHERE ref = ?', [event.ref]);
    await connection.commit();
  } catch (error) {
    await connection.rollback();
    throw error;
  }
};
