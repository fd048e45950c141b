// One file for the callback API of sqlite3, written by every invocation.
const path = require('node:path');
const sqlite3 = require('sqlite3').verbose();

const database = new sqlite3.Database(path.join('/tmp', 'cart.sqlite')); // hazard: shared-tmp-path/database

exports.handler = (event) =>
  new Promise((resolve, reject) => {
    database.run('INSERT INTO cart (sku) VALUES (?)', [event.sku], (error) => {
      if (error) reject(error);
      else resolve(event.sku);
    });
  });
