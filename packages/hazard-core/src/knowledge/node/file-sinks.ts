import type { ArgumentPosition, PathEffect, PathSink } from '../path-facts.js';

/**
 * Path arguments of the file system's own functions. Sources: Node.js documentation (fs), the READMEs of fs-extra,
 * graceful-fs and mz.
 */

const modules = [
  'fs#',
  'fs#promises.',
  'fs/promises#',
  'fs-extra#',
  'fs-extra#promises.',
  'fs-extra/esm#',
  'graceful-fs#',
  'graceful-fs#promises.',
  'mz/fs#',
];

/** One row for each module and each form of the name: `rm` and `rmSync`. */
function rows(
  effect: PathEffect,
  path: ArgumentPosition,
  names: string,
  more: Pick<PathSink, 'flags' | 'harmless'> = {},
): PathSink[] {
  return names
    .split(' ')
    .flatMap((name) => [name, `${name}Sync`])
    .flatMap((name) => modules.map((module) => ({ symbol: module + name, path, effect, ...more })));
}

const first: ArgumentPosition = { argument: 0 };
const second: ArgumentPosition = { argument: 1 };

const writeFlags = {
  at: [
    { argument: 2, member: ['flag'] },
    { argument: 2, member: ['flags'] },
  ],
  otherwise: 'w',
};
const streamFlags = {
  at: [
    { argument: 1, member: ['flags'] },
    { argument: 1, member: ['flag'] },
  ],
  otherwise: 'w',
};

export const fileSinks: readonly PathSink[] = [
  ...rows('write', first, 'writeFile', { flags: writeFlags }),
  ...rows('write', first, 'appendFile'),
  ...rows('write', first, 'createWriteStream', { flags: streamFlags }),
  ...rows('write', first, 'open', { flags: { at: [second], otherwise: 'r' } }),
  ...rows('write', first, 'truncate'),
  ...rows('directory', first, 'mkdir', {
    harmless: [{ at: { argument: 1, member: ['recursive'] }, value: true }],
  }),
  ...rows('write', second, 'copyFile cp copy'),
  ...rows('read', first, 'copyFile cp copy'),
  ...rows('write', second, 'symlink link'),
  ...rows('remove', first, 'rm rmdir unlink remove'),
  ...rows('empty', first, 'emptyDir emptydir'),
  ...rows('moveAway', first, 'rename move'),
  ...rows('replace', second, 'rename move'),
  ...rows('write', first, 'outputFile outputJson outputJSON writeJson writeJSON'),
  ...rows('read', first, 'readFile createReadStream readJson readJSON readv readlink'),
  ...rows('check', first, 'exists access stat lstat pathExists'),
  ...rows('list', first, 'readdir opendir'),
];
