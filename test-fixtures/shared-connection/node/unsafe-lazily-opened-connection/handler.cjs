// A and B may both connect, the later one stays, and from then on all invocations share it. One resource, one finding:
// the shared connection owns it, not the check before it.
const mysql = require('mysql2/promise');

let connection;

exports.handler = async (event) => {
  if (!connection) connection = await mysql.createConnection(process.env.DATABASE_URL); // hazard: shared-connection/serialised
  const [rows] = await connection.execute('SELECT title FROM books WHERE isbn = ?', [event.isbn]);
  return rows[0];
};
