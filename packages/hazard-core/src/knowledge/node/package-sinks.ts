import type { ArgumentPosition, PathEffect, PathSink } from '../path-facts.js';

/** Path arguments of packages and of Node.js's own database. Sources: the packages' README files and API references. */

type Harmless = NonNullable<PathSink['harmless']>[number];

function rows(effect: PathEffect, path: ArgumentPosition, ...symbols: string[]): PathSink[] {
  return symbols.map((symbol) => ({ symbol, path, effect }));
}

/** Methods at the end of a chain that begins with one of the symbols. */
function chains(
  effect: PathEffect,
  path: ArgumentPosition,
  methods: string,
  ...symbols: string[]
): PathSink[] {
  return methods.split(' ').flatMap((method) => symbols.map((symbol) => ({ symbol, method, path, effect })));
}

function argument(index: number, ...member: string[]): ArgumentPosition {
  return member.length === 0 ? { argument: index } : { argument: index, member };
}

const first = argument(0);
const second = argument(1);

const readOnly = (member: string, index = 1): Harmless => ({ at: argument(index, member), value: true });

const removal: readonly PathSink[] = [
  ...rows(
    'remove',
    first,
    'rimraf#',
    'rimraf#sync',
    'rimraf#rimraf',
    'rimraf#rimrafSync',
    'rimraf#rimraf.sync',
    'rimraf#native',
    'rimraf#nativeSync',
    'del#',
    'del#sync',
    'del#deleteAsync',
    'del#deleteSync',
    'shelljs#rm',
  ),
  ...rows('remove', second, 'shelljs#rm'),
].map((row) => ({ ...row, glob: true }));

const copies: readonly PathSink[] = [
  ...rows(
    'write',
    second,
    'cpy#',
    'ncp#',
    'ncp#ncp',
    'recursive-copy#',
    'shelljs#cp',
    'shelljs#ln',
    'cp-file#',
    'cp-file#copyFile',
  ),
  ...rows('moveAway', first, 'move-file#', 'move-file#moveFile', 'mv#', 'shelljs#mv'),
  ...rows('write', first, 'shelljs#touch'),
];

const downloads: readonly PathSink[] = [
  ...rows(
    'write',
    second,
    'download#',
    'download-git-repo#',
    'wget-improved#download',
    'node-downloader-helper#DownloaderHelper',
  ),
  ...rows('write', argument(0, 'dest'), 'image-downloader#image'),
  ...rows('write', argument(0, 'directory'), 'nodejs-file-downloader#Downloader'),
  ...chains(
    'write',
    argument(0, 'destination'),
    'download',
    '@google-cloud/storage#',
    'firebase-admin#',
    'firebase-admin/storage#',
  ),
  ...chains('write', first, 'downloadToFile', '@azure/storage-blob#'),
  ...chains('write', first, 'downloadTo downloadToDir', 'basic-ftp#Client()'),
  ...chains('write', second, 'get fastGet downloadDir', 'ssh2-sftp-client#()'),
  ...chains(
    'write',
    argument(0, 'localFile'),
    'downloadFile',
    '@auth0/s3#createClient()',
    's3#createClient()',
  ),
  ...chains('write', argument(0, 'localDir'), 'downloadDir', '@auth0/s3#createClient()', 's3#createClient()'),
  ...chains('write', second, 'clone mirror', 'simple-git#', 'simple-git/promise#'),
  ...rows('write', argument(0, 'dir'), 'isomorphic-git#clone'),
  ...rows('write', second, 'nodegit#Clone', 'nodegit#Clone.clone'),
];

const tar = ['tar#', 'tar#default.'];

const archives: readonly PathSink[] = [
  ...chains('write', first, 'extractAllTo extractAllToAsync writeZip writeZipPromise', 'adm-zip#()'),
  ...chains('write', second, 'extractEntryTo', 'adm-zip#()'),
  ...rows('write', argument(0, 'path'), 'unzipper#Extract', 'unzip#Extract', 'unzip-stream#Extract'),
  ...chains('write', argument(0, 'path'), 'extract', 'unzipper#Open'),
  ...rows('write', argument(1, 'dir'), 'extract-zip#'),
  ...rows(
    'write',
    second,
    'decompress#',
    'zip-a-folder#zip',
    'zip-a-folder#tar',
    'cross-zip#unzip',
    'cross-zip#unzipSync',
    'cross-zip#zip',
    'cross-zip#zipSync',
  ),
  ...tar.flatMap((module) =>
    ['x', 'extract'].flatMap((name) =>
      ['cwd', 'C'].flatMap((member) => rows('write', argument(0, member), module + name)),
    ),
  ),
  ...tar.flatMap((module) =>
    ['c', 'create', 'r', 'replace', 'u', 'update'].flatMap((name) =>
      ['file', 'f'].flatMap((member) => rows('write', argument(0, member), module + name)),
    ),
  ),
  ...rows('write', first, 'tar-fs#extract'),
  ...chains('write', second, 'extract', 'node-stream-zip#()', 'node-stream-zip#async()'),
];

const browsers = [
  'puppeteer#launch()',
  'puppeteer-core#launch()',
  'puppeteer#connect()',
  'puppeteer-core#connect()',
  'puppeteer-extra#launch()',
  'chrome-aws-lambda#puppeteer.launch()',
  'playwright#chromium',
  'playwright-core#chromium',
];

