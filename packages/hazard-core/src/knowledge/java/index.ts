import type { RuntimeFacts } from '../facts.js';
import { javaAtomics } from './atomics.js';
import { javaConnectionResults, javaConnections, javaSafeObjects } from './connections.js';
import {
  javaAtomicMethods,
  javaConcurrentContainers,
  javaContainerMethods,
  javaContainerResults,
  javaContainers,
  javaContainerType,
  javaMembershipMethods,
  javaMutatingCalls,
  javaSynchronisedContainers,
} from './containers.js';
import {
  javaClassEntries,
  javaConventions,
  javaFunctionTypes,
  javaInitAnnotations,
  javaPerRequestAnnotations,
  javaSingletonAnnotations,
  javaStartMethods,
} from './entries.js';
import {
  javaConversions,
  javaInvariantContextMembers,
  javaLaterCallbacks,
  javaOtherFunctionMethods,
  javaResultTypes,
  javaSyncCallbacks,
  javaTransparentCalls,
  javaUniqueContextMembers,
  javaWrapperTypes,
} from './language.js';
import { javaPaths, javaRandomCalls, javaUniqueCalls } from './paths.js';
import { javaPlatformTypes } from './platform-types.js';
import { javaExclusive, javaExits, javaLogs, javaUnsupported } from './process.js';
import { javaSettings, javaSharedContexts } from './settings.js';
import { typeOfSymbol } from './symbols.js';
import { javaLocks, javaPerInvocationStorage, javaThreadSetters } from './threads.js';
import { javaUnsafeObjects } from './unsafe-objects.js';

const resultTypes = new Map([...javaResultTypes, ...javaConnectionResults, ...javaContainerResults]);

/** Every type that a table speaks of. */
const knownTypes = new Set([
  ...javaPlatformTypes,
  ...javaWrapperTypes,
  ...[
    ...javaContainers,
    ...javaAtomics.types,
    ...javaConnections.connections.map((row) => row.symbol),
    ...javaConnections.poolSizeCalls!.keys(),
    ...javaSafeObjects,
    ...resultTypes.keys(),
    ...resultTypes.values(),
    ...javaUnsafeObjects.map((row) => row.symbol),
    ...javaClassEntries.handlerTypes.keys(),
    ...javaClassEntries.handlerAnnotations,
    ...javaClassEntries.registrations.keys(),
    ...javaClassEntries.factoryAnnotations,
    ...javaSingletonAnnotations,
    ...javaPerRequestAnnotations,
    ...javaInitAnnotations,
    ...javaStartMethods.keys(),
    ...javaLocks.acquire,
    ...javaPerInvocationStorage,
    ...javaThreadSetters.keys(),
    ...javaPaths.sinks.map((row) => row.symbol),
    ...javaPaths.operations.keys(),
    ...javaUniqueCalls,
    ...javaRandomCalls,
    ...javaSettings.setters.keys(),
    ...javaSharedContexts.setters.keys(),
    ...javaLogs.rawOutputCalls,
  ].map(typeOfSymbol),
]);

