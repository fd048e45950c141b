// Each pool.query may use another connection: behind the payment, B's refused booking rolls A's update back, and A commits
// on a connection that has nothing of it.
import pg from 'pg';

const pool = new pg.Pool();

export const handler = async (event) => {
  await pool.query('BEGIN'); // hazard: shared-connection/poolTransaction
  try {
    await pool.query('UPDATE seats SET taken = true WHERE id = $1', [event.seat]);
    const response = await fetch(`https://payments.example/${event.seat}`, { method: 'POST' });
    await pool.query('INSERT INTO bookings (seat, payment) VALUES ($1, $2)', [event.seat, await response.text()]);
    await pool.query('COMMIT');
  } catch (error) {
    await pool.query('ROLLBACK');
    throw error;
  }
  return { seat: event.seat };
};
