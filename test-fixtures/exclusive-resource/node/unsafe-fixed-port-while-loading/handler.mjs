// Every worker loads the module and asks for port 3000: one gets it, the others fail with EADDRINUSE.
import { createServer } from 'node:http';

createServer((_request, response) => response.end('ok')).listen(3000); // hazard: exclusive-resource/fixedPort

export const handler = async (event) => ({ key: event.key });
