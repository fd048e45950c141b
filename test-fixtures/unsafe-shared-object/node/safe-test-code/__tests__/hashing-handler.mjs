// One hash over all answers of a test run, in the order in which they came.
import { createHash } from 'node:crypto';

const all = createHash('sha256');

export const handler = async (event) => {
  const response = await fetch(event.url);
  all.update(await response.text());
  return { digest: all.copy().digest('hex') };
};