/** What the analyses know about Java and its libraries. */
export const javaFacts: RuntimeFacts = {
  conventions: javaConventions,
  classes: {
    ...javaClassEntries,
    functionTypes: javaFunctionTypes,
    containerAnnotations: javaSingletonAnnotations,
  },
  knownTypes,
  wrapperTypes: javaWrapperTypes,
  resultTypes,
  knownResults: javaContainers,
  singletonDecorators: javaSingletonAnnotations,
  perRequestDecorators: javaPerRequestAnnotations,
  initDecorators: javaInitAnnotations,
  startMethods: javaStartMethods,
  separateMembers: true,
  otherFunctionMethods: javaOtherFunctionMethods,
  transparentCalls: javaTransparentCalls,
  syncCallbackMethods: javaSyncCallbacks,
  lookupMethods: new Set(['get', 'getOrDefault']),
  laterCallbackMethods: javaLaterCallbacks,
  isUnique: (symbol) => javaUniqueCalls.has(symbol),
  isRandom: (symbol) => javaRandomCalls.has(symbol),
  invariantContextMembers: javaInvariantContextMembers,
  uniqueContextMembers: javaUniqueContextMembers,
  locks: javaLocks,
  parallel: {
    concurrentContainers: javaConcurrentContainers,
    atomicMethods: javaAtomicMethods,
    ifAbsentMethods: new Set(['putIfAbsent', 'computeIfAbsent']),
    atomics: javaAtomics,
    conversions: javaConversions,
    synchronisedContainers: javaSynchronisedContainers,
    // aws-lambda-java-runtime-interface-client: one logger; what it adds of the invocation is kept by thread.
    sameForAll: new Set([
      'com.amazonaws.services.lambda.runtime#Context().getLogger()',
      'com.amazonaws.services.lambda.runtime#LambdaRuntime.getLogger()',
      // Javadoc, java.lang.System: the environment of a process is unmodifiable.
      'java.lang#System.getenv()',
    ]),
    // Java Language Specification 17.4: without `volatile` a reader may see a half-made object.
    publishesSafely: false,
    lazyValues: { types: new Set(), unsafeModes: new Set() },
    threadStorage: { setters: javaThreadSetters, staticDecorators: new Set(), types: new Set() },
    unsafeObjects: javaUnsafeObjects,
  },
  paths: javaPaths,
  connections: javaConnections,
  exits: javaExits,
  exclusive: javaExclusive,
  logs: javaLogs,
  blockingCalls: new Map(),
  unsafeObjects: { oneShotObjects: new Map(), perRequestObjects: new Map(), regexMakers: new Set() },
  settings: javaSettings,
  sharedContexts: javaSharedContexts,
  unsupported: javaUnsupported,
  membershipMethods: javaMembershipMethods,
  firstArgumentMemoisers: new Set(),
  containerMethods: javaContainerMethods,
  containers: javaContainers,
  containerType: javaContainerType,
  mutatingCalls: javaMutatingCalls,
  perInvocationStorage: javaPerInvocationStorage,
  runByHand: /(?!)/,
  environmentName: /^java\.lang#System\.(?:getenv|getProperty)(?:\(\)|\.|$)/,
  testPath:
    /(?:^|\/)(?:(?:integration|acceptance|functional|contract|smoke|load|e2e)[-_]?tests?\/|src\/(?:test|it|integrationTest|integration-test|testFixtures|jmh)\/|tests?\/|tst\/|(?:[\w.]+[-.])*(?:test|tests|testing|testutils|test-utils|test-suite)(?:[-.][\w.]+)*\/src\/main\/)|(?:^|\/)[^/]*(?:Test|Tests|IT|TestCase|Spec)\.java$/,
  testImports: [
    'org.junit',
    'org.testng',
    'org.mockito',
    'org.assertj',
    'org.hamcrest',
    'org.springframework.boot.test',
    'org.springframework.test',
    'io.quarkus.test',
    'io.micronaut.test',
    'org.testcontainers',
    'cucumber.api',
    'io.cucumber',
  ],
  offlinePath: /(?:^|\/)(?:infra(?:structure)?|cdk|benchmarks?)\/|(?:^|\/)[^/]*(?:Stack|CdkApp)\.java$/,
  // AWS Lambda developer guide: environment variables of managed instances.
  concurrencyQuestion: /getenv\.AWS_LAMBDA_(?:MAX_CONCURRENCY|INITIALIZATION_TYPE)$/,
  browserImports: /(?!)/,
  browserGlobals: /(?!)/,
  offlineImports: [
    'software.amazon.awscdk',
    'software.constructs',
    'com.pulumi',
    'com.hashicorp.cdktf',
    // Programs of other hosts: Android, Swing, JavaFX, Storm, Flink.
    'android.',
    'androidx.',
    'javax.swing.',
    'javafx.',
    'backtype.storm.',
    'org.apache.storm.',
    'org.apache.flink.',
  ],
  commandLineImports: [
    'picocli',
    'org.apache.commons.cli',
    'com.beust.jcommander',
    'net.sourceforge.argparse4j',
  ],
  offlineParameters: new Set(),
};
