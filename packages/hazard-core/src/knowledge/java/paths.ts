import { programs } from '../programs.js';
import type {
  FreshPath,
  PathFacts,
  ProgramArguments,
  SubprocessCall,
  TextMethod,
  TextOperation,
} from '../path-facts.js';
import { javaFileSinks } from './file-sinks.js';
import { methodsOf } from './symbols.js';

/** How Selenium is told the arguments that Chrome is started with, as many as one likes. */
const seleniumArguments: readonly ProgramArguments[] = Array.from({ length: 12 }, (_, argument) => ({
  symbol: 'org.openqa.selenium.chrome#ChromeOptions().addArguments',
  at: { argument },
}));

/** Paths and temporary space. Sources: the Javadoc of java.io.File, java.nio.file, java.lang.System and ProcessBuilder. */

const environment = 'java.lang#System.getenv.';

const operations: readonly (readonly [TextOperation, readonly string[]])[] = [
  ['join', ['java.nio.file#Paths.get', 'java.nio.file#Path.of', 'java.io#File']],
  [
    'same',
    [
      'java.net#URI.create',
      'java.net#URI',
      'java.net#URL',
      'java.lang#String.valueOf',
      'java.lang#String',
      'java.util#Objects.requireNonNull',
      'java.util#Objects.toString',
      'java.lang#StringBuilder',
      'java.lang#StringBuffer',
      'java.net#URLDecoder.decode',
      'java.net#URLEncoder.encode',
    ],
  ],
  [
    'baseName',
    [
      ...methodsOf('org.apache.commons.io#FilenameUtils', 'getName getBaseName'),
      ...methodsOf('com.google.common.io#Files', 'getNameWithoutExtension'),
    ],
  ],
  [
    'folder',
    methodsOf('org.apache.commons.io#FilenameUtils', 'getFullPath getPath getFullPathNoEndSeparator'),
  ],
  [
    'extension',
    [
      ...methodsOf('org.apache.commons.io#FilenameUtils', 'getExtension'),
      ...methodsOf('com.google.common.io#Files', 'getFileExtension'),
    ],
  ],
  ['format', ['java.lang#String.format']],
  // Both are asked by a name, and give the second argument, if there is one, where it is not set.
  ['environment', methodsOf('java.lang#System', 'getenv getProperty')],
];

function fresh(row: FreshPath, ...symbols: string[]): [string, FreshPath][] {
  return symbols.map((symbol) => [symbol, row]);
}

function methods(method: TextMethod, names: string): [string, TextMethod][] {
  return names.split(' ').map((name) => [name, method]);
}

/** A program with its arguments: each word as an argument of its own, or all in one array or text. */
const subprocesses: readonly SubprocessCall[] = [
  ...['java.lang#ProcessBuilder', 'java.lang#ProcessBuilder().command'].map((symbol): SubprocessCall => ({
    symbol,
    command: 0,
    shell: false,
    options: [],
    rest: true,
  })),
  { symbol: 'java.lang#Runtime().exec', command: 0, shell: false, options: [], whole: true },
];

