// The driver calls back from its socket: the throw passes the promise by, and A's wrong statement ends B as well.
const mysql = require('mysql');

const pool = mysql.createPool({ host: process.env.DATABASE_HOST });

exports.handler = (event) =>
  new Promise((resolve) => {
    pool.query('select name from customers where id = ?', [event.id], (error, rows) => {
      if (error) throw error; // hazard: unhandled-rejection/throwInCallback
      resolve(rows[0]);
    });
  });
