import fs from 'node:fs';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { errorCode, systemReason, UsageError } from '../errors.js';
import { quotePath } from '../quote.js';

/**
 * Checks, before the work begins, that a file can probably be put there. `what` is what the message calls it.
 * @throws {UsageError} when its folder is missing or cannot be written to, and when it is a folder itself.
 */
export function checkOutput(file: string, cwd: string, what = 'The report'): void {
  const target = path.resolve(cwd, file);
  try {
    const existing = existingFile(target);
    if (existing?.kind === 'other') return;
    fs.accessSync(path.dirname(existing?.path ?? target), fs.constants.W_OK);
  } catch (error) {
    throw refusal(what, path.relative(cwd, target), error);
  }
}

/**
 * Writes a file, whole or not at all: to a temporary name beside it, which then takes the file's place.
 * What is no regular file, such as a pipe, is written to as it is.
 * @throws {UsageError} when that fails; the old file is intact then.
 */
export function writeOutput(file: string, cwd: string, text: string, what = 'The report'): void {
  const target = path.resolve(cwd, file);
  let temporary: string | undefined;
  try {
    const existing = existingFile(target);
    if (existing?.kind === 'other') {
      fs.writeFileSync(target, text);
      return;
    }
    const real = existing?.path ?? target;
    temporary = path.join(
      path.dirname(real),
      `.${path.basename(real)}.${randomBytes(6).toString('hex')}.tmp`,
    );
    fs.writeFileSync(temporary, text, { flag: 'wx', mode: existing?.mode ?? 0o666 });
    fs.renameSync(temporary, real);
  } catch (error) {
    if (temporary !== undefined) fs.rmSync(temporary, { force: true });
    throw refusal(what, path.relative(cwd, target), error);
  }
}

interface ExistingFile {
  /** A symbolic link stays one: its target is what is replaced. */
  readonly path: string;
  readonly kind: 'regular' | 'other';
  readonly mode: number;
}

/** @throws for a folder, and whatever `node:fs` throws. */
function existingFile(target: string): ExistingFile | undefined {
  try {
    const path = fs.realpathSync.native(target);
    const stat = fs.statSync(path);
    if (stat.isDirectory()) throw Object.assign(new Error('A folder.'), { code: 'EISDIR' });
    return { path, kind: stat.isFile() ? 'regular' : 'other', mode: stat.mode & 0o7777 };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function refusal(what: string, file: string, error: unknown): UsageError {
  const reason =
    errorCode(error) === 'ENOENT' ? 'its folder does not exist; create it first' : systemReason(error);
  return new UsageError(`${what} cannot be written to ${quotePath(file)}: ${reason}.`);
}
