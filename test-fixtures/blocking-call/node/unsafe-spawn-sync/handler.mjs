// The call returns when the child has: B's timer, due long ago, has not fired yet.
import { spawnSync } from 'node:child_process';

export const handler = async (event) => {
  const { status, stdout } = spawnSync('/opt/bin/qpdf', ['--check', event.file], { encoding: 'utf8' }); // hazard: blocking-call/synchronousCall
  return { valid: status === 0, messages: stdout };
};
