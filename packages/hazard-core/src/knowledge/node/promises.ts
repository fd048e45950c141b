/**
 * What gives a promise that may reject, and what drops one. Sources: Node.js documentation, AWS SDK for JavaScript, the
 * packages' READMEs; `end()` of pg and of a mysql2 connection: their code, which has no way to reject.
 */

/** Calls whose result is a promise that may reject, by the callee's name. */
export const rejectingCalls: readonly RegExp[] = [
  /^@aws-sdk\/(?:client|lib)-[\w-]+#[\w.]+\(\)\.(?!(?:destroy|config|on|once|off|addListener|removeListener|emit)$)[a-z]\w*$/,
  /^@aws-sdk\/client-[\w-]+#waitUntil\w+$/,
  /^@aws-sdk\/s3-request-presigner#getSignedUrl$/,
  /^aws-sdk(?:\/clients\/\w+)?#[\w.]*\(\)\.\w+\(\)\.promise$/,
  /^@aws-lambda-powertools\/parameters\/[\w-]+#get\w+$/,
  /^fs\/promises#\w+$/,
  /^fs#promises\.\w+$/,
  /^fs-extra#(?:copy|move|remove|outputFile|outputJson|readJson|writeJson|ensureDir|ensureFile|emptyDir|readFile|writeFile|appendFile|mkdir|unlink|rm|rename|readdir|stat)$/,
  /^global#fetch(?:\(\)\.(?:json|text|arrayBuffer|blob|bytes|formData))?$/,
  /^(?:node-fetch|undici|cross-fetch|isomorphic-fetch)#(?:fetch|request)?$/,
  /^axios#(?:get|post|put|patch|delete|head|options|request)?$/,
  /^axios#create\(\)(?:\.(?:get|post|put|patch|delete|head|request))?$/,
  /^got#(?:get|post|put|patch|delete|head)?$/,
  /^request-promise(?:-native)?#(?:get|post|put|patch|delete|head)?$/,
  /^graphql-request#(?:request|GraphQLClient\(\)\.request)$/,
  /^stream\/promises#\w+$/,
  /^events#once$/,
  /^execa#(?:execa|execaCommand|command)?$/,
  /^pg#(?:Pool|Client)\(\)(?:\.connect\(\))?\.(?:query|connect)$/,
  /^mysql2\/promise#createConnection$/,
  /^mysql2\/promise#\w+\(\)(?:\.getConnection\(\))?\.(?:query|execute|connect|getConnection|beginTransaction|commit|rollback|ping|prepare|changeUser)$/,
  /^mongodb#MongoClient\(\)[\w.()]*\.(?:insertOne|insertMany|updateOne|updateMany|deleteOne|deleteMany|findOne|connect|close|bulkWrite)$/,
  /^mongoose#(?:connect|disconnect)$/,
  /^mongoose#model\(\)\.(?:create|insertMany|bulkWrite)$/,
  /^(?:ioredis|redis)#\w*\(\)\.(?:get|set|del|hset|hget|publish|connect|quit|expire|incr|lpush|rpush|sadd|zadd)$/,
  // Queries of Prisma start when they are awaited: one that nobody awaits never runs.
  /^@prisma\/client#PrismaClient\(\)\.\$(?:connect|disconnect)$/,
  /^nodemailer#createTransport\(\)\.(?:sendMail|verify)$/,
  /^@sendgrid\/mail#(?:send|sendMultiple)$/,
  /^@slack\/web-api#WebClient\(\)\.[\w.]+$/,
  /^archiver#(?:create\(\)|\(\))\.finalize$/,
  /^sharp#\(\)[\w.()]*\.(?:toFile|toBuffer|metadata|stats)$/,
  /^global#Promise\.reject$/,
];

/** Combinators that reject with one of their parts. */
export const combiningCalls: ReadonlySet<string> = new Set([
  'global#Promise.all',
  'global#Promise.any',
  'global#Promise.race',
]);

/** Calls whose promise never rejects. */
export const settlingCalls: ReadonlySet<string> = new Set([
  'global#Promise.allSettled',
  'global#Promise.resolve',
  'timers/promises#setTimeout',
  'timers/promises#setImmediate',
  'timers/promises#scheduler.wait',
  'timers/promises#scheduler.yield',
]);

/** Methods that call back for each element and keep what that gives. */
export const mappers: ReadonlySet<string> = new Set(['map', 'flatMap']);

/** Methods and functions that call their callback and drop the promise it gives. */
export const promiseDroppers: ReadonlySet<string> = new Set([
  'forEach',
  // They take the promise for the answer: it is always true.
  'filter',
  'some',
  'every',
  'find',
  'findIndex',
  'findLast',
  'new Promise',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'nextTick',
  'queueMicrotask',
  'on',
  'once',
  'addListener',
  'prependListener',
]);

