// A timer's promise is never rejected, and the callback behind it does nothing that fails.
import { promisify } from 'node:util';

const sleep = promisify(setTimeout);

export const handler = async (event) => {
  let late = false;
  sleep(1000).then(() => {
    late = true;
  });
  const response = await fetch(event.url);
  return { statusCode: response.status, late };
};
