import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { store } from './store.mjs';

test('stores the items', async () => {
  await store('/tmp/items.json', [1]);
  assert.equal(await readFile('/tmp/items.json', 'utf8'), '[1]');
});
