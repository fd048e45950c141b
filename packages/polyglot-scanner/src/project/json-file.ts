import stripJsonComments from 'strip-json-comments';
import { errorCode, systemReason } from '../errors.js';
import type { FileAccess } from '../file-access.js';
import type { Notification } from '../notification.js';
import { LineTable, type Position } from '../positions.js';
import { decodeSource } from '../read-source.js';
import { contains, type ProjectPaths } from './paths.js';

const maximumBytes = 5 * 1024 * 1024;

/** Reads the JSON files that say how a project is put together. What is wrong with one becomes a notification. */
export class JsonFiles {
  readonly notifications: Notification[] = [];
  readonly #objects = new Map<string, Record<string, unknown> | undefined>();

  constructor(
    private readonly paths: ProjectPaths,
    private readonly access: FileAccess,
  ) {}

  /**
   * The object in a file, which is named relative to the base; comments and trailing commas are allowed. A file that
   * does not exist gives nothing, and so does one outside the repository: it is none of ours.
   */
  read(file: string): Record<string, unknown> | undefined {
    if (this.#objects.has(file)) return this.#objects.get(file);
    const value = this.#parse(file);
    this.#objects.set(file, value);
    return value;
  }

  #parse(file: string): Record<string, unknown> | undefined {
    const text = this.#text(file);
    if (text === undefined) return undefined;
    try {
      const { value } = parseJson(text);
      if (isRecord(value)) return value;
      this.#complain(file, 'It is not a JSON object; the imports that need it are not resolved.');
    } catch (error) {
      const { reason, start } = mistakeIn(error, text);
      this.#complain(
        file,
        `It is not valid JSON (${reason}); the imports that need it are not resolved.`,
        start,
      );
    }
    return undefined;
  }

  #text(file: string): string | undefined {
    try {
      const path = this.access.realPath(this.paths.absolute(file));
      if (!contains(this.paths.root, path)) return undefined;
      const bytes = this.access.read(path, maximumBytes);
      const decoded = bytes.length > maximumBytes ? undefined : decodeSource(bytes);
      if (decoded?.kind === 'text') return decoded.text;
      this.#complain(file, decoded === undefined ? 'It is larger than 5 MB.' : 'It is not a text file.');
    } catch (error) {
      const code = errorCode(error);
      if (code !== 'ENOENT' && code !== 'ENOTDIR') {
        this.#complain(file, `It cannot be read: ${systemReason(error)}.`);
      }
    }
    return undefined;
  }

  #complain(file: string, message: string, start?: Position): void {
    const place = start === undefined ? {} : { start };
    this.notifications.push({ level: 'warning', kind: 'configuration', file, ...place, message });
  }
}

/**
 * Reads JSON with comments and trailing commas, and gives the text without them as well.
 * @throws {SyntaxError} with a position in `text`: what is left out of it becomes blanks.
 */
export function parseJson(text: string): { value: unknown; plain: string } {
  try {
    return { value: JSON.parse(text) as unknown, plain: text };
  } catch {
    const plain = stripJsonComments(text, { trailingCommas: true });
    return { value: JSON.parse(plain) as unknown, plain };
  }
}

/** What the JSON parser found wrong, without the excerpt and the offset that it adds. */
export function mistakeIn(error: unknown, text: string): { reason: string; start?: Position } {
  const message = error instanceof Error ? error.message : String(error);
  const reason = message
    .replace(/, (?:\.\.\.)?".*"(?:\.\.\.)? is not valid JSON$/s, '')
    .replace(/ in JSON at position .*$/s, '')
    .replace(/\s+/g, ' ');
  const offset = /at position (\d+)/.exec(message)?.[1];
  return offset === undefined
    ? { reason }
    : { reason, start: new LineTable(text).positionAt(Number(offset)) };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function stringsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
