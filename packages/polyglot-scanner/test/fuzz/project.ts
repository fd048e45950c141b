import { hazards, normalizeOptions } from 'hazard-core';
import type { DirectoryEntry, FileAccess } from '../../src/file-access.js';
import { sarifReport } from '../../src/report/sarif.js';
import { jsonReport, type JsonReport } from '../../src/report/json.js';
import { textReport } from '../../src/report/text.js';
import { scan } from '../../src/scan.js';
import type { ScanResult } from '../../src/scan-result.js';
import picocolors from 'picocolors';

export interface InputFile {
  /** Relative to the project, with `/`. */
  readonly name: string;
  readonly text: string;
  readonly encoding: 'utf8' | 'utf16';
}

export interface Scanned {
  readonly result: ScanResult;
  readonly json: JsonReport;
  /** Says much that is the same for all files: only made on request. */
  readonly sarif: () => string;
  readonly text: string;
}

/** Scans files that are on no disk, as the command does it, and renders each report. */
export async function scanFiles(files: readonly InputFile[], backwards = false): Promise<Scanned> {
  const result = await scan({
    cwd: folder,
    paths: ['.'],
    engine,
    selection: { preset: 'strict', minConfidence: 'low', only: [], ignored: [] },
    access: new MemoryFiles(files, backwards),
  });
  const still = { ...result, statistics: { ...result.statistics, milliseconds: 0 } };
  return {
    result,
    json: JSON.parse(jsonReport(still, '0')) as JsonReport,
    sarif: () =>
      sarifReport(still, { catalogue: hazards, toolVersion: '0', homepage: 'https://example.com' }).text,
    text: textReport(still, { colors: picocolors.createColors(false), width: 100 }),
  };
}

const folder = '/project';
const engine = normalizeOptions({ minConfidence: 'low' });

class MemoryFiles implements FileAccess {
  readonly #files = new Map<string, Buffer>();
  readonly #folders = new Map<string, DirectoryEntry[]>([[folder, []]]);

  constructor(
    files: readonly InputFile[],
    private readonly backwards: boolean,
  ) {
    for (const { name, text, encoding } of files) {
      const bytes = encoding === 'utf8' ? Buffer.from(text) : Buffer.from(`\ufeff${text}`, 'utf16le');
      this.#add(`${folder}/${name}`, bytes);
    }
  }

  list(directory: string): DirectoryEntry[] {
    const entries = this.#folders.get(directory) ?? missing(directory);
    return this.backwards ? entries.toReversed() : entries;
  }

  kindOf(path: string): DirectoryEntry['kind'] {
    return this.#files.has(path) ? 'file' : this.#folders.has(path) ? 'directory' : missing(path);
  }

  realPath(path: string): string {
    this.kindOf(path);
    return path;
  }

  read(path: string): Buffer {
    return this.#files.get(path) ?? missing(path);
  }

  #add(path: string, bytes: Buffer): void {
    this.#files.set(path, bytes);
    let kind: DirectoryEntry['kind'] = 'file';
    for (let inner = path; inner !== folder; kind = 'directory') {
      const end = inner.lastIndexOf('/');
      const outer = inner.slice(0, end);
      const entries = this.#folders.get(outer);
      if (entries === undefined) this.#folders.set(outer, [{ name: inner.slice(end + 1), kind }]);
      else {
        if (entries.every(({ name }) => name !== inner.slice(end + 1)))
          entries.push({ name: inner.slice(end + 1), kind });
      }
      inner = outer;
    }
  }
}

function missing(path: string): never {
  throw Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' });
}
