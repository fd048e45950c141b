// A selects its tenant's schema, B selects its own, then A reads B's customers.
const { Client } = require('pg');

const client = new Client({ host: process.env.DB_HOST }); // hazard: shared-connection/sessionState
const connected = client.connect();

exports.handler = async (event) => {
  await connected;
  const schema = client.escapeIdentifier(event.tenant);
  await client.query(`SET search_path TO ${schema}`);
  const { rows } = await client.query('SELECT id, name FROM customers');
  return rows;
};
