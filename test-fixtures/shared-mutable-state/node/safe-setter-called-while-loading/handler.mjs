// The setter runs once, before the first request.
import { setOrigin, urlOf } from './origin.mjs';

setOrigin(process.env.ORIGIN);

export const handler = async (event) => {
  const response = await fetch(urlOf(event.path));
  return { status: response.status };
};
