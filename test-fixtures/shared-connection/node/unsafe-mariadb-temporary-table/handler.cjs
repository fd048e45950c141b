// The temporary table lives in the one session: B's CREATE meets A's table and B's rows land in A's result.
const mariadb = require('mariadb');

const connecting = mariadb.createConnection({ host: process.env.DB_HOST, database: 'shop' }); // hazard: shared-connection/sessionState

exports.handler = async (event) => {
  const connection = await connecting;
  await connection.query('CREATE TEMPORARY TABLE picked (sku VARCHAR(32))');
  await connection.batch('INSERT INTO picked VALUES (?)', event.skus.map((sku) => [sku]));
  const rows = await connection.query('SELECT p.* FROM products p JOIN picked USING (sku)');
  await connection.query('DROP TEMPORARY TABLE picked');
  return rows;
};
