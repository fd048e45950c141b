// Tests run one after the other and may share what they like.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { handler as answer } from '../handler.mjs';

let event;
const seen = [];

export const handler = async (given) => {
  event = given;
  const { status } = await answer(event);
  seen.push(event.url);
  return status;
};

beforeEach(() => {
  seen.length = 0;
});

test('answers', async () => {
  assert.equal(await handler({ url: 'data:text/plain,ok' }), 200);
  assert.deepEqual(seen, [event.url]);
});
