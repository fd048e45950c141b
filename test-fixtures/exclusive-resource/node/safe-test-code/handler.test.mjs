// A test server, in a process that runs nothing else.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, test } from 'node:test';
import { handler } from './handler.mjs';

const server = createServer((_request, response) => response.end('[]')).listen(4010);
after(() => server.close());

test('asks the stock service', async () => {
  assert.deepEqual(await handler({ sku: 'a-1' }), { statusCode: 200 });
});
