// The tests change into a folder of their own and pretend to be the old runtime.
import assert from 'node:assert/strict';
import test from 'node:test';
import { handler } from './handler.mjs';

test('answers', async () => {
  process.chdir(new URL('.', import.meta.url).pathname);
  const context = { awsRequestId: '1', done: assert.fail };
  const { status } = await handler({ url: 'data:text/plain,ok' }, context);
  if (status !== 200) context.done();
});
