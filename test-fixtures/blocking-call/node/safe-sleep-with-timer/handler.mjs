// The pause is this invocation's alone.
import { setTimeout as sleep } from 'node:timers/promises';

export const handler = async (event) => {
  let response = await fetch(event.url);
  for (let attempt = 1; attempt < 4 && !response.ok; attempt++) {
    await sleep(attempt * 200);
    response = await fetch(event.url);
  }
  return { status: response.status };
};
