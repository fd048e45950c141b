// A key on an elliptic curve is made in well under a millisecond.
import { generateKeyPairSync } from 'node:crypto';

export const handler = async (event) => {
  const { publicKey } = generateKeyPairSync('ed25519');
  const key = publicKey.export({ type: 'spki', format: 'pem' });
  const response = await fetch(event.url, { method: 'PUT', body: key });
  return { statusCode: response.status };
};
