// A connection for each invocation, with the callback driver for MySQL.
const mysql = require('mysql');

exports.handler = (event) =>
  new Promise((resolve, reject) => {
    const connection = mysql.createConnection(process.env.DATABASE_URL); // hazard: connection-per-invocation/perInvocation
    connection.query('select name from customers where id = ?', [event.id], (error, rows) => {
      connection.destroy();
      if (error) reject(error);
      else resolve(rows[0]);
    });
  });
