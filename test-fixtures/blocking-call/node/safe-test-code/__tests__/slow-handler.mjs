// A handler that keeps its worker busy, for tests of a timeout.
import { execSync } from 'node:child_process';

export const handler = async (event) => {
  execSync(`sleep ${Number(event.seconds)}`);
  return { slept: event.seconds };
};
