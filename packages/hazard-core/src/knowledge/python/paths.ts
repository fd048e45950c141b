import type {
  FreshPath,
  PathFacts,
  ProgramArguments,
  SubprocessCall,
  TextMethod,
  TextOperation,
} from '../path-facts.js';
import { programs } from '../programs.js';
import { at, fileSinks, named } from './file-sinks.js';
import { packageSinks } from './package-sinks.js';

/**
 * Paths and temporary space. Source: the Python 3.13 documentation (os, os.path, pathlib, tempfile, shutil, glob,
 * subprocess, shlex, datetime); the READMEs of filelock, portalocker, fasteners.
 */

const operations: readonly (readonly [TextOperation, string])[] = [
  ['resolve', 'os#path.join pathlib#Path pathlib#PurePath pathlib#PosixPath pathlib#PurePosixPath'],
  [
    'same',
    `os#path.normpath os#path.abspath os#path.realpath os#path.expanduser os#path.expandvars os#fspath os#fsdecode
    os#fsencode global#str global#repr urllib.parse#unquote urllib.parse#unquote_plus urllib.parse#quote
    urllib.parse#quote_plus urllib#parse.unquote_plus urllib#parse.unquote shlex#quote pipes#quote
    werkzeug.utils#secure_filename`,
  ],
  ['baseName', 'os#path.basename ntpath#basename'],
  ['folder', 'os#path.dirname'],
  ['environment', 'os#environ.get os#getenv os#environ.setdefault os#environ.pop'],
];

const textMethods: readonly (readonly [TextMethod, string])[] = [
  ['replace', 'replace'],
  ['fill', 'format format_map'],
  ['join', 'joinpath'],
  ['joinElements', 'join'],
  ['rename', 'with_name with_stem'],
  [
    'same',
    `strip lstrip rstrip lower upper title casefold capitalize encode decode resolve absolute expanduser as_posix zfill
    with_suffix removesuffix removeprefix __str__ __fspath__ relative_to`,
  ],
  ['part', 'split rsplit partition rpartition splitlines hexdigest digest hex strftime isoformat group pop'],
];

function fresh(row: FreshPath, symbols: string): [string, FreshPath][] {
  return symbols.split(' ').map((symbol) => [symbol, row]);
}

function whole(shell: boolean, symbols: string): SubprocessCall[] {
  return symbols.split(' ').map((symbol) => ({
    symbol,
    command: 0,
    shell,
    whole: true,
    options: [],
    ...(shell ? {} : { shellName: 'shell' }),
  }));
}

const words = (text: string): string[] => text.split(/\s+/);

/** How Selenium is told the arguments that Chrome is started with. */
export const chromeOptions: readonly string[] = [
  'selenium.webdriver.chrome.options#Options().add_argument',
  'selenium.webdriver#ChromeOptions().add_argument',
  'selenium#webdriver.ChromeOptions().add_argument',
  'selenium#webdriver.chrome.options.Options().add_argument',
];

export const pythonPaths: PathFacts = {
  temporaryFolder: '/tmp',
  temporaryFolders: new Set([
    'tempfile#gettempdir()',
    'tempfile#gettempdirb()',
    'tempfile#tempdir',
    'os#environ.TMPDIR',
    'os#environ.TMP',
    'os#environ.TEMP',
  ]),
  // A process serves one invocation at a time: what differs between processes differs between invocations.
  workerValues: new Set(),
  processValues: new Set(),
  environment: 'os#environ.',
  freshPaths: new Map([
    ...fresh({ folder: named('dir'), creates: true }, 'tempfile#mkdtemp() tempfile#mkstemp().1'),
    ...fresh({ folder: named('dir'), creates: false }, 'tempfile#mktemp()'),
    ...fresh(
      { folder: named('dir'), creates: false },
      'tempfile#TemporaryDirectory() tempfile#TemporaryDirectory().name tempfile#TemporaryFile() tempfile#SpooledTemporaryFile()',
    ),
    ...fresh(
      {
        folder: named('dir'),
        creates: false,
        keptWith: [
          { at: named('delete'), value: false },
          { at: named('delete_on_close'), value: false },
        ],
      },
      'tempfile#NamedTemporaryFile().name tempfile#NamedTemporaryFile()',
    ),
  ]),
  operations: new Map(
    operations.flatMap(([operation, symbols]) =>
      words(symbols).map((symbol) => [symbol, operation] as const),
    ),
  ),
  textMethods: new Map(
    textMethods.flatMap(([method, names]) => words(names).map((name) => [name, method] as const)),
  ),
  times: {
    coarseMethods: new Set(['date', 'toordinal', 'weekday', 'isoweekday']),
    formatMethods: new Set(['strftime']),
    fineLetters: /%-?[SfsTXcr]/,
    isoMethods: new Set(['isoformat']),
    secondsBehind: 16,
  },
  listings: new Set(['os#listdir', 'os#scandir']),
  globs: new Set(['glob#glob', 'glob#iglob']),
  walks: new Set(['os#walk', 'os#fwalk']),
  listingMethods: new Set(['iterdir', 'glob', 'rglob']),
  members: new Map([
    ['parent', 'folder'],
    ['name', 'baseName'],
    ['stem', 'baseName'],
    ['suffix', 'extension'],
    ['path', 'same'],
  ]),
  joinOperator: '/',
  splitCalls: new Set(['shlex#split', 'split']),
  sinks: [...fileSinks, ...packageSinks],
  subprocesses: [
    ...whole(
      false,
      'subprocess#run subprocess#call subprocess#check_call subprocess#check_output subprocess#Popen',
    ),
    ...whole(
      true,
      'os#system os#popen subprocess#getoutput subprocess#getstatusoutput asyncio#create_subprocess_shell',
    ),
    { symbol: 'asyncio#create_subprocess_exec', command: 0, shell: false, options: [], rest: true },
  ],
  programs,
  programArguments: chromeOptions
    .map((symbol): ProgramArguments => ({ symbol, at: at(0, 'argument') }))
    .concat(
      ['pip#main', 'pip._internal#main', 'pip._internal.cli.main#main'].map((symbol) => ({
        symbol,
        at: at(0, 'args'),
        program: 'pip',
      })),
    ),
  writeFlagMembers: /[#.]O_(?:WRONLY|RDWR|CREAT|TRUNC|APPEND)$/,
  exclusiveFlagMember: /[#.]O_EXCL$/,
  promises: new Set(),
  listMethods: new Map([['copy', 'keep']]),
  listCalls: new Set(words('global#sorted global#list global#tuple global#set global#reversed global#iter')),
  fileLocks: new Set(
    words(
      `fcntl#flock fcntl#lockf filelock#FileLock filelock#SoftFileLock filelock#UnixFileLock portalocker#Lock
      portalocker#lock fasteners#InterProcessLock`,
    ),
  ),
  selfRemoving: new Set(
    words(
      `tempfile#TemporaryDirectory tempfile#NamedTemporaryFile tempfile#TemporaryFile tempfile#SpooledTemporaryFile`,
    ),
  ),
  existingErrors: new Set([
    'global#FileExistsError',
    'global#OSError',
    'global#IOError',
    'global#EnvironmentError',
  ]),
  cleanupMethods: new Set(['cleanup']),
  idioms: {
    freshFolder: '`tempfile.mkdtemp()`',
    uniqueName: '`uuid.uuid4()`',
    existingFolder: '`exist_ok=True`',
  },
};
