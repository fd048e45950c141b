// SUBSCRIBE changes the mode of the one connection: A's unsubscribe silences B, who still waits on the channel.
import { createClient } from 'redis';

const client = createClient({ url: process.env.REDIS_URL }); // hazard: shared-connection/sessionState
await client.connect();

export const handler = async (event: { channel: string }) => {
  const message = await new Promise<string>((resolve, reject) => {
    client.subscribe(event.channel, resolve).catch(reject);
  });
  await client.unsubscribe(event.channel);
  return { message };
};
