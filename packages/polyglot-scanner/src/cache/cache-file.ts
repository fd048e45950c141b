import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { systemReason } from '../errors.js';

/** In bytes. */
export interface CacheLimits {
  readonly file: number;
  /** Of all files of the folder together. */
  readonly all: number;
}

const usualLimits: CacheLimits = { file: 64 * 1024 * 1024, all: 256 * 1024 * 1024 };

const extension = '.results';
/** A temporary file that has not become a cache after this time never will: its writer was cut off. */
const abandonedAfter = 60 * 60 * 1000;

/**
 * A file with texts by their keys. Each line has a key, a hash of the text, and the text: a damaged line is as if it were
 * not there. A file is replaced as a whole, so that scans that run at the same time see one or the other version.
 */
export class CacheFile {
  readonly #path: string;

  constructor(
    private readonly directory: string,
    name: string,
    private readonly limits: CacheLimits = usualLimits,
  ) {
    this.#path = path.join(directory, name + extension);
  }

  read(): Map<string, string> {
    const entries = new Map<string, string>();
    let content: string;
    try {
      content = fs.statSync(this.#path).size > this.limits.file ? '' : fs.readFileSync(this.#path, 'utf8');
    } catch {
      // The first scan, or a cache that cannot be read: then everything is new.
      return entries;
    }
    for (let start = 0; start < content.length;) {
      const found = content.indexOf('\n', start);
      const end = found === -1 ? content.length : found;
      const [key, sum] = [
        content.slice(start, start + 64),
        content.slice(start + 65, start + 65 + sumLength),
      ];
      const text = content.slice(start + 66 + sumLength, end);
      if (sum !== '' && sum === sumOf(key, text)) entries.set(key, text);
      start = end + 1;
    }
    return entries;
  }

  /** Gives the reason if it cannot be written; the old file is intact then. */
  write(entries: ReadonlyMap<string, string>): string | undefined {
    const lines: string[] = [];
    let size = 0;
    for (const [key, text] of entries) {
      const line = `${key} ${sumOf(key, text)} ${text}\n`;
      size += Buffer.byteLength(line);
      if (size > this.limits.file) break;
      lines.push(line);
    }
    const temporary = `${this.#path}.${randomBytes(6).toString('hex')}.tmp`;
    try {
      fs.mkdirSync(this.directory, { recursive: true, mode: 0o700 });
      fs.writeFileSync(temporary, lines.join(''), { flag: 'wx', mode: 0o600 });
      fs.renameSync(temporary, this.#path);
    } catch (error) {
      this.#remove(temporary);
      return systemReason(error);
    }
    this.#tidy();
    return undefined;
  }

  #remove(file: string): void {
    try {
      fs.rmSync(file, { force: true });
    } catch {
      // There is nothing to remove in a folder that is none.
    }
  }

  /** It is in use: others go first when there is too much. */
  touch(): void {
    const now = new Date();
    try {
      fs.utimesSync(this.#path, now, now);
    } catch {
      // Nothing hangs on it.
    }
  }

  /** Removes the files that were not used for the longest time when there are too many, and what was left half-written. */
  #tidy(): void {
    try {
      const files = fs.readdirSync(this.directory).flatMap((name) => {
        const file = path.join(this.directory, name);
        const isTemporary = /\.results\.[0-9a-f]{12}\.tmp$/.test(name);
        if (!isTemporary && !/^[0-9a-f]{64}\.results$/.test(name)) return [];
        const { size, mtimeMs } = fs.statSync(file);
        return [{ file, size, mtimeMs, isTemporary }];
      });
      let total = 0;
      for (const { file, size, mtimeMs, isTemporary } of files.sort((a, b) => b.mtimeMs - a.mtimeMs)) {
        if (isTemporary) {
          if (Date.now() - mtimeMs > abandonedAfter) this.#remove(file);
          continue;
        }
        total += size;
        if (total > this.limits.all && file !== this.#path) this.#remove(file);
      }
    } catch {
      // Another scan tidies at the same time.
    }
  }
}

const sumLength = 32;

function sumOf(key: string, text: string): string {
  return createHash('sha256').update(key).update(text).digest('hex').slice(0, sumLength);
}
