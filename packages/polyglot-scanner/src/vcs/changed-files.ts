import path from 'node:path';
import { UsageError } from '../errors.js';
import { visible } from '../quote.js';
import { Git } from './git.js';
import { listed, rootOf } from './repository.js';

/**
 * The files that changed, as absolute paths: those that git does not know yet, those with changes that are not
 * committed, staged or not, and with a ref, those that the branch has changed since it left that ref.
 * @param folder absolute and free of symbolic links.
 * @throws {UsageError} where there is no repository, no such ref, or nothing that both have in common.
 */
export function changedFiles(folder: string, ref: string | undefined): string[] {
  const root = rootOf(folder, '--changed');
  const git = new Git(root);
  const since = startOf(git, ref);
  const names = [
    ...(since === undefined
      ? listed(git, 'ls-files', '-z', '--cached')
      : listed(git, 'diff', '-z', '--name-only', '--no-renames', '--no-ext-diff', '--no-textconv', '--diff-filter=d', '--ignore-submodules', since, '--')),
    ...listed(git, 'ls-files', '-z', '--others', '--exclude-standard'),
  ]; // prettier-ignore
  return [...new Set(names)].map((name) => path.resolve(root, name));
}

/** The commit to compare with; undefined in a repository without any. */
function startOf(git: Git, ref: string | undefined): string | undefined {
  const head = commit(git, 'HEAD');
  if (ref === undefined) return head;
  const start = commit(git, ref);
  if (start === undefined) {
    throw new UsageError(
      `--changed: git knows no commit "${visible(ref)}". Paths stand before --changed, or write --changed=<ref>.`,
    );
  }
  if (head === undefined) return start;
  const common = git.ask('merge-base', start, head);
  if (!common.ok) {
    throw new UsageError(
      `--changed: "${visible(ref)}" and HEAD have no common commit here. In a shallow clone, fetch the history first.`,
    );
  }
  return common.text.trim();
}

function commit(git: Git, ref: string): string | undefined {
  const answer = git.ask('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`);
  return answer.ok ? answer.text.trim() : undefined;
}
