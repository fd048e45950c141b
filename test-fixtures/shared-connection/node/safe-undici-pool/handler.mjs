// undici's Pool opens as many sockets as it needs for the requests of A and B.
import { Pool } from 'undici';

const upstream = new Pool('https://catalogue.example');

export const handler = async (event) => {
  const { body } = await upstream.request({ path: `/items/${event.id}`, method: 'GET' });
  return body.json();
};
