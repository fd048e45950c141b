// undici's fetch takes the proxy with the call.
import { ProxyAgent, fetch } from 'undici';

export const handler = async (event) => {
  const response = await fetch(event.url, { dispatcher: new ProxyAgent(event.proxy) });
  return response.text();
};
