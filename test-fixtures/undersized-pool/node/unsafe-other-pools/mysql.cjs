// Too few connections for the invocations of a worker, with the callback driver for MySQL.
const mysql = require('mysql');

const pool = mysql.createPool({ host: process.env.DATABASE_HOST, connectionLimit: 1 }); // hazard: undersized-pool/poolMaximum

exports.handler = (event) =>
  new Promise((resolve, reject) => {
    pool.query('select name from customers where id = ?', [event.id], (error, rows) => {
      if (error) reject(error);
      else resolve(rows[0]);
    });
  });
