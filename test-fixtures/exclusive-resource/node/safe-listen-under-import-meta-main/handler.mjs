// The port is taken on a developer's machine only.
import { createServer } from 'node:http';

export const handler = async (event) => ({ path: event.rawPath });

if (import.meta.url === `file://${process.argv[1]}`) {
  createServer((_request, response) => response.end('local')).listen(3000);
}
