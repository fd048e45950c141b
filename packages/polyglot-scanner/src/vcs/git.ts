import { spawnSync } from 'node:child_process';
import { errorCode, systemReason, UsageError } from '../errors.js';

export type GitAnswer =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string };

/** What a hook is told of its own repository would mislead git in another folder. */
const ofHooks = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_COMMON_DIR'];

/**
 * Git in the repository that a folder lies in. The repository's own configuration can name programs that git starts;
 * none of them is started, and nothing is fetched.
 */
export class Git {
  readonly #safely = [
    '-c', 'core.fsmonitor=false',
    '-c', 'core.hooksPath=/dev/null',
    '-c', 'safe.bareRepository=explicit',
  ]; // prettier-ignore

  constructor(private readonly folder: string) {
    // Filters change the content of a file when git compares it.
    const filters = this.ask(
      'config',
      '-z',
      '--name-only',
      '--get-regexp',
      '^filter\\..*\\.(clean|process|required)$',
    );
    for (const key of filters.ok ? filters.text.split('\0') : []) {
      if (key !== '') this.#safely.push('-c', key.endsWith('.required') ? `${key}=false` : `${key}=`);
    }
  }

  /** @throws {UsageError} when there is no git. */
  ask(...args: readonly string[]): GitAnswer {
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      GIT_OPTIONAL_LOCKS: '0',
      GIT_NO_LAZY_FETCH: '1',
      LC_ALL: 'C',
    };
    for (const name of ofHooks) delete env[name];
    const { error, status, stdout, stderr } = spawnSync('git', [...this.#safely, ...args], {
      cwd: this.folder,
      env,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (error !== undefined) {
      const reason = errorCode(error) === 'ENOENT' ? 'it is not installed' : systemReason(error);
      throw new UsageError(`--changed needs git, which cannot be run: ${reason}.`);
    }
    return status === 0 ? { ok: true, text: stdout } : { ok: false, reason: stderr };
  }
}
