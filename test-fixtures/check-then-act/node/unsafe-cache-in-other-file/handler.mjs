// The cache is a module of its own; the check and the store are two calls with a wait between.
import { isCached, read, store } from './cache.mjs';

export const handler = async (event) => {
  if (!isCached(event.city)) { // hazard[lmi-scan]: check-then-act/staleCheck
    const response = await fetch(`https://weather.example/${event.city}`);
    store(event.city, await response.json());
  }
  return read(event.city);
};
