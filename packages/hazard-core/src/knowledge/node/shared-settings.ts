import type { ContextSetter, SettingFacts, SharedContextFacts, UnsafeObjectFacts } from '../library-facts.js';
import { browserGlobals, signalListeners } from './process.js';

/** Settings and clients that the whole process reads. Sources: the packages' own documentation. */

/** Calls that change a library's default for everybody; `argument`: only when called with that many arguments or more. */
const defaultSetters: ReadonlyMap<string, number> = new Map([
  ['aws-sdk#config.update', 1],
  ['aws-sdk/global#config.update', 1],
  ['aws-sdk#config.loadFromPath', 1],
  ['aws-sdk#config.setPromisesDependency', 1],
  ['moment#locale', 1],
  ['moment#updateLocale', 1],
  ['moment#tz.setDefault', 1],
  ['moment-timezone#tz.setDefault', 1],
  ['moment-timezone#locale', 1],
  ['dayjs#locale', 1],
  ['dayjs#tz.setDefault', 1],
  ['dayjs#extend', 1],
  ['date-fns#setDefaultOptions', 1],
  ['i18next#changeLanguage', 1],
  ['i18next#setDefaultNamespace', 1],
  ['i18n#setLocale', 1],
  ['numeral#locale', 1],
  ['numbro#setLanguage', 1],
  ['luxon#Settings.defaultZone', 1],
  ['accounting#settings', 1],
  ['bignumber.js#config', 1],
  ['bignumber.js#BigNumber.config', 1],
  ['decimal.js#Decimal.set', 1],
  ['decimal.js#set', 1],
  ['handlebars#registerHelper', 1],
  ['handlebars#registerPartial', 1],
  ['nunjucks#configure', 1],
  ['ejs#clearCache', 0],
  ['marked#setOptions', 1],
  ['marked#use', 1],
  ['marked#marked.use', 1],
  ['marked#marked.setOptions', 1],
  ['validator#setLocale', 1],
  ['faker#seed', 1],
  ['faker#setLocale', 1],
  ['seedrandom#', 3],
  ['mongoose#set', 1],
  ['mongoose#plugin', 1],
  ['pg#types.setTypeParser', 1],
  ['pg#defaults', 1],
  ['sharp#cache', 1],
  ['sharp#concurrency', 1],
  ['tls#setDefaultCACertificates', 1],
  ['dns#setServers', 1],
  ['dns#setDefaultResultOrder', 1],
  ['dns/promises#setServers', 1],
  ['net#setDefaultAutoSelectFamily', 1],
  ['v8#setFlagsFromString', 1],
  ['events#setMaxListeners', 1],
  ['crypto#setFips', 1],
  ['crypto#setEngine', 1],
  ['axios-retry#', 1],
  ['dotenv#config', 0],
  ['process#loadEnvFile', 0],
  ['global#process.loadEnvFile', 0],
  ['aws-xray-sdk#setContextMissingStrategy', 1],
  ['aws-xray-sdk-core#setContextMissingStrategy', 1],
  ['aws-xray-sdk-core#setSegment', 1],
  ['aws-xray-sdk#setSegment', 1],
  ['global#process.setUncaughtExceptionCaptureCallback', 1],
  ['global#process.setSourceMapsEnabled', 1],
]);

/** Libraries whose members are settings: a write to one of them is a write to everybody's default. */
const settingPrefixes: readonly string[] = [
  'axios#defaults',
  'axios#interceptors',
  'aws-sdk#config',
  'aws-sdk/global#config',
  'luxon#Settings',
  'stripe#',
  'moment#',
  'request#defaults',
  'got#defaults',
  'superagent#',
  'pg#defaults',
  'nconf#',
  'config#',
  'events#defaultMaxListeners',
  'events#EventEmitter.defaultMaxListeners',
  'twilio#',
  'openai#',
  'ky#',
];

/** Calls that add to a library's process-wide chain. */
const interceptorSetters: ReadonlySet<string> = new Set([
  'axios#interceptors.request.use',
  'axios#interceptors.response.use',
  'nock#',
  'global#require.extensions',
  'module#register',
]);

/** The agents and dispatchers of all HTTP requests. */
const agentSetters: ReadonlySet<string> = new Set([
  'undici#setGlobalDispatcher',
  'undici#setGlobalOrigin',
  'global-agent#bootstrap',
  'global-agent#createGlobalProxyAgent',
  'https-proxy-agent#setGlobalAgent',
  'global-tunnel-ng#initialize',
]);

const agentPrefixes: readonly string[] = ['http#globalAgent', 'https#globalAgent', 'http2#globalAgent'];

const logFix =
  'Use a child logger (`createChild`, `child`) kept in a local variable, or `appendKeys` of a version that keeps them per invocation.';
const scopeFix =
  'Wrap the invocation in `withIsolationScope`, and set it on the scope that the callback is given.';
const credentialFix =
  'Make a client for the invocation and keep it in a local variable, or pass the credentials with each call.';

