import path from 'node:path';
import type { FileAccess } from './file-access.js';

/**
 * The file system with other texts in some files, which need not exist. Their folders must.
 * @param contents by absolute path, free of symbolic links.
 */
export function overlayAccess(access: FileAccess, contents: ReadonlyMap<string, Buffer>): FileAccess {
  const names = new Map<string, Set<string>>();
  for (const file of contents.keys()) {
    const folder = path.dirname(file);
    names.set(folder, (names.get(folder) ?? new Set()).add(path.basename(file)));
  }
  return {
    list(directory) {
      const entries = access.list(directory);
      const own = names.get(path.resolve(directory));
      if (own === undefined) return entries;
      const others = entries.filter(({ name }) => !own.has(name));
      return [...others, ...[...own].map((name) => ({ name, kind: 'file' as const }))];
    },
    kindOf: (one) => (contents.has(path.resolve(one)) ? 'file' : access.kindOf(one)),
    realPath: (one) => (contents.has(path.resolve(one)) ? path.resolve(one) : access.realPath(one)),
    read: (one, limit) => contents.get(path.resolve(one))?.subarray(0, limit + 1) ?? access.read(one, limit),
  };
}
