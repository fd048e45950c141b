/** What concerns the process or the worker as a whole. Sources: Node.js documentation (process, worker_threads, crypto, zlib), AWS's runtime client. */

/** Calls that end the worker. */
export const exitCalls: ReadonlySet<string> = new Set(['global#process.exit', 'global#process.reallyExit']);

/** Calls that throw or do nothing in a worker thread; `withArgument`: only when called with one. */
export const workerlessCalls: ReadonlyMap<string, { readonly withArgument?: true; readonly effect: string }> =
  new Map([
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
  'global#process.on',
  'global#process.once',
  'global#process.addListener',
  'global#process.prependListener',
  'global#process.prependOnceListener',
]);

export const contextMethods: ReadonlySet<string> = new Set(['done', 'succeed', 'fail']);

/** A call of a library that answers through a method of the context. */
export interface ContextMethodUser {
  readonly title: string;
  readonly method: string;
  /** The argument (0-based) that says how to answer, and the text that asks for the method; without it the method is used. */
  readonly mode: number;
  readonly chosenBy: string;
  readonly fix: string;
}

/** Source: the package's own code (aws-serverless-express 3.4, its last version). */
export const contextMethodUsers: ReadonlyMap<string, ContextMethodUser> = new Map([
  [
    'aws-serverless-express#proxy',
    {
      title: 'aws-serverless-express',
      method: 'succeed',
      mode: 3,
      chosenBy: 'CONTEXT_SUCCEED',
      fix: "Pass 'PROMISE' as the fourth argument, and return the `promise` of the result.",
    },
  ],
]);

/**
 * Libraries whose handlers declare a callback parameter, by the name of what they give.
 * Source: the packages' own code (ask-sdk-core 2.14, @vendia/serverless-express 4.12, @codegenie/serverless-express 4.17).
 */
export const callbackHandlerMakers: readonly { readonly symbol: RegExp; readonly title: string }[] = [
  { symbol: /^ask-sdk(?:-core)?#SkillBuilders\.\w+\(\)[\w.()]*\.lambda\(\)$/, title: 'ask-sdk' },
  { symbol: /^@(?:vendia|codegenie)\/serverless-express#(?:configure)?\(\)$/, title: 'serverless-express' },
];

export interface BlockingCall {
  readonly confidence: 'high' | 'low';
  /** The argument (0-based) whose size decides how long the call takes. */
  readonly data?: number;
  /** Values of the first argument that make the call a short one. */
  readonly shortFor?: ReadonlySet<string>;
  /** A callback or the option `async` makes the call an asynchronous one. */
  readonly perhapsAsync?: true;
}

const long: BlockingCall = { confidence: 'high' };
const longIfLarge: BlockingCall = { confidence: 'low', data: 0 };
// Elliptic curves take well under a millisecond; RSA looks for primes.
const keyPair: BlockingCall = {
  confidence: 'high',
  shortFor: new Set(['ec', 'ed25519', 'ed448', 'x25519', 'x448']),
};

/** Synchronous calls that hold the worker's only thread. */
export const blockingCalls: ReadonlyMap<string, BlockingCall> = new Map<string, BlockingCall>([
  ['child_process#execSync', long],
  ['child_process#spawnSync', long],
  ['child_process#execFileSync', long],
  ['cross-spawn#sync', long],
  ['execa#execaSync', long],
  ['execa#execaCommandSync', long],
  ['execa#sync', long],
  ['shelljs#exec', { confidence: 'high', perhapsAsync: true }],
  ['crypto#pbkdf2Sync', long],
  ['crypto#scryptSync', long],
  ['crypto#generateKeyPairSync', keyPair],
  ['crypto#generatePrimeSync', long],
  ['bcrypt#hashSync', long],
  ['bcrypt#compareSync', long],
  ['bcryptjs#hashSync', long],
  ['bcryptjs#compareSync', long],
  ['argon2#hashSync', long],
  ['global#Atomics.wait', long],
  ['sync-request#', long],
  ['sleep#sleep', long],
  ['sleep#msleep', long],
  ['deasync#', long],
  ['zlib#brotliCompressSync', { confidence: 'high', data: 0 }],
  ['zlib#gzipSync', longIfLarge],
  ['zlib#deflateSync', longIfLarge],
  ['zlib#deflateRawSync', longIfLarge],
  ['zlib#gunzipSync', longIfLarge],
  ['zlib#inflateSync', longIfLarge],
  ['zlib#inflateRawSync', longIfLarge],
  ['zlib#unzipSync', longIfLarge],
  ['zlib#brotliDecompressSync', longIfLarge],
]);

/** Output without a request id. */
export const rawOutputCalls: ReadonlySet<string> = new Set([
  'global#process.stdout.write',
  'global#process.stderr.write',
  'global#process._rawDebug',
  'global#process.stdout.end',
]);

const consoleMethods = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table'];

export const consoleCalls: ReadonlySet<string> = new Set(
  consoleMethods.map((method) => `global#console.${method}`),
);

/** Output of a console that the code makes itself: the runtime adds nothing to it. */
export const ownConsoleCalls: ReadonlySet<string> = new Set(
  consoleMethods.map((method) => `global#console.Console().${method}`),
);

export const standardStreams: ReadonlySet<string> = new Set([
  'global#process.stdout',
  'global#process.stderr',
]);

/** Loggers that put the request's id and fields on each line. */
export const contextLoggers: readonly string[] = [
  '@aws-lambda-powertools/logger',
  'pino-lambda',
  'pino',
  'winston',
  'bunyan',
  'lambda-log',
  'loglevel',
  'log4js',
  '@dazn/lambda-powertools-logger',
  'lambda-logger',
  '@middy/input-output-logger',
  '@nestjs/common',
  'tslog',
  'signale',
  'roarr',
  'consola',
  'electron-log',
  'simple-node-logger',
  'log-node',
];

/** Globals that only browsers have: code that uses them is not run by the function. */
export const browserGlobals =
  /^global#(?:window|document|location|navigator|history|localStorage|sessionStorage|self|top|parent|frames)(?:\.|$)/;
