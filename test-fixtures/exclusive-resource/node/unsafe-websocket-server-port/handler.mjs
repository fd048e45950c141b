// The first worker gets the port; in all others the server reports EADDRINUSE.
import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ port: 8081 }); // hazard: exclusive-resource/fixedPort
server.on('error', () => server.close());

export const handler = async (event) => {
  for (const client of server.clients) client.send(event.message);
  return { sent: server.clients.size };
};
