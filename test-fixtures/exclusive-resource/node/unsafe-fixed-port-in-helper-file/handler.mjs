// Every worker calls the helper while it loads, and only one of them gets the port.
import { start } from './proxy.mjs';

await start();

export const handler = async (event) => {
  const response = await fetch(`http://localhost:2773/${event.parameter}`);
  return { value: await response.text() };
};
