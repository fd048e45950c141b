// Tests run one after the other: a fixed name is nobody else's.
import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import { handler } from './handler.mjs';

after(() => rm('/tmp/expected.json', { force: true }));

test('answers', async () => {
  const { status } = await handler({ url: 'data:text/plain,ok' });
  await writeFile('/tmp/expected.json', JSON.stringify({ status }));
  assert.equal(await readFile('/tmp/expected.json', 'utf8'), '{"status":200}');
});
