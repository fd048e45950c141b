// One connection answers one statement at a time: B's short lookup waits behind A's report.
const mysql = require('mysql');

const connection = mysql.createConnection(process.env.DATABASE_URL); // hazard: shared-connection/serialised

exports.handler = (event) =>
  new Promise((resolve, reject) => {
    connection.query('SELECT * FROM sales WHERE region = ?', [event.region], (error, rows) => {
      if (error) reject(error);
      else resolve(rows);
    });
  });
