// The transaction runs on one client that A has alone, and `finally` gives it back.
import { Pool } from 'pg';
import type { SQSEvent } from 'aws-lambda';

const pool = new Pool();

export const handler = async (event: SQSEvent): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    for (const record of event.Records) {
      await client.query('INSERT INTO orders (body) VALUES ($1)', [record.body]);
    }
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
};
