import fs from 'node:fs';

export interface DirectoryEntry {
  readonly name: string;
  readonly kind: EntryKind;
}

type EntryKind = 'file' | 'directory' | 'link' | 'other';

/** The file system as the scanner uses it. Each call throws what `node:fs` throws. */
export interface FileAccess {
  /** In no particular order. */
  list(directory: string): DirectoryEntry[];
  /** Follows symbolic links. */
  kindOf(path: string): EntryKind;
  realPath(path: string): string;
  /** Stops at `limit` bytes: a longer result means that the file is larger. */
  read(path: string, limit: number): Buffer;
}

/** Whether there is anything at the path that can be reached. */
export function exists(path: string, access: Pick<FileAccess, 'kindOf'>): boolean {
  try {
    access.kindOf(path);
    return true;
  } catch {
    return false;
  }
}

export const diskAccess: FileAccess = {
  list(directory) {
    return fs.readdirSync(directory, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      kind: entry.isSymbolicLink() ? 'link' : kindOf(entry),
    }));
  },
  kindOf: (path) => kindOf(fs.statSync(path)),
  realPath: (path) => fs.realpathSync.native(path),
  read(path, limit) {
    // Without O_NONBLOCK, a named pipe that took a file's place would be waited for.
    const descriptor = fs.openSync(path, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0));
    try {
      const size = fs.fstatSync(descriptor).size;
      let bytes = Buffer.allocUnsafe(Math.min(size, limit) + 1);
      let length = 0;
      for (;;) {
        const count = fs.readSync(descriptor, bytes, length, bytes.length - length, null);
        length += count;
        if (count === 0 || length > limit) return bytes.subarray(0, length);
        if (length === bytes.length) bytes = Buffer.concat([bytes, Buffer.allocUnsafe(length)]);
      }
    } finally {
      fs.closeSync(descriptor);
    }
  },
};

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): EntryKind {
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'directory' : 'other';
}
