// The promise that is kept settles to one client: B's statements run inside A's transaction.
import { Client } from 'pg';

let connected;

function connection() {
  if (!connected) {
    const client = new Client(); // hazard: shared-connection/transaction
    connected = client.connect().then(() => client);
  }
  return connected;
}

export const handler = async (event) => {
  const client = await connection();
  await client.query('BEGIN');
  await client.query('update accounts set balance = balance - $2 where id = $1', [event.account, event.amount]);
  await client.query('COMMIT');
  return { booked: event.amount };
};
