import path from 'node:path';
import type { FileAccess } from './file-access.js';

/** The file system with another text in one file, which need not exist. Its folder must. */
export function overlayAccess(access: FileAccess, file: string, content: Buffer): FileAccess {
  const folder = path.dirname(file);
  const name = path.basename(file);
  return {
    list(directory) {
      const entries = access.list(directory);
      return directory === folder || path.resolve(directory) === folder
        ? [...entries.filter((entry) => entry.name !== name), { name, kind: 'file' }]
        : entries;
    },
    kindOf: (one) => (path.resolve(one) === file ? 'file' : access.kindOf(one)),
    realPath: (one) => (path.resolve(one) === file ? file : access.realPath(one)),
    read: (one, limit) =>
      path.resolve(one) === file ? content.subarray(0, limit + 1) : access.read(one, limit),
  };
}
