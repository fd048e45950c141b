// A worker takes eight invocations at once, the pool serves seven of them.
const { Pool } = require('pg');

const LARGEST = 7;
const pool = new Pool({ // hazard: undersized-pool/poolMaximum
  connectionString: process.env.DATABASE_URL,
  idleTimeoutMillis: 30_000,
  max: LARGEST,
});

exports.handler = async (event) => {
  const { rows } = await pool.query('select name from customers where id = $1', [event.id]);
  return rows[0];
};
