// Tests run one after the other: one connection is enough for their own pool.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { handler, pool } from './handler.mjs';

const own = new pg.Pool({ max: 1 });

before(() => own.query("insert into customers values ('1', 'Ada')"));
after(() => Promise.all([own.end(), pool.end()]));

test('finds a customer', async () => {
  assert.deepEqual(await handler({ id: '1' }), { name: 'Ada' });
});
