// A and B write their questions to one socket; the first answer wakes both.
import { once } from 'node:events';
import net from 'node:net';

const socket = net.connect({ host: process.env.SCORER_HOST, port: 7000 }); // hazard: shared-connection/serialised

export const handler = async (event) => {
  socket.write(`${JSON.stringify(event.features)}\n`);
  const [answer] = await once(socket, 'data');
  return JSON.parse(answer);
};
