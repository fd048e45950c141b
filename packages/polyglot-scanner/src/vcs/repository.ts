import { UsageError } from '../errors.js';
import { quotePath, visible } from '../quote.js';
import { Git } from './git.js';

/**
 * The root of the repository that a folder lies in.
 * @param option what the user asked for, for the message.
 * @throws {UsageError} where there is none, or one that git does not trust.
 */
export function rootOf(folder: string, option: string): string {
  const top = new Git(folder).ask('rev-parse', '--show-toplevel');
  if (top.ok) return top.text.replace(/\r?\n$/, '');
  const shown = quotePath(folder);
  throw new UsageError(
    top.reason.includes('dubious ownership')
      ? `${option}: git does not trust the repository of ${shown}, which belongs to somebody else. Its setting safe.directory tells it to.`
      : `${option} needs a git repository, and ${shown} lies in none.`,
  );
}

/** What git lists, separated by zero bytes. @throws {UsageError} when it refuses. */
export function listed(git: Git, ...args: readonly string[]): string[] {
  const answer = git.ask(...args);
  if (!answer.ok) throw new UsageError(`git ${args[0]!} failed: ${visible(answer.reason.trim())}`);
  return answer.text.split('\0').filter((name) => name !== '');
}
