import path from 'node:path';
import { UsageError } from '../errors.js';
import { quotePath, visible } from '../quote.js';
import { git } from './git.js';

/**
 * The files that changed, as absolute paths: those that git does not know yet, those with changes that are not
 * committed, staged or not, and with a ref, those that the branch has changed since it left that ref.
 * @param folder absolute and free of symbolic links.
 * @throws {UsageError} where there is no repository, no such ref, or nothing that both have in common.
 */
export function changedFiles(folder: string, ref: string | undefined): string[] {
  const top = git(folder, 'rev-parse', '--show-toplevel');
  if (!top.ok) {
    throw new UsageError(`--changed needs a git repository, and ${quotePath(folder)} lies in none.`);
  }
  const root = top.text.replace(/\r?\n$/, '');
  const since = startOf(root, ref);
  const names = [
    ...(since === undefined
      ? listed(root, 'ls-files', '-z', '--cached')
      : listed(root, 'diff', '-z', '--name-only', '--no-renames', '--no-ext-diff', '--no-textconv', '--diff-filter=d', '--ignore-submodules', since, '--')),
    ...listed(root, 'ls-files', '-z', '--others', '--exclude-standard'),
  ]; // prettier-ignore
  return [...new Set(names)].map((name) => path.resolve(root, name));
}

/** The commit to compare with; undefined in a repository without any. */
function startOf(root: string, ref: string | undefined): string | undefined {
  const head = commit(root, 'HEAD');
  if (ref === undefined) return head;
  const start = commit(root, ref);
  if (start === undefined) {
    throw new UsageError(
      `--changed: git knows no commit "${visible(ref)}". Paths stand before --changed, or write --changed=<ref>.`,
    );
  }
  if (head === undefined) return start;
  const common = git(root, 'merge-base', start, head);
  if (!common.ok) {
    throw new UsageError(
      `--changed: "${visible(ref)}" and HEAD have no common commit here. In a shallow clone, fetch the history first.`,
    );
  }
  return common.text.trim();
}

function commit(root: string, ref: string): string | undefined {
  const answer = git(root, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`);
  return answer.ok ? answer.text.trim() : undefined;
}

function listed(root: string, ...args: readonly string[]): string[] {
  const answer = git(root, ...args);
  if (!answer.ok) throw new UsageError(`--changed: git ${args[0]!} failed in ${quotePath(root)}.`);
  return answer.text.split('\0').filter((name) => name !== '');
}