function setters(
  variant: ContextSetter['variant'],
  needsRequest: boolean,
  fix: string,
  ...symbols: string[]
): [string, ContextSetter][] {
  return symbols.map((symbol) => [symbol, { variant, needsRequest, fix }]);
}

const powertools = '@aws-lambda-powertools/';

/** Calls on a shared instance or on the library itself. */
const contextSetters: ReadonlyMap<string, ContextSetter> = new Map([
  ...setters(
    'persistentAttributes',
    false,
    logFix,
    `${powertools}logger#Logger().setPersistentLogAttributes`,
    `${powertools}logger#Logger().addPersistentLogAttributes`,
    `${powertools}logger#Logger().removePersistentLogAttributes`,
    `${powertools}logger#Logger().appendPersistentKeys`,
    `${powertools}logger#Logger().removePersistentKeys`,
    `${powertools}logger#Logger().setPersistentAttributes`,
    `${powertools}logger#Logger().setLogLevel`,
  ),
  ...setters(
    'persistentAttributes',
    false,
    'Add the dimension to one metric (`singleMetric`), or pass it with the metric itself.',
    `${powertools}metrics#Metrics().setDefaultDimensions`,
    `${powertools}metrics#Metrics().clearDefaultDimensions`,
    `${powertools}metrics#Metrics().setFunctionName`,
  ),
  ...setters(
    'persistentAttributes',
    true,
    logFix,
    'pino#().setBindings',
    'pino#pino().setBindings',
    'bunyan#createLogger().addSerializers',
    'winston#createLogger().configure',
    'loglevel#setLevel',
    'lambda-log#options.meta',
    'winston#configure',
    'aws-xray-sdk#setLogger',
  ),
  ...setters(
    'appendedKeys',
    false,
    'Use Powertools 2.35.0 or later, which keeps appended keys per invocation.',
    `${powertools}logger#Logger().appendKeys`,
    `${powertools}logger#Logger().addContext`,
    `${powertools}logger#Logger().resetKeys`,
    `${powertools}logger#Logger().removeKeys`,
    `${powertools}metrics#Metrics().addDimension`,
    `${powertools}metrics#Metrics().addDimensions`,
    `${powertools}metrics#Metrics().addMetadata`,
  ),
  ...[
    '@sentry/node#',
    '@sentry/serverless#',
    '@sentry/aws-serverless#',
    '@sentry/core#',
    '@sentry/browser#',
    '@sentry/nextjs#',
  ].flatMap((sentry) =>
    setters(
      'userScope',
      false,
      scopeFix,
      ...[
        'setUser',
        'setTag',
        'setTags',
        'setContext',
        'setExtra',
        'setExtras',
        'configureScope',
        'getCurrentScope().setUser',
        'getCurrentScope().setTag',
        'getCurrentScope().setContext',
        'getGlobalScope().setUser',
        'getGlobalScope().setTag',
        'getGlobalScope().setContext',
        'getCurrentHub().setUser',
      ].map((method) => sentry + method),
    ),
  ),
  ...setters(
    'userScope',
    true,
    scopeFix,
    '@bugsnag/js#setUser',
    '@bugsnag/js#addMetadata',
    'rollbar#().configure',
    'logrocket#identify',
    'mixpanel#identify',
    '@datadog/browser-rum#setUser',
    'raygun#Client().setUser',
    '@honeybadger-io/js#setContext',
  ),
  ...setters(
    'credentials',
    false,
    credentialFix,
    '@supabase/supabase-js#createClient().auth.setSession',
    '@supabase/supabase-js#createClient().auth.setAuth',
    '@supabase/supabase-js#createClient().auth.signInWithPassword',
    '@supabase/supabase-js#createClient().auth.signOut',
    '@supabase/supabase-js#createClient().realtime.setAuth',
    '@supabase/supabase-js#createClient().functions.setAuth',
  ),
  ...setters(
    'credentials',
    false,
    credentialFix,
    'google-auth-library#OAuth2Client().setCredentials',
    'googleapis#google.auth.OAuth2().setCredentials',
    'googleapis#auth.OAuth2().setCredentials',
    'google.auth#OAuth2().setCredentials',
  ),
  ...setters(
    'credentials',
    true,
    credentialFix,
    '@sendgrid/mail#setApiKey',
    '@sendgrid/client#setApiKey',
    'stripe#().setApiKey',
    'stripe#Stripe().setApiKey',
    'googleapis#google.options',
    'graphql-request#GraphQLClient().setHeader',
    'graphql-request#GraphQLClient().setHeaders',
    '@apollo/client#ApolloClient().setLink',
    'apollo-client#().setLink',
    'firebase#auth.signInWithCustomToken',
    'firebase/auth#signInWithCustomToken',
    'pocketbase#().authStore.save',
    'contentful#createClient().setToken',
    'jsforce#Connection().login',
    'jsforce#().login',
    'web3#().setProvider',
    'instagram-private-api#IgApiClient().state.generateDevice',
    'spotify-web-api-node#().setAccessToken',
    'spotify-web-api-node#().setRefreshToken',
    'node-mailjet#connect',
    '@octokit/rest#Octokit().authenticate',
    'dropbox#Dropbox().setAccessToken',
    'plaid#().setAccessToken',
    'i18n#().setLocale',
    'intercom-client#Client().useRequestOpts',
    'hubspot#().setAccessToken',
    '@hubspot/api-client#Client().setAccessToken',
    'twit#().setAuth',
    'zendesk#().setToken',
  ),
]);