/** Methods of emitters: what else has them may wait for its listeners. */
export const listenerMethods: ReadonlySet<string> = new Set(['on', 'once', 'addListener', 'prependListener']);

/** What is an emitter, by the names of the objects. */
export const emitters =
  /^(?:events|stream|fs|https?|http2|net|tls|dgram|child_process|readline|zlib|worker_threads|cluster|global#process|pg|mysql2?|ioredis|redis|ws|@aws-sdk\/lib-storage)(?:[#.]|$)/;

/** Events of Node.js's own streams, sockets and processes: who has them is an emitter. */
export const emitterEvents: ReadonlySet<string> = new Set(
  'data end error close finish exit readable line drain response timeout aborted'.split(' '),
);

/** Objects with such methods that wait for their listeners and take their failures. Sources: the packages' documentation. */
export const waitingEmitters =
  /^(?:telegraf|grammy|probot|emittery|@octokit\/webhooks|@octokit\/app|@slack\/(?:bolt|events-api|interactive-messages))#/;

/** Those that call back outside the caller's own steps: a throw in the callback is uncaught. */
export const detachedCallers: ReadonlySet<string> = new Set([
  'setTimeout',
  'setInterval',
  'setImmediate',
  'nextTick',
  'queueMicrotask',
  ...listenerMethods,
]);

/** Functions that call their callback from the event loop: nobody is there to catch what it throws. */
export const eventLoopCallers: readonly RegExp[] = [
  /^(?:fs|child_process|dns|zlib|crypto|https?|net|tls)#[a-z]\w*$/,
  /^aws-sdk(?:\/clients\/\w+)?#[\w.]*\(\)\.\w+$/,
  /^mysql2?#\w+\(\)\.(?:query|execute|connect|getConnection|beginTransaction|commit|rollback|ping|end)$/,
  /^pg#(?:Pool|Client)\(\)\.(?:query|connect|end)$/,
  /^request#(?:get|post|put|patch|del|delete|head)?$/,
  /^gm#[\w().]*\.(?:toBuffer|write|size|identify|stream)$/,
];

/** Calls that throw for a text that is not what they expect. */
export const parsers: ReadonlySet<string> = new Set(['global#JSON.parse']);

/** Calls that give only texts which those can read. */
export const serialisers: ReadonlySet<string> = new Set(['global#JSON.stringify']);

/** Calls that cannot throw, or only if they are handed something of a wrong type. */
export const harmlessCalls: readonly RegExp[] = [
  /^global#console\.\w+$/,
  /^global#(?:JSON\.stringify|String|Number|Boolean|BigInt|Symbol|parseInt|parseFloat|isNaN|structuredClone|Date|Date\.(?:now|UTC)|Math\.\w+|Number\.\w+|Array|Array\.\w+|Object\.(?:keys|values|entries|assign|fromEntries|freeze)|\w*Error|Map|Set|WeakMap|WeakSet|Promise|URLSearchParams|Headers|AbortController|encodeURIComponent|Buffer\.(?:from|concat|byteLength)|performance\.\w+)$/,
  /^(?:global|timers)#(?:set|clear)(?:Timeout|Interval|Immediate)$/,
  /^global#process\.(?:hrtime|hrtime\.bigint|memoryUsage|uptime|cwd|nextTick|stdout\.write|stderr\.write)$/,
  /^crypto#(?:randomUUID|randomBytes|randomInt)$|^global#crypto\.randomUUID$/,
  /^path#(?:posix\.)?(?:join|resolve|basename|dirname|extname)$/,
  /^debug#(?:\(\))?$/,
  /(?:^|[/#])(?:@aws-lambda-powertools\/(?:logger|metrics|tracer)|pino|winston|bunyan)[\w/-]*#[\w.()]*$/,
];

/** Methods of texts and containers, which fail only for want of the object itself. */
export const harmlessMethods: ReadonlySet<string> = new Set(
  (
    'push pop shift unshift slice splice concat join includes indexOf keys values entries has get set add delete clear ' +
    'trim split startsWith endsWith toLowerCase toUpperCase toString toFixed padStart padEnd substring toISOString getTime ' +
    'then catch finally unref abort'
  ).split(' '),
);

export const timers: ReadonlySet<string> = new Set([
  'global#setTimeout',
  'timers#setTimeout',
  'global#setImmediate',
  'timers#setImmediate',
]);

/** What makes a callback function give a promise. */
export const promisifiers: ReadonlySet<string> = new Set([
  'util#promisify',
  'util.promisify#',
  'es6-promisify#promisify',
  'pify#',
]);
