// The race has taken all its promises: the loser's rejection is not lost.
import { setTimeout as sleep } from 'node:timers/promises';

async function slow(url) {
  const response = await fetch(url);
  return response.json();
}

export const handler = async (event) => Promise.race([slow(event.url), sleep(2000, { late: true })]);
