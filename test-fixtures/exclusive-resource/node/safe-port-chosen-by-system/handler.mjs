// Port 0 lets the system choose a free one for each worker.
import { once } from 'node:events';
import { createServer } from 'node:http';

const server = createServer((_request, response) => response.end('ok')).listen(0);
await once(server, 'listening');

export const handler = async (event) => {
  const response = await fetch(`${event.checker}?callback=${server.address().port}`);
  return { statusCode: response.status };
};
