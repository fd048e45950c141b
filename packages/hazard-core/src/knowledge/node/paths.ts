import type { FreshPath, PathFacts, TextMethod, TextOperation } from '../path-facts.js';
import { fileSinks } from './file-sinks.js';
import { packageSinks } from './package-sinks.js';
import { programs } from '../programs.js';
import { programArguments, subprocesses } from './programs.js';

/**
 * Paths and temporary space. Sources: Node.js documentation (path, os, fs, process, worker_threads), the READMEs of
 * tmp, tmp-promise, tempy, temp, temp-dir, glob, fast-glob.
 */

const folders = [
  'os#tmpdir()',
  'global#process.env.TMPDIR',
  'global#process.env.TMP',
  'global#process.env.TEMP',
  'temp-dir#',
  'tempy#rootTemporaryDirectory',
  'tempy#root',
  'tempy#rootTmpdir',
  'tmp#tmpdir',
  'temp#dir',
  'os-tmpdir#()',
  'osenv#tmpdir()',
];

const operations: readonly (readonly [TextOperation, readonly string[]])[] = [
  ['join', pathNames('join')],
  ['resolve', pathNames('resolve')],
  [
    'same',
    [
      ...pathNames('normalize'),
      ...pathNames('toNamespacedPath'),
      'url#pathToFileURL',
      'url#URL',
      'global#URL',
      'url#fileURLToPath',
      'global#String',
      'global#decodeURIComponent',
      'global#encodeURIComponent',
      'global#decodeURI',
      'global#encodeURI',
      'querystring#unescape',
      'slash#',
      'upath#normalize',
      'normalize-path#',
      'sanitize-filename#',
      'fs#realpathSync',
      'fs/promises#realpath',
      'fs#promises.realpath',
      'shell-quote#quote',
      'shell-escape#',
    ],
  ],
  ['baseName', pathNames('basename')],
  ['folder', pathNames('dirname')],
  ['extension', pathNames('extname')],
  ['fromParts', pathNames('format')],
  ['format', ['util#format', 'sprintf-js#sprintf', 'printf#']],
];

/** `path` in all its guises. */
function pathNames(method: string): string[] {
  return ['path#', 'path#posix.', 'path/posix#', 'upath#', 'pathe#', 'path-browserify#'].map(
    (prefix) => prefix + method,
  );
}

function fresh(row: FreshPath, ...symbols: string[]): [string, FreshPath][] {
  return symbols.map((symbol) => [symbol, row]);
}

