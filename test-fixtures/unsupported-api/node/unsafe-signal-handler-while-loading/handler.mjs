// Signals do not reach worker threads: what should happen at shutdown never happens.
import pg from 'pg';

const pool = new pg.Pool();

process.on('SIGTERM', () => { // hazard: unsupported-api/signalHandler
  process.exit(0);
});

export const handler = async (event) => {
  const { rows } = await pool.query('select name from customers where id = $1', [event.id]);
  return rows[0];
};
