// Each round of the loop waits; meanwhile others find no list and read the file as well.
import { open } from 'node:fs/promises';

let rules;

async function readRules() {
  if (rules) return rules; // hazard: check-then-act/duplicateWork
  const lines = [];
  const file = await open(new URL('rules.txt', import.meta.url));
  for await (const line of file.readLines()) lines.push(line);
  rules = lines;
  return rules;
}

export const handler = async (event) => ({ allowed: !(await readRules()).includes(event.host) });
