// What is dropped waits for a timer only: there is nothing in it that could fail.
import { setTimeout as wait } from 'node:timers/promises';

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function coolDown(list) {
  await pause(50);
  list.push('cool');
}

export const handler = async (event) => {
  const states = [];
  coolDown(states);
  wait(20);
  const response = await fetch(event.url);
  return { statusCode: response.status, states };
};
