// The connection lives in this module and every invocation of the handler queries through it.
import pg from 'pg';

const client = new pg.Client(); // hazard: shared-connection/serialised
await client.connect();

export async function findUser(id) {
  const { rows } = await client.query('SELECT name FROM users WHERE id = $1', [id]);
  return rows[0];
}
