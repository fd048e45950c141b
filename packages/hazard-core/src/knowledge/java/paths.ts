import { programs } from '../programs.js';
import type { FreshPath, PathFacts, SubprocessCall, TextMethod, TextOperation } from '../path-facts.js';
import { javaFileSinks } from './file-sinks.js';
import { methodsOf } from './symbols.js';

/** Paths and temporary space. Sources: the Javadoc of java.io.File, java.nio.file, java.lang.System and ProcessBuilder. */

/** Calls that give the value of a property or a variable of the environment by its name, or the second argument. */
export const javaEnvironmentCalls: ReadonlySet<string> = new Set([
  'java.lang#System.getenv',
  'java.lang#System.getProperty',
]);

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
];

function fresh(row: FreshPath, ...symbols: string[]): [string, FreshPath][] {
  return symbols.map((symbol) => [symbol, row]);
}

function methods(method: TextMethod, names: string): [string, TextMethod][] {
  return names.split(' ').map((name) => [name, method]);
}

/** Methods that hang the argument on the path: `folder.resolve(name)`. */
export const javaJoinMethods: ReadonlySet<string> = new Set(['resolve']);

/** Methods that put the argument in the place of the path's last part. */
export const javaRenameMethods: ReadonlySet<string> = new Set(['resolveSibling']);

/** Methods that give a part of the path. */
export const javaPathParts: ReadonlyMap<string, 'folder' | 'baseName'> = new Map([
  ['getParent', 'folder'],
  ['getParentFile', 'folder'],
  ['getFileName', 'baseName'],
  ['getName', 'baseName'],
]);

const program = (symbol: string): SubprocessCall => ({
  symbol,
  command: 0,
  list: 0,
  shell: false,
  options: [],
});

/** Calls that are given a program with its arguments: as a list or an array, or each word as an argument of its own. */
export const javaCommandLines: ReadonlySet<string> = new Set([
  'java.lang#ProcessBuilder',
  'java.lang#ProcessBuilder().command',
  'java.lang#Runtime().exec',
  'java.lang#Runtime.getRuntime().exec',
  'org.apache.commons.exec#CommandLine.parse',
]);

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
  workerValues: new Set(),
  processValues: new Set([
    ...methodsOf('java.lang#ProcessHandle.current()', 'pid()'),
    ...methodsOf('java.lang.management#ManagementFactory.getRuntimeMXBean()', 'getName() getPid()'),
    'java.net#InetAddress.getLocalHost()',
  ]),
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
    ...methods('begin', 'substring'),
    ...methods('part', 'split charAt getName getFileName subpath hashCode length indexOf'),
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
  listings: new Set([...methodsOf('java.io#File()', 'list')]),
  // Their results are whole paths.
  globs: new Set([
    ...methodsOf('java.nio.file#Files', 'list walk find newDirectoryStream'),
    ...methodsOf('java.io#File()', 'listFiles'),
    ...methodsOf('org.apache.commons.io#FileUtils', 'listFiles iterateFiles streamFiles'),
  ]),
  sinks: javaFileSinks,
  subprocesses: [...javaCommandLines].map(program),
  programs,
  programArguments: [],
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
  cleanupMethods: new Set(['deleteOnExit']),
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
