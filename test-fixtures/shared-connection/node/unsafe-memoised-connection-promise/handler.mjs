// The promise is stored before the await, so there is one connection, and A and B queue on it.
import mysql from 'mysql2/promise';

let connecting;
function database() {
  connecting ??= mysql.createConnection(process.env.DATABASE_URL); // hazard: shared-connection/serialised
  return connecting;
}

export const handler = async (event) => {
  const connection = await database();
  const [rows] = await connection.execute('SELECT title FROM books WHERE isbn = ?', [event.isbn]);
  return rows[0];
};
