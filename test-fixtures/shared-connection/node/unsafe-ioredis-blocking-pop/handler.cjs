// A's BLPOP occupies the connection for up to five seconds; every command of B waits behind it.
const Redis = require('ioredis');

const redis = new Redis(process.env.REDIS_URL); // hazard: shared-connection/serialised

exports.handler = async (event) => {
  const item = await redis.blpop(event.queue, 5);
  return item === null ? null : JSON.parse(item[1]);
};
