// `get` and `set` of the same library are two steps, with a wait between.
import { LRUCache } from 'lru-cache';

const countries = new LRUCache({ max: 200 });

export const handler = async (event) => {
  let country = countries.get(event.code);
  if (!country) { // hazard: check-then-act/staleCheck
    const response = await fetch(`https://countries.example/${event.code}`);
    country = await response.json();
    countries.set(event.code, country);
  }
  return { name: country.name };
};
