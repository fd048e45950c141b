// Eight concurrent invocations of a worker open eight connections, and each pays for the handshake.
import pg from 'pg';

export const handler = async (event) => {
  const client = new pg.Client(); // hazard: connection-per-invocation/perInvocation
  await client.connect();
  try {
    const { rows } = await client.query('select name from customers where id = $1', [event.id]);
    return rows[0];
  } finally {
    await client.end();
  }
};
