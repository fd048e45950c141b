// The signature of A covers B's message as well.
import * as crypto from 'node:crypto';

const signer = crypto.createHmac('sha256', process.env.SECRET ?? ''); // hazard: unsafe-shared-object/statefulObject

export const handler = async (event: { message: string }) => {
  signer.update(event.message);
  return { signature: signer.digest('base64') };
};
