// A pg-promise database object is a pool: every task gets its own connection.
import pgPromise from 'pg-promise';

const database = pgPromise()(process.env.DATABASE_URL);

export const handler = async (event) => database.oneOrNone('SELECT * FROM orders WHERE id = $1', [event.orderId]);
