import { spawnSync } from 'node:child_process';
import { errorCode, systemReason, UsageError } from '../errors.js';

export type GitAnswer = { readonly ok: true; readonly text: string } | { readonly ok: false };

/** What a hook is told of its own repository would mislead git in another folder. */
const ofHooks = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_COMMON_DIR'];

/** A repository's own configuration can name programs that git starts; none of them is. */
const safely = [
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'safe.bareRepository=explicit',
];

/**
 * Asks git about the repository that a folder lies in.
 * @throws {UsageError} when there is no git.
 */
export function git(folder: string, ...args: readonly string[]): GitAnswer {
  const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
  for (const name of ofHooks) delete (env as NodeJS.ProcessEnv)[name];
  const { error, status, stdout } = spawnSync('git', [...safely, ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (error !== undefined) {
    const reason = errorCode(error) === 'ENOENT' ? 'git is not installed' : `git: ${systemReason(error)}`;
    throw new UsageError(`--changed needs git, which cannot be run (${reason}).`);
  }
  return status === 0 ? { ok: true, text: stdout } : { ok: false };
}
