// The migration runs from a shell only; invocations use the pool.
const { Client, Pool } = require('pg');

const pool = new Pool();

exports.handler = async (event) => {
  const { rows } = await pool.query('select name from customers where id = $1', [event.id]);
  return rows[0];
};

async function migrate() {
  const client = new Client();
  await client.connect();
  await client.query('create table if not exists customers (id text primary key, name text not null)');
  await client.end();
}

if (require.main === module) {
  migrate().catch(() => process.exit(1));
}
