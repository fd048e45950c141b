// What a benchmark of the tests compares the handler with.
import pg from 'pg';

export const handler = async (event, context) => {
  const client = new pg.Client({ application_name: context.awsRequestId });
  await client.connect();
  try {
    const { rows } = await client.query('select name from customers where id = $1', [event.id]);
    return rows[0];
  } finally {
    await client.end();
  }
};
