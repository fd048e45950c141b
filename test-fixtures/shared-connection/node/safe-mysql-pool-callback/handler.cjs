// The pool runs A's report and B's lookup on different connections.
const mysql = require('mysql');

const pool = mysql.createPool(process.env.DATABASE_URL);

exports.handler = (event) =>
  new Promise((resolve, reject) => {
    pool.query('SELECT * FROM sales WHERE region = ?', [event.region], (error, rows) => {
      if (error) reject(error);
      else resolve(rows);
    });
  });
