// The pool hands B the connection on which A's transaction is still open; A commits on a third one.
const mysql = require('mysql2/promise');

const pool = mysql.createPool(process.env.DATABASE_URL);

exports.handler = async (event) => {
  await pool.query('START TRANSACTION'); // hazard: shared-connection/poolTransaction
  await pool.execute('UPDATE stock SET amount = amount - 1 WHERE sku = ?', [event.sku]);
  await pool.query('COMMIT');
};
