/** What concerns the process or the worker as a whole. Sources: Node.js documentation (process, worker_threads, crypto, zlib), AWS's runtime client. */

/** Calls that end the worker. */
export const exitCalls: ReadonlySet<string> = new Set(['global#process.exit', 'global#process.reallyExit']);

/** Calls that throw or do nothing in a worker thread; `withArgument`: only when called with one. */
export const workerlessCalls: ReadonlyMap<string, { readonly withArgument?: true; readonly effect: string }> = new Map([
  ['global#process.chdir', { effect: 'throws in a worker thread' }],
  ['global#process.umask', { withArgument: true, effect: 'throws in a worker thread' }],
  ['global#process.abort', { effect: 'throws in a worker thread' }],
  ['global#process.setuid', { effect: 'is missing in a worker thread' }],
  ['global#process.setgid', { effect: 'is missing in a worker thread' }],
  ['global#process.seteuid', { effect: 'is missing in a worker thread' }],
  ['global#process.setegid', { effect: 'is missing in a worker thread' }],
  ['global#process.setgroups', { effect: 'is missing in a worker thread' }],
  ['global#process.initgroups', { effect: 'is missing in a worker thread' }],
]);

export const signalListeners: ReadonlySet<string> = new Set([
  'global#process.on', 'global#process.once', 'global#process.addListener', 'global#process.prependListener', 'global#process.prependOnceListener',
]);

export const contextMethods: ReadonlySet<string> = new Set(['done', 'succeed', 'fail']);

/** Synchronous calls that hold the worker's only thread. */
export const blockingCalls: ReadonlyMap<string, 'high' | 'low'> = new Map([
  ['child_process#execSync', 'high'],
  ['child_process#spawnSync', 'high'],
  ['child_process#execFileSync', 'high'],
  ['cross-spawn#sync', 'high'],
  ['execa#execaSync', 'high'],
  ['execa#execaCommandSync', 'high'],
  ['execa#sync', 'high'],
  ['shelljs#exec', 'high'],
  ['crypto#pbkdf2Sync', 'high'],
  ['crypto#scryptSync', 'high'],
  ['crypto#generateKeyPairSync', 'high'],
  ['crypto#generatePrimeSync', 'high'],
  ['bcrypt#hashSync', 'high'],
  ['bcrypt#compareSync', 'high'],
  ['bcryptjs#hashSync', 'high'],
  ['bcryptjs#compareSync', 'high'],
  ['argon2#hashSync', 'high'],
  ['global#Atomics.wait', 'high'],
  ['sync-request#', 'high'],
  ['sleep#sleep', 'high'],
  ['sleep#msleep', 'high'],
  ['deasync#', 'high'],
  ['zlib#brotliCompressSync', 'high'],
  ['zlib#gzipSync', 'low'],
  ['zlib#deflateSync', 'low'],
  ['zlib#deflateRawSync', 'low'],
  ['zlib#gunzipSync', 'low'],
  ['zlib#inflateSync', 'low'],
  ['zlib#inflateRawSync', 'low'],
  ['zlib#unzipSync', 'low'],
  ['zlib#brotliDecompressSync', 'low'],
]);

/** Output without a request id. */
export const rawOutputCalls: ReadonlySet<string> = new Set([
  'global#process.stdout.write', 'global#process.stderr.write', 'global#process._rawDebug', 'global#process.stdout.end',
]);

export const consoleCalls: ReadonlySet<string> = new Set(
  ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table'].map((method) => `global#console.${method}`),
);

/** Loggers that put the request's id and fields on each line. */
export const contextLoggers: readonly string[] = [
  '@aws-lambda-powertools/logger', 'pino-lambda', 'pino', 'winston', 'bunyan', 'lambda-log', 'loglevel', 'log4js', '@dazn/lambda-powertools-logger', 'lambda-logger', '@middy/input-output-logger', '@nestjs/common', 'tslog', 'signale', 'roarr',
  'consola', 'electron-log', 'simple-node-logger', 'log-node',
];
