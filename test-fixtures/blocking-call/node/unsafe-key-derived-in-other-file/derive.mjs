import { scryptSync } from 'node:crypto';

export function derive(secret, salt) {
  return scryptSync(secret, salt, 64).toString('hex'); // hazard: blocking-call/synchronousCall
}
