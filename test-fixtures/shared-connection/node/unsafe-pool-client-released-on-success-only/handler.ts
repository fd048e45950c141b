// A failing query of A leaves the client checked out; a few failures later B gets no connection.
import { Pool } from 'pg';

const pool = new Pool();

export const handler = async (event: { id: string }) => {
  const client = await pool.connect(); // hazard: shared-connection/unreleased
  const { rows } = await client.query('SELECT * FROM plans WHERE id = $1', [event.id]);
  client.release();
  return rows[0];
};
