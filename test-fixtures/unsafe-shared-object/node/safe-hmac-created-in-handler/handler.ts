// A fresh HMAC for each message; only the key is shared.
import * as crypto from 'node:crypto';

const secret = process.env.SECRET ?? '';

export const handler = async (event: { message: string }) => {
  const signature = crypto.createHmac('sha256', secret).update(event.message).digest('base64');
  return { signature };
};