const documents: readonly PathSink[] = [
  ...chains('write', first, 'toFile', 'sharp#()', 'html-pdf#create()'),
  ...chains('write', first, 'write writeAsync', 'jimp#', 'gm#'),
  ...chains('write', first, 'save saveToFile output mergeToFile', 'fluent-ffmpeg#'),
  ...chains('write', argument(0, 'folder'), 'screenshots takeScreenshots thumbnail', 'fluent-ffmpeg#'),
  ...chains('write', argument(0, 'path'), 'screenshot pdf', ...browsers),
  ...chains('write', first, 'writeFile', 'exceljs#'),
  ...rows('write', second, 'xlsx#writeFile', 'xlsx#writeFileSync', 'xlsx#writeFileXLSX'),
  ...chains('write', first, 'save', 'pdf-merger-js#()', 'jspdf#()', 'jspdf#jsPDF()'),
  ...chains('write', argument(0, 'fileName'), 'writeFile', 'pptxgenjs#()'),
  ...rows(
    'write',
    first,
    'qrcode#toFile',
    'write-json-file#',
    'write-json-file#writeJsonFile',
    'write-json-file#writeJsonFileSync',
    'jsonfile#writeFile',
    'jsonfile#writeFileSync',
  ),
  ...rows(
    'write',
    argument(0, 'path'),
    'csv-writer#createObjectCsvWriter',
    'csv-writer#createArrayCsvWriter',
  ),
  ...rows('write', argument(0, 'output'), 'node-html-to-image#'),
  ...rows('write', argument(0, 'dstPath'), 'imagemagick#resize', 'imagemagick#crop'),
  ...rows('write', argument(0, 'filename'), 'winston#transports.File'),
  ...rows('write', argument(1, 'output'), 'wkhtmltopdf#'),
];

function database(path: ArgumentPosition, harmless: readonly Harmless[], ...symbols: string[]): PathSink[] {
  return symbols.map((symbol) => ({ symbol, path, effect: 'database', harmless }));
}

const databases: readonly PathSink[] = [
  ...database(first, [readOnly('readonly')], 'better-sqlite3#', 'better-sqlite3#Database'),
  ...database(first, [readOnly('readOnly')], 'sqlite#DatabaseSync'),
  // 1 is sqlite3's OPEN_READONLY.
  ...database(
    first,
    [{ at: second, value: 1 }],
    'sqlite3#Database',
    'sqlite3#verbose().Database',
    'sqlite3#cached.Database',
  ),
  ...database(first, [readOnly('readOnly'), readOnly('readonly')], 'node-sqlite3-wasm#Database', 'lmdb#open'),
  ...rows(
    'database',
    argument(0, 'filename'),
    'sqlite#open',
    'nedb#',
    '@seald-io/nedb#',
    'nedb-promises#create',
    'keyv-file#KeyvFile',
  ),
  ...rows(
    'database',
    first,
    'sqlite#open',
    'level#',
    'level#Level',
    'classic-level#ClassicLevel',
    'leveldown#',
    'rocksdb#',
    'duckdb#Database',
    'duckdb-async#Database.create',
    '@duckdb/node-api#DuckDBInstance.create',
    'lokijs#',
    'lowdb/adapters/FileSync#',
    'lowdb/adapters/FileAsync#',
    'lowdb/node#JSONFile',
    'lowdb/node#JSONFileSync',
    'lowdb/node#JSONFilePreset',
    'lowdb/node#JSONFileSyncPreset',
    'node-json-db#Config',
    'node-localstorage#LocalStorage',
  ),
  ...rows('database', argument(0, 'path'), 'lmdb#open'),
  ...rows(
    'database',
    argument(0, 'dir'),
    'node-persist#init',
    'node-persist#initSync',
    'node-persist#create',
  ),
  ...rows('database', argument(0, 'connection', 'filename'), 'knex#', 'knex#knex'),
  ...rows('database', argument(0, 'storage'), 'sequelize#', 'sequelize#Sequelize'),
  ...rows('database', argument(0, 'database'), 'typeorm#DataSource', 'typeorm#createConnection'),
  ...rows('database', argument(0, 'url'), '@libsql/client#createClient', '@libsql/client/node#createClient'),
];

const profiles: readonly PathSink[] = [
  ...rows(
    'profile',
    argument(0, 'userDataDir'),
    'puppeteer#launch',
    'puppeteer-core#launch',
    'chrome-aws-lambda#puppeteer.launch',
    'puppeteer-extra#launch',
    'puppeteer-extra#addExtra().launch',
    'chrome-launcher#launch',
  ),
  ...rows(
    'profile',
    first,
    'playwright#chromium.launchPersistentContext',
    'playwright-core#chromium.launchPersistentContext',
    'playwright#firefox.launchPersistentContext',
    'playwright#webkit.launchPersistentContext',
  ),
];

const locks: readonly PathSink[] = [
  ...rows('lock', first, 'proper-lockfile#lock').map((row) => ({ ...row, waits: [argument(1, 'retries')] })),
  ...rows('lock', first, 'proper-lockfile#lockSync'),
  ...rows('lock', first, 'lockfile#lock').map((row) => ({
    ...row,
    waits: [argument(1, 'wait'), argument(1, 'retries')],
  })),
  ...rows('lock', first, 'lockfile#lockSync').map((row) => ({ ...row, waits: [argument(1, 'retries')] })),
];

export const packageSinks: readonly PathSink[] = [
  ...removal,
  ...copies,
  ...downloads,
  ...archives,
  ...documents,
  ...databases,
  ...profiles,
  ...locks,
];
