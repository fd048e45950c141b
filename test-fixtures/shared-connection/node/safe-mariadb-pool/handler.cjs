// Every query takes and returns a connection of the pool.
const mariadb = require('mariadb');

const pool = mariadb.createPool({ host: process.env.DB_HOST, database: 'shop' });

exports.handler = async (event) => pool.query('SELECT * FROM products WHERE sku = ?', [event.sku]);
