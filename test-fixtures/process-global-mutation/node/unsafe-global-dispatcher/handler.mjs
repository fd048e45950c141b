// B's fetch goes through A's proxy.
import { ProxyAgent, setGlobalDispatcher } from 'undici';

export const handler = async (event) => {
  setGlobalDispatcher(new ProxyAgent(event.proxy)); // hazard: process-global-mutation/globalAgent
  const response = await fetch(event.url);
  return response.text();
};
