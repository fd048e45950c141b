import type { ContextSetter, GlobalSetter, SettingFacts, SharedContextFacts } from '../library-facts.js';
import { methodsOf } from './symbols.js';

/** Settings that the whole process reads. Sources: the Javadoc of the platform and of the libraries that are named. */

function setters(variant: string, owner: string, names: string, minimum = 1): [string, GlobalSetter][] {
  return methodsOf(owner, names).map((symbol) => [symbol, { variant, minimum }]);
}

const sure = (rows: readonly [string, GlobalSetter][]): [string, GlobalSetter][] =>
  rows.map(([symbol, row]) => [symbol, { ...row, confidence: 'high' }]);

const platform: readonly [string, GlobalSetter][] = [
  // Javadoc, java.lang.System: properties and streams belong to the process.
  [
    'java.lang#System.setProperty',
    { variant: 'environment', minimum: 1, confidence: 'high', getter: 'java.lang#System.getProperty' },
  ],
  ...sure(setters('environment', 'java.lang#System', 'setProperties clearProperty')),
  ...sure(
    setters(
      'environment',
      'java.lang#System.getProperties()',
      'setProperty put putAll putIfAbsent remove load loadFromXML clear',
      0,
    ),
  ),
  ...sure(setters('globalObject', 'java.lang#System', 'setOut setErr setIn setSecurityManager')),
  ...setters('globalObject', 'java.lang#Thread', 'setDefaultUncaughtExceptionHandler'),
  ...sure(setters('libraryDefault', 'java.util#Locale', 'setDefault')),
  ...sure(setters('libraryDefault', 'java.util#TimeZone', 'setDefault')),
  ...sure(setters('listener', 'java.lang#Runtime()', 'addShutdownHook')),
  ...sure(setters('listener', 'java.lang#Runtime.getRuntime()', 'addShutdownHook')),
  // Javadoc, java.net and javax.net.ssl: defaults of all connections.
  ...setters('globalAgent', 'java.net#Authenticator', 'setDefault'),
  ...setters('globalAgent', 'java.net#ProxySelector', 'setDefault'),
  ...setters('globalAgent', 'java.net#CookieHandler', 'setDefault'),
  ...setters('globalAgent', 'java.net#ResponseCache', 'setDefault'),
  ...setters('globalAgent', 'java.net#HttpURLConnection', 'setFollowRedirects'),
  ...setters('globalAgent', 'java.net#URL', 'setURLStreamHandlerFactory'),
  ...setters(
    'globalAgent',
    'java.net#URLConnection',
    'setContentHandlerFactory setFileNameMap setDefaultUseCaches',
  ),
  ...setters(
    'globalAgent',
    'javax.net.ssl#HttpsURLConnection',
    'setDefaultSSLSocketFactory setDefaultHostnameVerifier',
  ),
  ...setters('globalAgent', 'javax.net.ssl#SSLContext', 'setDefault'),
  // Javadoc, java.security.Security.
  ...setters(
    'libraryDefault',
    'java.security#Security',
    'setProperty addProvider insertProviderAt removeProvider',
  ),
  ...setters(
    'libraryDefault',
    'java.sql#DriverManager',
    'setLoginTimeout setLogWriter registerDriver deregisterDriver',
  ),
  ...setters('libraryDefault', 'javax.imageio#ImageIO', 'setUseCache setCacheDirectory'),
  ...setters('libraryDefault', 'java.util.logging#LogManager.getLogManager()', 'readConfiguration reset', 0),
];

const libraries: readonly [string, GlobalSetter][] = [
  // Joda-Time: defaults and a clock for all.
  ...setters('libraryDefault', 'org.joda.time#DateTimeZone', 'setDefault'),
  ...setters(
    'libraryDefault',
    'org.joda.time#DateTimeUtils',
    'setCurrentMillisFixed setCurrentMillisOffset setCurrentMillisSystem',
    0,
  ),
  // Log4j 2, Logback: levels of loggers that all requests write to.
  ...setters(
    'libraryDefault',
    'org.apache.logging.log4j.core.config#Configurator',
    'setLevel setRootLevel setAllLevels initialize reconfigure',
  ),
  ...setters('libraryDefault', 'org.apache.log4j#BasicConfigurator', 'configure', 0),
  ...setters('libraryDefault', 'org.apache.log4j#PropertyConfigurator', 'configure'),
  // The READMEs of the clients: static credentials.
  ...setters('libraryDefault', 'com.twilio#Twilio', 'init setUsername setPassword setAccountSid setRegion'),
  ...setters('libraryDefault', 'com.braintreepayments.http#Environment', 'setDefault'),
  ...setters('libraryDefault', 'com.stripe#Stripe', 'setAppInfo overrideApiBase'),
  ...setters('libraryDefault', 'com.google.firebase#FirebaseApp', 'initializeApp'),
  ...setters(
    'libraryDefault',
    'kong.unirest#Unirest.config()',
    'defaultBaseUrl setDefaultHeader setDefaultBasicAuth proxy',
  ),
  ...setters('libraryDefault', 'com.amazonaws.xray#AWSXRay', 'setGlobalRecorder'),
  ...setters('libraryDefault', 'io.opentelemetry.api#GlobalOpenTelemetry', 'set'),
  ...setters(
    'libraryDefault',
    'org.springframework.security.core.context#SecurityContextHolder',
    'setStrategyName',
  ),
];

