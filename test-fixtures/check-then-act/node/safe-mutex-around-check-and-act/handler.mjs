// Look and store are under one lock: B looks when A has stored.
import { Mutex } from 'async-mutex';

const lock = new Mutex();
const reports = new Map();

export const handler = async (event) =>
  lock.runExclusive(async () => {
    if (!reports.has(event.month)) {
      const response = await fetch(`https://reports.example/${event.month}`);
      reports.set(event.month, await response.json());
    }
    return reports.get(event.month);
  });
