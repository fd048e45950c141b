// Nothing closes the connection, and the worker is never frozen: the server runs out of connections.
const mysql = require('mysql2/promise');

exports.handler = async (event) => {
  const connection = await mysql.createConnection(process.env.DATABASE_URL); // hazard: connection-per-invocation/perInvocation
  const [rows] = await connection.execute('select name from customers where id = ?', [event.id]);
  return rows[0];
};
