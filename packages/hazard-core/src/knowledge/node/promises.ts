/** What gives a promise that may reject, and what drops one. Sources: Node.js documentation, AWS SDK for JavaScript v3, the packages' READMEs. */

/** Calls whose result is a promise that may reject, by the callee's name. */
export const rejectingCalls: readonly RegExp[] = [
  /^@aws-sdk\/(?:client|lib)-[\w-]+#\w+\(\)\.(?:send|done|[a-z]\w*)$/,
  /^aws-sdk(?:\/clients\/\w+)?#[\w.]*\(\)\.\w+\(\)\.promise$/,
  /^fs\/promises#\w+$/,
  /^fs#promises\.\w+$/,
  /^global#fetch$/,
  /^(?:node-fetch|undici|cross-fetch|isomorphic-fetch)#(?:fetch|request)?$/,
  /^axios#(?:get|post|put|patch|delete|head|options|request)?$/,
  /^axios#create\(\)(?:\.(?:get|post|put|patch|delete|head|request))?$/,
  /^got#(?:get|post|put|patch|delete|head)?$/,
  /^(?:timers\/promises|stream\/promises)#\w+$/,
  /^pg#(?:Pool|Client)\(\)\.(?:query|connect|end)$/,
  /^mysql2\/promise#\w+\(\)\.\w+$/,
  /^mongodb#MongoClient\(\)[\w.()]*\.(?:insertOne|insertMany|updateOne|updateMany|deleteOne|deleteMany|findOne|connect|close|bulkWrite)$/,
  /^(?:ioredis|redis)#\w*\(\)\.(?:get|set|del|hset|hget|publish|connect|quit|expire|incr|lpush|rpush|sadd|zadd)$/,
  /^@prisma\/client#PrismaClient\(\)\.\w+(?:\.\w+)?$/,
  /^global#Promise\.(?:all|any|race|reject)$/,
];

/** Combinators that never reject. */
export const settlingCalls: ReadonlySet<string> = new Set(['global#Promise.allSettled', 'global#Promise.resolve']);

/** Methods and functions that call their callback and drop the promise it gives. */
export const promiseDroppers: ReadonlySet<string> = new Set([
  'forEach', 'setTimeout', 'setInterval', 'setImmediate', 'nextTick', 'queueMicrotask', 'on', 'once', 'addListener', 'prependListener',
]);

/** Those of them that call it outside the caller's own steps: a throw in the callback is uncaught. */
export const detachedCallers: ReadonlySet<string> = new Set([
  'setTimeout', 'setInterval', 'setImmediate', 'nextTick', 'queueMicrotask', 'on', 'once', 'addListener', 'prependListener',
]);

/** Calls that cannot throw, allowed in a `catch` that swallows. */
export const harmlessCalls: readonly RegExp[] = [
  /^global#console\.\w+$/,
  /^global#(?:JSON\.stringify|String|Number|Boolean|Date|Date\.now|Math\.\w+|Array\.isArray|Object\.(?:keys|values|entries|assign)|Error|TypeError|Promise\.resolve)$/,
  /(?:^|[/#])(?:@aws-lambda-powertools\/(?:logger|metrics|tracer)|pino|winston|bunyan)[\w/-]*#[\w.()]*$/,
];
