// A begins, B inserts inside A's transaction, A rolls back: B has reported an order that was never stored.
import { Client } from 'pg';
import type { SQSEvent } from 'aws-lambda';

const client = new Client(); // hazard: shared-connection/transaction
await client.connect();

export const handler = async (event: SQSEvent): Promise<void> => {
  await client.query('BEGIN');
  try {
    for (const record of event.Records) {
      await client.query('INSERT INTO orders (body) VALUES ($1)', [record.body]);
    }
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
};
