// A console of one's own is not the one that the runtime adds the request id to.
import { Console } from 'node:console';

const out = new Console(process.stdout);

export const handler = async (event) => {
  out.log('loading', event.orderId); // hazard: uncorrelated-log/rawStream
  const response = await fetch(`https://orders.example.com/${event.orderId}`);
  return { statusCode: response.status };
};
