// The number is not in the source.
const { Pool } = require('pg');

const pool = new Pool({ max: Number(process.env.POOL_MAXIMUM) });

exports.handler = async (event) => {
  const { rows } = await pool.query('select name from customers where id = $1', [event.id]);
  return rows[0];
};
