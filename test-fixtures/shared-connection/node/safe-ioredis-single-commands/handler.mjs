// Single commands are complete in themselves: replies come back in order and carry no session.
import Redis from 'ioredis';

const redis = new Redis(process.env.REDIS_URL);

export const handler = async (event) => {
  await redis.set(`seen:${event.user}`, event.time, 'EX', 3600);
  return { visits: await redis.incr(`visits:${event.user}`) };
};
