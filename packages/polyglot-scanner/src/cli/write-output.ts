import fs from 'node:fs';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { errorCode, systemReason, UsageError } from '../errors.js';
import { quotePath } from '../quote.js';

/**
 * Writes a report to a file, whole or not at all: to a temporary name beside it, which then takes the file's place.
 * What is no regular file, such as a pipe, is written to as it is.
 * @throws {UsageError} when that fails; the old file is intact then.
 */
export function writeOutput(file: string, cwd: string, text: string): void {
  const target = path.resolve(cwd, file);
  let temporary: string | undefined;
  try {
    const existing = existingFile(target);
    if (existing !== undefined && !existing.isRegular) {
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
    const reason = errorCode(error) === 'ENOENT' ? 'its folder does not exist' : systemReason(error);
    throw new UsageError(`The report cannot be written to ${quotePath(file)}: ${reason}.`);
  }
}

/** A symbolic link stays one: its target is what is replaced. */
function existingFile(target: string): { path: string; isRegular: boolean; mode: number } | undefined {
  try {
    const path = fs.realpathSync.native(target);
    const stat = fs.statSync(path);
    return { path, isRegular: stat.isFile(), mode: stat.mode & 0o7777 };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
