import path from 'node:path';
import { systemReason, UsageError } from '../errors.js';
import type { FileAccess } from '../file-access.js';
import { quotePath } from '../quote.js';
import { decodeSource } from '../read-source.js';

/** A longer one was written by no person. */
const maximumBytes = 1024 * 1024;

/** @throws {UsageError} when it cannot be read as text. */
export function readConfigText(file: string, cwd: string, access: FileAccess): string {
  const refuse = (reason: string): UsageError =>
    new UsageError(`The configuration ${quotePath(path.relative(cwd, file))} cannot be read: ${reason}.`);
  let bytes: Buffer;
  try {
    bytes = access.read(file, maximumBytes);
  } catch (error) {
    throw refuse(systemReason(error));
  }
  if (bytes.length > maximumBytes) throw refuse('it is larger than 1 MB');
  const decoded = decodeSource(bytes);
  if (decoded.kind === 'binary' || decoded.badByteAt !== undefined) throw refuse('it is not a text in UTF-8');
  return decoded.text;
}
