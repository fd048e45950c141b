// WATCH belongs to the connection: B's EXEC ends A's watch, and A sells an item that is gone.
import Redis from 'ioredis';

const redis = new Redis(process.env.REDIS_URL); // hazard: shared-connection/transaction

export const handler = async (event) => {
  await redis.watch(event.sku);
  const left = Number(await redis.get(event.sku));
  if (left < 1) {
    await redis.unwatch();
    return { sold: false };
  }
  const result = await redis.multi().decr(event.sku).exec();
  return { sold: result !== null };
};
