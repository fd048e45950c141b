import fs from 'node:fs';
import path from 'node:path';
import { errorCode, systemReason, UsageError } from '../../errors.js';
import { quotePath } from '../../quote.js';

/**
 * Writes a file that is not there yet.
 * @throws {UsageError} when it is, or cannot be written.
 */
export function createFile(file: string, text: string, mode = 0o666): void {
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text, { flag: 'wx', mode });
  } catch (error) {
    const reason = errorCode(error) === 'EEXIST' ? 'it is there already' : systemReason(error);
    throw new UsageError(`${quotePath(path.basename(file))} cannot be written: ${reason}.`);
  }
}