export const javaSettings: SettingFacts = {
  publicMeansSetUp: true,
  setters: new Map([...platform, ...libraries]),
  instanceSetters: [
    // Jackson documentation: a mapper is thread-safe as long as it is configured before its first use.
    {
      symbol:
        /^com\.fasterxml\.jackson\.(?:databind#ObjectMapper|databind\.json#JsonMapper|dataformat\.\w+#\w+Mapper)\(\)\.(?:configure|registerModules?|findAndRegisterModules|set\w+|enable|disable|activateDefaultTyping|addMixIn|deactivateDefaultTyping|registerSubtypes|clearProblemHandlers|addHandler|setupModule)$/,
      variant: 'sharedClient',
    },
    // AWS SDK for Java 1: setters of a client are not thread-safe.
    {
      symbol: /^com\.amazonaws\.services\.[\w.]+#\w+\(\)\.(?:setEndpoint|setRegion|setS3ClientOptions)$/,
      variant: 'sharedClient',
    },
    // Levels and handlers of a logger count for everybody who writes to it; whoever asks for its name gets the same one.
    {
      isOneForAll: true,
      symbol:
        /^(?:java\.util\.logging|ch\.qos\.logback\.classic|org\.apache\.log4j)#Logger\(\)\.(?:setLevel|addHandler|removeHandler|addAppender|setUseParentHandlers|detachAppender)$/,
      variant: 'sharedClient',
    },
    // Spring documentation: configuration of a template happens before it is shared.
    {
      symbol: /^org\.springframework\.(?:web\.client#RestTemplate|jdbc\.core#JdbcTemplate)\(\)\.(?:set\w+)$/,
      variant: 'sharedClient',
    },
    // java.net.http.HttpClient and OkHttp have no setters; Apache HttpClient 3 and Jersey do.
    {
      symbol: /^(?:javax|jakarta)\.ws\.rs\.client#(?:Client|WebTarget)\(\)\.(?:register|property)$/,
      variant: 'sharedClient',
    },
  ],
  targets: [
    { symbol: /^com\.stripe#Stripe\./, variant: 'libraryDefault' },
    { symbol: /^java\.(?:lang|util)#/, variant: 'globalObject' },
  ],
  objectWriters: new Set(),
};

function contexts(
  variant: ContextSetter['variant'],
  needsRequest: boolean,
  fix: string,
  ...symbols: string[]
): [string, ContextSetter][] {
  return symbols.map((symbol) => [symbol, { variant, needsRequest, fix }]);
}

export const javaSharedContexts: SharedContextFacts = {
  setters: new Map([
    // Powertools for Java: namespace and default dimensions are shared by all invocations.
    ...contexts(
      'persistentAttributes',
      false,
      'Set the namespace and the default dimensions once, when the class is loaded, and add dimensions with `addDimension`.',
      ...methodsOf(
        'software.amazon.lambda.powertools.metrics#Metrics()',
        'setNamespace setDefaultDimensions setService clearDefaultDimensions',
      ),
      ...methodsOf(
        'software.amazon.cloudwatchlogs.emf.logger#MetricsLogger()',
        'setNamespace setDimensions resetDimensions',
      ),
      ...methodsOf('software.amazon.lambda.powertools.metrics#MetricsUtils', 'defaultDimensions'),
    ),
    // Sentry for Java: each thread has a scope of its own, which stays as it is when the thread serves the next request.
    ...contexts(
      'userScope',
      true,
      'Wrap the invocation in `Sentry.withIsolationScope`, and set it on the scope that the callback is given.',
      ...methodsOf('io.sentry#Sentry', 'setUser setTag setExtra setTransaction configureScope'),
    ).map(([symbol, row]): [string, ContextSetter] => [symbol, { ...row, perThread: true }]),
    // Fabric SDK for Java: whoever the client acts for is one for all of its calls.
    ...contexts(
      'credentials',
      false,
      'Make a client for each user, or pass the user context with the request.',
      'org.hyperledger.fabric.sdk#HFClient().setUserContext',
    ),
    ...contexts(
      'credentials',
      true,
      'Pass the credentials with each request, or make a client for the invocation.',
      'com.google.auth.oauth2#GoogleCredentials().setQuotaProjectId',
      'com.auth0.client.mgmt#ManagementAPI().setApiToken',
      'com.github.scribejava.core.oauth#OAuth20Service().setAccessToken',
      'org.eclipse.egit.github.core.client#GitHubClient().setOAuth2Token',
      'com.slack.api.methods#MethodsClient().setToken',
      'com.okta.sdk.client#Client().setAccessToken',
    ),
  ]),
  scopedCallbacks: [/#Sentry\.with(?:Isolation)?Scope$/, /#Sentry\.runWithScope$/],
  harmlessObjects: /(?!)/,
};
