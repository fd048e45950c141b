// The cache itself keeps the running fetch: who asks for the same key waits for it.
import { LRUCache } from 'lru-cache';

const countries = new LRUCache({
  max: 200,
  fetchMethod: async (code) => {
    const response = await fetch(`https://countries.example/${code}`);
    return response.json();
  },
});

export const handler = async (event) => {
  const country = await countries.fetch(event.code);
  return { name: country.name };
};
