import type { ArgumentPosition, PathEffect, PathSink } from '../path-facts.js';

/** Path arguments of the standard library. Source: the Python 3.13 documentation of the modules. */

export function at(argument: number, name?: string): ArgumentPosition {
  return name === undefined ? { argument } : { argument, name };
}

const receiver: ArgumentPosition = { argument: 'receiver' };

/** Only ever given by its name. */
export function named(name: string): ArgumentPosition {
  return { argument: Number.MAX_SAFE_INTEGER, name };
}

type More = Pick<PathSink, 'flags' | 'harmless' | 'glob' | 'waits' | 'finishesFirst'>;

export function rows(
  effect: PathEffect,
  path: ArgumentPosition,
  symbols: string,
  more: More = {},
): PathSink[] {
  return symbols.split(' ').map((symbol) => ({ symbol, path, effect, ...more }));
}

/** Methods at the end of a chain that begins with one of the symbols. */
export function chains(
  effect: PathEffect,
  path: ArgumentPosition,
  methods: string,
  symbols: string,
  more: More = {},
): PathSink[] {
  return methods
    .split(' ')
    .flatMap((method) => rows(effect, path, symbols, more).map((row) => ({ ...row, method })));
}

/** The mode of an opening call. */
function mode(argument: number, otherwise = 'r'): More {
  return { flags: { at: [at(argument, 'mode')], otherwise } };
}

const mayExist: More = { harmless: [{ at: at(2, 'exist_ok'), value: true }] };

const builtins: readonly PathSink[] = [
  ...rows('write', at(0, 'file'), 'global#open io#open', mode(1)),
  ...rows('write', at(0, 'filename'), 'codecs#open gzip#open bz2#open lzma#open', mode(1)),
  ...rows('write', at(0, 'filename'), 'gzip#GzipFile bz2#BZ2File lzma#LZMAFile', mode(1)),
  ...rows('write', at(0, 'file'), 'zipfile#ZipFile aiofiles#open wave#open', mode(1)),
  ...rows('write', at(0, 'name'), 'tarfile#open tarfile#TarFile tarfile#TarFile.open', mode(1)),
  ...rows('write', at(0), 'os#open', { flags: { at: [at(1, 'flags')], otherwise: 'r' } }),
];

const os: readonly PathSink[] = [
  ...rows('directory', at(0, 'name'), 'os#makedirs', mayExist),
  ...rows('directory', at(0, 'path'), 'os#mkdir'),
  ...rows('remove', at(0, 'path'), 'os#remove os#unlink os#rmdir os#removedirs'),
  ...rows('moveAway', at(0, 'src'), 'os#rename os#replace os#renames'),
  ...rows('replace', at(1, 'dst'), 'os#rename os#replace os#renames'),
  ...rows('write', at(1, 'dst'), 'os#symlink os#link'),
  ...rows('write', at(0, 'path'), 'os#truncate'),
  ...rows('pipe', at(0, 'path'), 'os#mkfifo os#mknod'),
  ...rows('list', at(0, 'path'), 'os#listdir os#scandir os#walk'),
  ...rows('check', at(0, 'path'), 'os#stat os#lstat os#access'),
  ...rows(
    'check',
    at(0, 'path'),
    'os#path.exists os#path.isfile os#path.isdir os#path.lexists os#path.getsize os#path.getmtime',
  ),
  ...rows('enter', at(0, 'path'), 'os#chdir contextlib#chdir'),
];

const shutil: readonly PathSink[] = [
  ...rows('remove', at(0, 'path'), 'shutil#rmtree'),
  ...rows('write', at(1, 'dst'), 'shutil#copy shutil#copy2 shutil#copyfile shutil#copytree'),
  ...rows('read', at(0, 'src'), 'shutil#copy shutil#copy2 shutil#copyfile shutil#copytree'),
  ...rows('moveAway', at(0, 'src'), 'shutil#move'),
  ...rows('replace', at(1, 'dst'), 'shutil#move'),
  ...rows('write', at(1, 'extract_dir'), 'shutil#unpack_archive'),
  ...rows('write', at(0, 'base_name'), 'shutil#make_archive'),
];

const pathlib: readonly PathSink[] = [
  ...chains('write', receiver, 'write_text write_bytes touch symlink_to hardlink_to', 'pathlib#'),
  ...chains('write', receiver, 'open', 'pathlib#', mode(0)),
  ...chains('directory', receiver, 'mkdir', 'pathlib#', mayExist),
  ...chains('remove', receiver, 'unlink rmdir', 'pathlib#'),
  ...chains('moveAway', receiver, 'rename replace', 'pathlib#'),
  ...chains('replace', at(0, 'target'), 'rename replace', 'pathlib#'),
  ...chains('read', receiver, 'read_text read_bytes', 'pathlib#'),
  ...chains('check', receiver, 'exists is_file is_dir stat', 'pathlib#'),
  ...chains('list', receiver, 'iterdir glob rglob', 'pathlib#'),
];

const archives =
  'zipfile#ZipFile() tarfile#open() tarfile#TarFile aws_lambda_powertools.utilities.streaming#S3Object().transform() aws_lambda_powertools.utilities.streaming.s3_object#S3Object().transform()';

const others: readonly PathSink[] = [
  ...chains('write', at(0, 'path'), 'extractall', archives),
  ...chains('write', at(1, 'path'), 'extract', archives),
  ...rows(
    'write',
    at(1, 'filename'),
    'urllib.request#urlretrieve urllib#urlretrieve urllib#request.urlretrieve',
  ),
  ...rows('database', at(0, 'database'), 'sqlite3#connect'),
  ...rows('database', at(0, 'filename'), 'shelve#open dbm#open shelve#DbfilenameShelf'),
  ...rows('database', at(0, 'file'), 'dbm#open'),
  ...rows(
    'write',
    at(0, 'filename'),
    'logging#FileHandler logging.handlers#RotatingFileHandler logging.handlers#TimedRotatingFileHandler',
  ),
  ...rows('write', named('filename'), 'logging#basicConfig'),
];

export const fileSinks: readonly PathSink[] = [...builtins, ...os, ...shutil, ...pathlib, ...others];
