// Each pool.query may use another connection: the BEGIN stays open on one and the update commits alone on the next.
import pg from 'pg';

const pool = new pg.Pool();

export const handler = async (event) => {
  await pool.query('BEGIN'); // hazard: shared-connection/poolTransaction
  await pool.query('UPDATE seats SET taken = true WHERE id = $1', [event.seat]);
  await pool.query('INSERT INTO bookings (seat) VALUES ($1)', [event.seat]);
  await pool.query('COMMIT');
  return { seat: event.seat };
};
