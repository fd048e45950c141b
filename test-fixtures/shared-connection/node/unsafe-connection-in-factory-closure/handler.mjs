// The factory runs once at init; the connection in its closure serves A and B.
import mysql from 'mysql2/promise';

function createCatalogue(connection) {
  return {
    async find(isbn) {
      const [rows] = await connection.execute('SELECT title FROM books WHERE isbn = ?', [isbn]);
      return rows[0];
    },
  };
}

const catalogue = createCatalogue(await mysql.createConnection(process.env.DATABASE_URL)); // hazard: shared-connection/serialised

export const handler = async (event) => catalogue.find(event.isbn);