export const javaPaths: PathFacts = {
  temporaryFolder: '/tmp',
  temporaryFolders: new Set([
    `${environment}TMPDIR`,
    `${environment}TMP`,
    `${environment}TEMP`,
    `${environment}java.io.tmpdir`,
    ...methodsOf('org.apache.commons.io#FileUtils', 'getTempDirectory() getTempDirectoryPath()'),
    'org.apache.commons.lang3#SystemUtils.JAVA_IO_TMPDIR',
    ...methodsOf('org.apache.commons.lang3#SystemUtils', 'getJavaIoTmpDir()'),
  ]),
  // All invocations are threads of one process.
  workerValues: new Set([
    ...methodsOf('java.lang#ProcessHandle.current()', 'pid()'),
    ...methodsOf('java.lang.management#ManagementFactory.getRuntimeMXBean()', 'getName() getPid()'),
    'java.net#InetAddress.getLocalHost()',
  ]),
  processValues: new Set(),
  environment,
  freshPaths: new Map([
    // createTempDirectory(prefix), createTempDirectory(folder, prefix); without a folder they stand in temporary space.
    ...fresh(
      { creates: true },
      ...methodsOf('java.nio.file#Files', 'createTempFile() createTempDirectory()'),
    ),
    ...fresh({ creates: true }, 'java.io#File.createTempFile()'),
    ...fresh({ creates: true }, 'com.google.common.io#Files.createTempDir()'),
    ...fresh({ creates: true }, ...methodsOf('org.apache.commons.io#FileUtils', 'getTempFile()')),
  ]),
  operations: new Map(
    operations.flatMap(([operation, symbols]) => symbols.map((symbol) => [symbol, operation] as const)),
  ),
  textMethods: new Map([
    ...methods('concat', 'concat'),
    ...methods('concat', 'append'),
    ...methods('replace', 'replace replaceAll replaceFirst'),
    ...methods(
      'same',
      'toString trim strip stripLeading stripTrailing toLowerCase toUpperCase intern normalize toAbsolutePath toRealPath toFile toPath toUri toURI toURL getPath getAbsolutePath getAbsoluteFile getCanonicalPath getCanonicalFile build orElse orElseThrow get',
    ),
    ...methods('join', 'resolve'),
    ...methods('rename', 'resolveSibling'),
    ...methods('begin', 'substring'),
    ...methods(
      'part',
      'split charAt getName getFileName subpath getParent getParentFile hashCode length indexOf',
    ),
  ]),
  times: {
    coarseMethods: new Set([
      'toLocalDate',
      'getYear',
      'getMonth',
      'getMonthValue',
      'getDayOfMonth',
      'getDayOfYear',
      'getDayOfWeek',
      'getHour',
      'getMinute',
    ]),
    formatMethods: new Set(['format']),
    // In the patterns of java.time and java.text: seconds, fractions, milliseconds, nanoseconds.
    fineLetters: /[sSnNA]/,
    isoMethods: new Set(),
    secondsBehind: 16,
  },
  listings: new Set(),
  // Their results are whole paths.
  globs: new Set([
    ...methodsOf('java.nio.file#Files', 'list walk find newDirectoryStream'),
    ...methodsOf('org.apache.commons.io#FileUtils', 'listFiles iterateFiles streamFiles'),
  ]),
  // Javadoc, java.io.File.
  listingMethods: new Set(['listFiles']),
  sinks: javaFileSinks,
  subprocesses,
  programs,
  programArguments: seleniumArguments,
  writeFlagMembers: /(?:^|\.)(?:CREATE|WRITE|APPEND|TRUNCATE_EXISTING)$/,
  exclusiveFlagMember: /(?:^|\.)CREATE_NEW$/,
  promises: new Set(),
  listMethods: new Map([
    ...'filter sorted limit skip distinct peek toList collect stream iterator values'
      .split(' ')
      .map((name) => [name, 'keep'] as const),
    ['map', 'map'],
    ['flatMap', 'map'],
  ]),
  collectedLists: {
    written: new Set([
      'java.util#List.of',
      'java.util#Arrays.asList',
      'com.google.common.collect#ImmutableList.of',
    ]),
    makers: new Set(['java.util#ArrayList', 'java.util#LinkedList']),
    adders: new Map([
      ['add', 'element'],
      ['addAll', 'list'],
    ]),
  },
  listCalls: new Set([
    'java.util#Arrays.asList',
    'java.util#Arrays.stream',
    'java.util#List.copyOf',
    'java.util#ArrayList',
  ]),
  // Javadoc, java.nio.channels.FileChannel: a lock on the whole file, held by the process.
  fileLocks: new Set([
    ...methodsOf('java.nio.channels#FileChannel()', 'lock tryLock'),
    ...methodsOf('java.io#RandomAccessFile().getChannel()', 'lock tryLock'),
    ...methodsOf('java.io#FileOutputStream().getChannel()', 'lock tryLock'),
  ]),
  selfRemoving: new Set(),
  // `deleteOnExit` removes nothing as long as the environment serves invocations.
  cleanupMethods: new Set(),
  idioms: {
    freshFolder: '`Files.createTempDirectory`',
    uniqueName: '`UUID.randomUUID()` or `context.getAwsRequestId()`',
    existingFolder: '`Files.createDirectories`',
  },
};

/** Values that no other running invocation has. */
export const javaUniqueCalls: ReadonlySet<string> = new Set([
  // Javadoc, java.util.UUID and java.nio.file.Files.
  'java.util#UUID.randomUUID()',
  'java.util#UUID()',
  ...methodsOf('java.nio.file#Files', 'createTempFile() createTempDirectory()'),
  'java.io#File.createTempFile()',
  'com.google.common.io#Files.createTempDir()',
  // AWS Lambda developer guide: the id of the invocation.
  'com.amazonaws.services.lambda.runtime#Context().getAwsRequestId()',
  // A thread serves one invocation at a time, and the runtime has one thread for each concurrent invocation.
  ...methodsOf('java.lang#Thread.currentThread()', 'getId() threadId() getName()'),
  // The READMEs of the libraries.
  'com.fasterxml.uuid#Generators.timeBasedGenerator().generate()',
  'com.fasterxml.uuid#Generators.randomBasedGenerator().generate()',
  'com.fasterxml.uuid#Generators.timeBasedEpochGenerator().generate()',
  'com.github.f4b6a3.uuid#UuidCreator.getTimeOrderedEpoch()',
  'com.github.f4b6a3.ulid#UlidCreator.getUlid()',
  'com.github.f4b6a3.ulid#UlidCreator.getMonotonicUlid()',
  'de.huxhorn.sulky.ulid#ULID().nextULID()',
  'com.github.ksuid#Ksuid.newKsuid()',
  'io.azam.ulidj#ULID.random()',
  'org.bson.types#ObjectId()',
  'org.bson.types#ObjectId.get()',
  'com.aventrix.jnanoid.jnanoid#NanoIdUtils.randomNanoId()',
  'java.rmi.server#UID()',
]);

/** Time and chance. */
export const javaRandomCalls: ReadonlySet<string> = new Set([
  ...methodsOf('java.lang#System', 'currentTimeMillis() nanoTime()'),
  'java.lang#Math.random()',
  ...[
    'java.util.concurrent#ThreadLocalRandom.current()',
    'java.util#Random()',
    'java.security#SecureRandom()',
    'java.util#SplittableRandom()',
  ].flatMap((owner) => methodsOf(owner, 'nextInt() nextLong() nextDouble() nextFloat() nextBytes() ints()')),
  'java.util#Date()',
  ...['Instant', 'LocalDateTime', 'ZonedDateTime', 'OffsetDateTime', 'LocalTime', 'LocalDate'].map(
    (name) => `java.time#${name}.now()`,
  ),
  'java.util#Calendar.getInstance()',
  ...methodsOf('java.time#Clock.systemUTC()', 'millis() instant()'),
  'org.joda.time#DateTime()',
  'org.joda.time#DateTime.now()',
  ...methodsOf(
    'org.apache.commons.lang3#RandomStringUtils',
    'random() randomAlphanumeric() randomAlphabetic() randomNumeric()',
  ),
]);
