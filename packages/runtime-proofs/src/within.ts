import { setTimeout as later } from 'node:timers/promises';

/** Waits for what takes no longer than so many seconds. @throws {Error} with the message when it does; that of the work. */
export async function within<Result>(
  seconds: number,
  work: Promise<Result> | Result,
  message: string,
): Promise<Result> {
  const timer = new AbortController();
  const tooLate = later(seconds * 1000, undefined, { signal: timer.signal }).then(() => {
    throw new Error(message);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    timer.abort();
  }
}