const scopedCallbacks: readonly RegExp[] = [
  /#withScope$/,
  /#withIsolationScope$/,
  /#runWithAsyncContext$/,
  /#runWithScope$/,
];

/** Objects whose documentation says one for each request. */
const perRequestObjects: ReadonlyMap<string, string> = new Map([
  ['dataloader#()', 'A `DataLoader` caches by key for one request'],
  ['dataloader#DataLoader()', 'A `DataLoader` caches by key for one request'],
  ['tough-cookie#CookieJar()', 'A `CookieJar` holds the session of one user'],
  ['global#AbortController()', 'An `AbortController` aborts everything that was given its signal'],
]);

/** Objects that work through one input at a time. */
const oneShotObjects: ReadonlyMap<string, string> = new Map([
  ['crypto#createHash()', 'A hash object digests one input'],
  ['crypto#createHmac()', 'An HMAC object digests one input'],
  ['crypto#createCipheriv()', 'A cipher encrypts one message'],
  ['crypto#createDecipheriv()', 'A decipher decrypts one message'],
  ['crypto#createSign()', 'A sign object signs one message'],
  ['crypto#createVerify()', 'A verify object verifies one message'],
  ...[
    'createGzip',
    'createGunzip',
    'createDeflate',
    'createInflate',
    'createDeflateRaw',
    'createInflateRaw',
    'createBrotliCompress',
    'createBrotliDecompress',
    'createUnzip',
    'createZstdCompress',
    'createZstdDecompress',
  ].map((name): [string, string] => [`zlib#${name}()`, 'A zlib stream works through one input']),
  ['string_decoder#StringDecoder()', 'A string decoder keeps the rest of the last chunk'],
  ['stream#PassThrough()', 'A stream carries one flow of data'],
]);

export const nodeUnsafeObjects: UnsafeObjectFacts = {
  oneShotObjects,
  perRequestObjects,
  regexMakers: new Set(['global#RegExp()']),
};

export const nodeSharedContexts: SharedContextFacts = {
  setters: contextSetters,
  scopedCallbacks,
  harmlessObjects: /^global#|AsyncLocalStorage/,
};

/** What adds to a client's own chain: middleware of an SDK client, interceptors of an axios instance. */
const clientSetters =
  /\.middlewareStack\.(?:add|addRelativeTo|use|remove|removeByTag)$|^axios#create\(\)\.interceptors\.(?:request|response)\.use$/;

const emitterListeners = /^events#(?:EventEmitter|default)?\(\)\.(?:on|addListener|prependListener)$/;

function calls(
  row: Omit<SettingFacts['setters'] extends ReadonlyMap<string, infer Row> ? Row : never, 'minimum'>,
  symbols: Iterable<string>,
): [string, typeof row & { minimum: number }][] {
  return [...symbols].map((symbol) => [symbol, { ...row, minimum: 0 }]);
}

/** The symbol itself and all members; a library's name (`stripe#`) has its direct members and theirs, but no results. */
function below(prefix: string): RegExp {
  const text = prefix.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(prefix.endsWith('#') ? `^${text}[^(]*$` : `^${text}(?:\\.|$)`);
}

export const nodeSettings: SettingFacts = {
  setters: new Map([
    ...[...defaultSetters].map(
      ([symbol, minimum]) => [symbol, { variant: 'libraryDefault', minimum }] as const,
    ),
    ...calls({ variant: 'libraryDefault', confidence: 'high' }, interceptorSetters),
    ...calls({ variant: 'globalAgent', confidence: 'high' }, agentSetters),
    // Signals are another matter: the runtime does not deliver them.
    ...calls({ variant: 'listener', confidence: 'high', notFor: /^SIG/ }, signalListeners),
  ]),
  instanceSetters: [
    { symbol: clientSetters, variant: 'sharedClient' },
    { symbol: emitterListeners, variant: 'listener' },
  ],
  targets: [
    { symbol: /^global#process\.env(?:\.|$)/, variant: 'environment' },
    ...agentPrefixes.map((prefix) => ({ symbol: below(prefix), variant: 'globalAgent' })),
    { symbol: /^global#process\..*\b(?:exitCode|title)$/ },
    { symbol: /^global#process\./, variant: 'globalObject' },
    { symbol: /^global#$/ },
    { symbol: browserGlobals },
    { symbol: /^global#/, variant: 'globalObject' },
    ...settingPrefixes.map((prefix) => ({ symbol: below(prefix), variant: 'libraryDefault' })),
  ],
  objectWriters: new Set([
    'global#Object.assign',
    'global#Object.defineProperty',
    'global#Reflect.set',
    'global#Reflect.deleteProperty',
  ]),
};
