// A's LOCK TABLES belongs to the session, and B is in that session: B walks through the lock, and B's UNLOCK frees
// A's table.
const mysql = require('mysql2');

const connection = mysql.createConnection({ host: process.env.DB_HOST, database: 'stock' }); // hazard: shared-connection/sessionState
const database = connection.promise();

module.exports.handler = async (event) => {
  await database.query('LOCK TABLES items WRITE');
  try {
    const [rows] = await database.query('SELECT amount FROM items WHERE sku = ?', [event.sku]);
    await database.query('UPDATE items SET amount = ? WHERE sku = ?', [rows[0].amount - 1, event.sku]);
  } finally {
    await database.query('UNLOCK TABLES');
  }
  return { sku: event.sku };
};
