// What A gave the logger stays there, and B's lines carry it too.
import { log } from './logger.mjs';

export const handler = async (event) => {
  log.persist({ customer: event.customer });
  const response = await fetch(event.url);
  return { status: response.status, trail: log.line('done') };
};
