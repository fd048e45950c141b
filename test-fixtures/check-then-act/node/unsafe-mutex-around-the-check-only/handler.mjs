// The lock is given back before the entry is loaded: it guards the look and not the decision.
import { Mutex } from 'async-mutex';

const lock = new Mutex();
const reports = new Map();

export const handler = async (event) => {
  const known = await lock.runExclusive(() => reports.has(event.month));
  if (!known) { // hazard: check-then-act/staleCheck
    const response = await fetch(`https://reports.example/${event.month}`);
    reports.set(event.month, await response.json());
  }
  return reports.get(event.month);
};
