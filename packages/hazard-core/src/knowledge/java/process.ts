import type { ExclusiveFacts, ExitFacts, LogFacts, UnsupportedFacts } from '../library-facts.js';
import { methodsOf } from './symbols.js';

/** What concerns the process as a whole. Sources: the Javadoc of java.lang, AWS's Java runtime interface client. */

export const javaExits: ExitFacts = {
  calls: new Set([
    'java.lang#System.exit',
    ...methodsOf('java.lang#Runtime()', 'exit halt'),
    ...methodsOf('java.lang#Runtime.getRuntime()', 'exit halt'),
  ]),
  killCalls: new Set(),
  ownNumbers: new Set(),
  happens: 'All of them end unanswered: every invocation of the environment is a thread of this one process.',
};

const printMethods = 'println print printf format write append';

/** The exceptions that code catches most; each can print its own trace. */
const exceptions = [
  'java.lang#Throwable',
  'java.lang#Exception',
  'java.lang#RuntimeException',
  'java.lang#IllegalArgumentException',
  'java.lang#IllegalStateException',
  'java.lang#InterruptedException',
  'java.lang#ClassNotFoundException',
  'java.io#IOException',
  'java.io#FileNotFoundException',
  'java.io#UnsupportedEncodingException',
  'java.io#UncheckedIOException',
  'java.net#URISyntaxException',
  'java.net#MalformedURLException',
  'java.sql#SQLException',
  'java.text#ParseException',
  'java.util.concurrent#ExecutionException',
  'java.util.concurrent#TimeoutException',
  'java.security#NoSuchAlgorithmException',
  'com.fasterxml.jackson.core#JsonProcessingException',
  'com.amazonaws#AmazonServiceException',
  'com.amazonaws#SdkClientException',
  'software.amazon.awssdk.core.exception#SdkException',
  'software.amazon.awssdk.awscore.exception#AwsServiceException',
  'software.amazon.awssdk.services.dynamodb.model#DynamoDbException',
  'software.amazon.awssdk.services.s3.model#S3Exception',
];

/** Annotations that give a class a logger of these libraries. Source: Lombok documentation (@Log and friends). */
const loggerAnnotations: ReadonlySet<string> = new Set(
  ['slf4j#Slf4j', 'slf4j#XSlf4j', 'log4j#Log4j', 'log4j#Log4j2', 'jbosslog#JBossLog', 'flogger#Flogger'].map(
    (name) => `lombok.extern.${name}`,
  ),
);

export const javaLogs: LogFacts = {
  rawOutputCalls: new Set([
    ...methodsOf('java.lang#System.out', printMethods),
    ...methodsOf('java.lang#System.err', printMethods),
    ...exceptions.map((name) => `${name}().printStackTrace`),
  ]),
  consoleCalls: new Set(),
  ownConsoleCalls: new Set(),
  standardStreams: new Set(['java.lang#System.out', 'java.lang#System.err']),
  // Their layouts put the request id of the logging context on each line.
  contextLoggers: [
    'org.slf4j',
    'org.apache.logging.log4j',
    'org.apache.log4j',
    'ch.qos.logback.classic',
    'org.jboss.logging',
    'io.quarkus.logging',
    'com.google.common.flogger',
    'org.tinylog',
    'software.amazon.lambda.powertools.logging',
  ],
  loggerAnnotations,
  subjects: { raw: 'System.out', console: 'System.out' },
};

export const javaUnsupported: UnsupportedFacts = {
  workerlessCalls: new Map(),
  signalListeners: new Set(['sun.misc#Signal.handle', 'jdk.internal.misc#Signal.handle']),
  contextMethods: new Set(),
  contextMethodUsers: new Map(),
  contextSettings: new Set(),
  handlerParameters: undefined,
  callbackHandlerMakers: [],
  // AWS Lambda developer guide: the variable is not set where invocations run side by side.
  missingVariables: new Set(['_X_AMZN_TRACE_ID']),
};

/** Init runs once in Java: a port or a lock that it takes has no rival. */
export const javaExclusive: ExclusiveFacts = {
  ports: [],
  daemons: new Set(),
  detachedOptions: new Set(),
  portTaken: '`BindException`',
};
