// The callback runs in the invocation, once for each element.
import { execFileSync } from 'node:child_process';

export const handler = async (event: { files: string[] }) => {
  const types = event.files.map((file) => execFileSync('file', ['--brief', file], { encoding: 'utf8' })); // hazard: blocking-call/synchronousCall
  return { types };
};
