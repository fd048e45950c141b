import { programs } from '../programs.js';
import type {
  PathFacts,
  ProgramArguments,
  ProgramMembers,
  SubprocessCall,
  TextMethod,
  TextOperation,
} from '../path-facts.js';
import { connectionStringSinks, fileSinks, packageSinks } from './file-sinks.js';
import { members } from './type-names.js';

/** How Selenium is told the arguments that Chrome is started with: one, or as many as one likes. */
const seleniumArguments: readonly ProgramArguments[] = [
  'OpenQA.Selenium.Chrome#ChromeOptions().AddArgument',
  'OpenQA.Selenium.Chrome#ChromeOptions().AddArguments',
].flatMap((symbol) => Array.from({ length: 12 }, (_, argument) => ({ symbol, at: { argument } })));

/** Paths and temporary space. Source: .NET API reference (System.IO, System.String, System.DateTime, Process). */

const path = (names: string): string[] => members('System.IO#Path', names);

const operations: readonly (readonly [TextOperation, readonly string[]])[] = [
  ['join', path('Combine Join')],
  ['resolve', path('GetFullPath')],
  [
    'same',
    [
      ...path('TrimEndingDirectorySeparator ChangeExtension'),
      'System.IO#FileInfo',
      'System.IO#DirectoryInfo',
      'System#Uri',
      'System#Uri.UnescapeDataString',
      'System#Uri.EscapeDataString',
      'System.Net#WebUtility.UrlDecode',
      'System.Web#HttpUtility.UrlDecode',
      'System#Convert.ToString',
    ],
  ],
  ['baseName', path('GetFileName GetFileNameWithoutExtension')],
  ['folder', path('GetDirectoryName')],
  ['extension', path('GetExtension')],
  ['environment', ['System#Environment.GetEnvironmentVariable']],
];

const startInfo: ProgramMembers = {
  program: 'FileName',
  text: 'Arguments',
  list: 'ArgumentList',
  adder: 'Add',
};

const subprocesses: readonly SubprocessCall[] = [
  { symbol: 'System.Diagnostics#Process.Start', command: 0, list: 1, shell: false, options: [] },
  {
    symbol: 'System.Diagnostics#ProcessStartInfo',
    command: 0,
    list: 1,
    shell: false,
    options: [],
    members: startInfo,
  },
  {
    symbol: 'System.Diagnostics#Process',
    command: 0,
    shell: false,
    options: [],
    members: { ...startInfo, below: 'StartInfo' },
  },
  // Sources: the README files of CliWrap and SimpleExec.
  { symbol: 'SimpleExec#Command.Run', command: 0, list: 1, shell: false, options: [] },
  { symbol: 'SimpleExec#Command.RunAsync', command: 0, list: 1, shell: false, options: [] },
  { symbol: 'SimpleExec#Command.ReadAsync', command: 0, list: 1, shell: false, options: [] },
];

/** Lists of a folder's entries; each one is a whole path, which begins with the folder. */
const entryPathCalls: ReadonlySet<string> = new Set(
  members(
    'System.IO#Directory',
    'GetFiles GetDirectories GetFileSystemEntries EnumerateFiles EnumerateDirectories EnumerateFileSystemEntries',
  ),
);

const sameText =
  'ToString Trim TrimEnd TrimStart ToLower ToUpper ToLowerInvariant ToUpperInvariant PadLeft PadRight Normalize';

export const dotnetPaths: PathFacts = {
  temporaryFolder: '/tmp',
  temporaryFolders: new Set(['System.IO#Path.GetTempPath()']),
  workerValues: new Set(),
  processValues: new Set([
    ...members('System#Environment', 'ProcessId MachineName'),
    'System.Diagnostics#Process.GetCurrentProcess().Id',
  ]),
  environment: 'System#Environment.GetEnvironmentVariable.',
  freshPaths: new Map([
    ['System.IO#Path.GetTempFileName()', { creates: true }],
    ['System.IO#Directory.CreateTempSubdirectory()', { creates: true }],
    ['System.IO#Directory.CreateTempSubdirectory().FullName', { creates: true }],
  ]),
  operations: new Map(
    operations.flatMap(([operation, symbols]) => symbols.map((symbol) => [symbol, operation] as const)),
  ),
  textMethods: new Map<string, TextMethod>([
    ['Concat', 'concat'],
    ['Replace', 'replace'],
    ['Join', 'elements'],
    ...sameText.split(' ').map((name) => [name, 'same'] as const),
    ...['Substring', 'Remove', 'Insert'].map((name) => [name, 'begin'] as const),
    ...['Split', 'ElementAt', 'First', 'Last'].map((name) => [name, 'part'] as const),
  ]),
  times: {
    coarseMethods: new Set([
      'ToShortDateString',
      'ToLongDateString',
      'ToShortTimeString',
      'Date',
      'Day',
      'Hour',
    ]),
    formatMethods: new Set(['ToString']),
    // Seconds and their fractions in a format; the standard formats `o`, `s`, `T` have them as well.
    fineLetters: /[sfFoOT]/,
    isoMethods: new Set(),
    secondsBehind: 16,
  },
  listings: new Set(),
  globs: new Set(),
  entryLists: entryPathCalls,
  listingMethods: new Set([
    'GetFiles',
    'GetDirectories',
    'GetFileSystemInfos',
    'EnumerateFiles',
    'EnumerateDirectories',
    'EnumerateFileSystemInfos',
  ]),
  sinks: [...fileSinks, ...packageSinks, ...connectionStringSinks],
  subprocesses,
  programs,
  programArguments: seleniumArguments,
  writeFlagMembers:
    /#File(?:Mode\.(?:Create|CreateNew|OpenOrCreate|Append|Truncate)|Access\.(?:Write|ReadWrite))$/,
  exclusiveFlagMember: /#FileMode\.CreateNew$/,
  promises: new Set(['System.Threading.Tasks#Task']),
  listMethods: new Map([
    ...[
      'Where',
      'OrderBy',
      'OrderByDescending',
      'Take',
      'Skip',
      'Distinct',
      'ToList',
      'ToArray',
      'Reverse',
    ].map((name) => [name, 'keep'] as const),
    ['Select', 'map'],
    ['ConvertAll', 'map'],
  ]),
  listCalls: new Set(['System#Array.AsReadOnly']),
  fileLocks: new Set(members('System.IO#FileStream()', 'Lock')),
  selfRemoving: new Set(),
  removedOnClose: new Set(['System.IO#FileOptions.DeleteOnClose']),
  cleanupMethods: new Set(['Delete']),
  idioms: {
    freshFolder: 'Directory.CreateTempSubdirectory()',
    uniqueName: 'Guid.NewGuid()',
    existingFolder: 'Directory.CreateDirectory',
  },
};
