import type {
  BlockingCall,
  ContextMethodUser,
  ExitFacts,
  LogFacts,
  UnsupportedFacts,
} from '../library-facts.js';

/** What concerns the process or the worker as a whole. Sources: Node.js documentation (process, worker_threads, crypto, zlib), AWS's runtime client. */

export const nodeExits: ExitFacts = {
  calls: new Set(['global#process.exit', 'global#process.reallyExit']),
  killCalls: new Set(['global#process.kill']),
  ownNumbers: new Set(['global#process.pid']),
  happens: 'All of them end unanswered, and the runtime does not start another one in its place.',
};

const doWithout = 'Do without it.';
const missing = { effect: 'is missing in a worker thread', fix: doWithout };

const workerlessCalls: UnsupportedFacts['workerlessCalls'] = new Map([
  [
    'global#process.chdir',
    {
      effect: 'throws in a worker thread',
      fix: 'Use absolute paths below a directory of the invocation.',
    },
  ],
  [
    'global#process.umask',
    { withArgument: true as const, effect: 'throws in a worker thread', fix: doWithout },
  ],
  ['global#process.abort', { effect: 'throws in a worker thread', fix: doWithout }],
  ...['setuid', 'setgid', 'seteuid', 'setegid', 'setgroups', 'initgroups'].map(
    (name) => [`global#process.${name}`, missing] as const,
  ),
]);

export const signalListeners: ReadonlySet<string> = new Set([
  'global#process.on',
  'global#process.once',
  'global#process.addListener',
  'global#process.prependListener',
  'global#process.prependOnceListener',
]);

/** Source: the package's own code (aws-serverless-express 3.4, its last version). */
const contextMethodUsers: ReadonlyMap<string, ContextMethodUser> = new Map([
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
const callbackHandlerMakers: UnsupportedFacts['callbackHandlerMakers'] = [
  { symbol: /^ask-sdk(?:-core)?#SkillBuilders\.\w+\(\)[\w.()]*\.lambda\(\)$/, title: 'ask-sdk' },
  { symbol: /^@(?:vendia|codegenie)\/serverless-express#(?:configure)?\(\)$/, title: 'serverless-express' },
];

export const nodeUnsupported: UnsupportedFacts = {
  workerlessCalls,
  signalListeners,
  contextMethods: new Set(['done', 'succeed', 'fail']),
  contextMethodUsers,
  contextSettings: new Set(['callbackWaitsForEmptyEventLoop']),
  handlerParameters: 2,
  callbackHandlerMakers,
  missingVariables: new Set(['_X_AMZN_TRACE_ID']),
};

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

const consoleMethods = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table'];

export const nodeLogs: LogFacts = {
  rawOutputCalls: new Set([
    'global#process.stdout.write',
    'global#process.stderr.write',
    'global#process._rawDebug',
    'global#process.stdout.end',
  ]),
  consoleCalls: new Set(consoleMethods.map((method) => `global#console.${method}`)),
  ownConsoleCalls: new Set(consoleMethods.map((method) => `global#console.Console().${method}`)),
  standardStreams: new Set(['global#process.stdout', 'global#process.stderr']),
  contextLoggers: [
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
  ],
  subjects: { raw: 'process.stdout', console: 'console' },
};

/** Globals that only browsers have: code that uses them is not run by the function. */
export const browserGlobals =
  /^global#(?:window|document|location|navigator|history|localStorage|sessionStorage|self|top|parent|frames)(?:\.|$)/;
