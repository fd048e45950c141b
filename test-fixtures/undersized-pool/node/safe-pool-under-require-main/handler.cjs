// The small pool is for a script that runs alone; invocations use the large one.
const { Pool } = require('pg');

const pool = new Pool({ max: 16 });

exports.handler = async (event) => {
  const { rows } = await pool.query('select name from customers where id = $1', [event.id]);
  return rows[0];
};

if (require.main === module) {
  const single = new Pool({ max: 1 });
  single.query('vacuum customers').then(
    () => process.exit(0),
    () => process.exit(1),
  );
}
