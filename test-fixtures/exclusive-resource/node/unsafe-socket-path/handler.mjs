// A socket's path is as exclusive as a port: the second worker fails with EADDRINUSE.
import { createServer } from 'node:net';

const relay = createServer((socket) => socket.end());
relay.listen('/tmp/relay.sock'); // hazard: exclusive-resource/namedPipe

export const handler = async (event) => ({ key: event.key, listening: relay.listening });
