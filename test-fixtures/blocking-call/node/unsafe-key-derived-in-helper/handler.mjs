// The helper looks harmless where it is called, and holds the worker's only thread.
import { createCipheriv, randomBytes, scryptSync } from 'node:crypto';

const keyFor = (passphrase, salt) => scryptSync(passphrase, salt, 32); // hazard: blocking-call/synchronousCall

function encrypt(text, passphrase) {
  const salt = randomBytes(16);
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFor(passphrase, salt), iv);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([salt, iv, cipher.getAuthTag(), sealed]).toString('base64');
}

export const handler = async (event) => ({ sealed: encrypt(event.text, event.passphrase) });
