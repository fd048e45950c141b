/** What the user asked for cannot be done. The message is one line that names the thing and what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const meanings: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EBUSY: 'it is busy',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links form a loop',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its path is too long',
  ENFILE: 'too many files are open',
  ENOENT: 'it does not exist',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is not a folder',
  EPERM: 'the operation is not permitted',
  EROFS: 'the file system is read-only',
};

export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Why the file system refused, in words. */
export function systemReason(error: unknown): string {
  const code = errorCode(error);
  if (code !== undefined) return meanings[code] ?? `the system says ${code}`;
  return error instanceof Error ? error.message : String(error);
}

/** Recursion went deeper than the stack: a limit of the input, not a fault of the program. */
export function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError && /call stack/i.test(error.message);
}
