import { spawnSync } from 'node:child_process';
import { errorCode, systemReason, UsageError } from '../errors.js';

export type GitAnswer =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string };

/** What a hook is told of its own repository would mislead git in another folder. */
const ofHooks = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_COMMON_DIR'];

/** Variables with values of settings. */
const noProgram = 'LMI_NO_PROGRAM';
const notRequired = 'LMI_NOT_REQUIRED';

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
      if (key !== '') this.#safely.push(...overriding(key));
    }
  }

  /** @throws {UsageError} when there is no git. */
  ask(...args: readonly string[]): GitAnswer {
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      GIT_OPTIONAL_LOCKS: '0',
      GIT_NO_LAZY_FETCH: '1',
      // Older versions of git know nothing of that, and fetch with a program that the repository names.
      GIT_ALLOW_PROTOCOL: 'none',
      [noProgram]: '',
      [notRequired]: 'false',
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

/** What puts the setting of a filter out of force. */
function overriding(key: string): string[] {
  const isProgram = !key.endsWith('.required');
  // `-c` takes all up to the first `=` for the key. A git that does not know the other option refuses to run.
  if (key.includes('=')) return [`--config-env=${key}=${isProgram ? noProgram : notRequired}`];
  return ['-c', isProgram ? `${key}=` : `${key}=false`];
}
