// One connection is enough for tests, which run one after the other.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { handler, pool } from './handler.mjs';

const client = new pg.Client();

before(async () => {
  await client.connect();
  await client.query('BEGIN');
  await client.query("INSERT INTO customers VALUES ('1', 'Ada')");
  await client.query('COMMIT');
});
after(() => Promise.all([client.end(), pool.end()]));

test('finds a customer', async () => {
  assert.deepEqual(await handler({ id: '1' }), { name: 'Ada' });
});
