// Each test sets up the process as it needs it.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { handler } from '../handler.mjs';

const { fetch } = globalThis;

export const call = async (event) => {
  process.env.ORIGIN = event.origin;
  globalThis.fetch = async () => ({ status: 204 });
  return handler(event);
};

afterEach(() => {
  delete process.env.ORIGIN;
  globalThis.fetch = fetch;
});

test('answers', async () => {
  assert.deepEqual(await call({ origin: 'https://rows.example', id: '1' }), { status: 204 });
});