export const nodePaths: PathFacts = {
  temporaryFolder: '/tmp',
  temporaryFolders: new Set(folders),
  workerValues: new Set(['worker_threads#threadId', 'worker_threads#workerData']),
  processValues: new Set(['global#process.pid', 'global#process.ppid', 'os#hostname()', 'process#pid']),
  environment: 'global#process.env.',
  freshPaths: new Map([
    ...fresh(
      { prefix: 0, callback: 1, creates: true },
      ...['fs#', 'fs-extra#', 'graceful-fs#', 'mz/fs#'].flatMap((module) => [
        `${module}mkdtemp()`,
        `${module}mkdtempSync()`,
      ]),
    ),
    ...fresh(
      { prefix: 0, creates: true },
      'fs#promises.mkdtemp()',
      'fs/promises#mkdtemp()',
      'graceful-fs#promises.mkdtemp()',
      'fs-extra#promises.mkdtemp()',
    ),
    ...fresh(
      { creates: false },
      'fs#mkdtempDisposableSync().path',
      'fs/promises#mkdtempDisposable().path',
      'fs#promises.mkdtempDisposable().path',
    ),
    ...fresh(
      { creates: false },
      'tempy#temporaryFile()',
      'tempy#file()',
      'tmp#tmpNameSync()',
      'tmp-promise#tmpName()',
      'tmp-promise#tmpNameSync()',
      'temp#path()',
      'tempfile#()',
      'tempfile#tempfile()',
    ),
    ...fresh({ callback: 1, creates: false }, 'tmp#tmpName()'),
    ...fresh(
      { creates: true },
      'tempy#temporaryDirectory()',
      'tempy#directory()',
      'tempy#temporaryWrite()',
      'tempy#temporaryWriteSync()',
      'tempy#write()',
      'tempy#writeSync()',
      'temp#mkdirSync()',
      'temp#openSync().path',
      'temp#createWriteStream().path',
      'temp-write#()',
      'temp-write#sync()',
    ),
    ...fresh(
      { creates: true },
      'tmp#fileSync().name',
      'tmp#dirSync().name',
      'tmp-promise#file().path',
      'tmp-promise#dir().path',
      'tmp-promise#fileSync().name',
      'tmp-promise#dirSync().name',
    ),
    ...fresh({ callback: 1, creates: true }, 'tmp#file()', 'tmp#dir()', 'temp#mkdir()'),
  ]),
  operations: new Map(
    operations.flatMap(([operation, symbols]) => symbols.map((symbol) => [symbol, operation] as const)),
  ),
  textMethods: new Map<string, TextMethod>([
    ['concat', 'concat'],
    ['replace', 'replace'],
    ['replaceAll', 'replace'],
    ['join', 'elements'],
    ...[
      'toString',
      'valueOf',
      'trim',
      'trimEnd',
      'trimStart',
      'toLowerCase',
      'toUpperCase',
      'normalize',
      'padStart',
      'padEnd',
      'toLocaleLowerCase',
      'toJSON',
    ].map((name) => [name, 'same'] as const),
    ...['slice', 'substring', 'substr'].map((name) => [name, 'begin'] as const),
    ...[
      'split',
      'at',
      'charAt',
      'pop',
      'shift',
      'match',
      'toISOString',
      'toFixed',
      'getTime',
      'hex',
      'digest',
    ].map((name) => [name, 'part'] as const),
  ]),
  times: {
    coarseMethods: new Set([
      'toDateString',
      'toLocaleDateString',
      ...['getDate', 'getDay', 'getMonth', 'getFullYear', 'getHours', 'getMinutes'].flatMap((name) => [
        name,
        name.replace('get', 'getUTC'),
      ]),
    ]),
    formatMethods: new Set(['format']),
    fineLetters: /[sSxX]/,
    isoMethods: new Set(['toISOString', 'toJSON']),
    secondsBehind: 16,
  },
  listings: new Set(
    [
      'fs#',
      'fs#promises.',
      'fs/promises#',
      'fs-extra#',
      'graceful-fs#',
      'graceful-fs#promises.',
      'mz/fs#',
      'fs-extra/esm#',
    ].flatMap((module) => [
      `${module}readdir`,
      `${module}readdirSync`,
      `${module}opendir`,
      `${module}opendirSync`,
    ]),
  ),
  globs: new Set([
    'glob#',
    'glob#sync',
    'glob#glob',
    'glob#globSync',
    'fast-glob#',
    'fast-glob#sync',
    'globby#',
    'globby#globby',
    'globby#globbySync',
    'tinyglobby#glob',
    'tinyglobby#globSync',
    'fs#globSync',
    'fs/promises#glob',
    'shelljs#ls',
    'recursive-readdir#',
  ]),
  sinks: [...fileSinks, ...packageSinks],
  subprocesses,
  programs,
  programArguments,
  writeFlagMembers: /(?:^|\.)O_(?:WRONLY|RDWR|CREAT|TRUNC|APPEND)$/,
  exclusiveFlagMember: /(?:^|\.)O_EXCL$/,
  promises: new Set(['global#Promise', 'bluebird#']),
  listMethods: new Map([
    ...['filter', 'slice', 'sort', 'reverse', 'flat', 'toSorted', 'toReversed', 'concat', 'values'].map(
      (name) => [name, 'keep'] as const,
    ),
    ['map', 'map'],
    ['flatMap', 'map'],
  ]),
  listCalls: new Set(['global#Promise.all', 'global#Array.from']),
  fileLocks: new Set([
    'fs-ext#flock',
    'fs-ext#flockSync',
    'fs-ext#fcntl',
    'os-lock#lock',
    'fs-native-extensions#tryLock',
    'fs-native-extensions#waitForLock',
  ]),
  selfRemoving: new Set([
    'fs#mkdtempDisposableSync',
    'fs/promises#mkdtempDisposable',
    'fs#promises.mkdtempDisposable',
    'tmp-promise#withFile',
    'tmp-promise#withDir',
    'tempy#temporaryFileTask',
    'tempy#temporaryDirectoryTask',
    'tempy#temporaryWriteTask',
  ]),
  cleanupMethods: new Set(['removeCallback', 'cleanup', 'remove', 'dispose', 'cleanupSync']),
  idioms: {
    freshFolder: '`fs.mkdtemp`',
    uniqueName: '`crypto.randomUUID()`',
    existingFolder: '`{ recursive: true }`',
    templateRequestId: 'awsRequestId',
  },
};
