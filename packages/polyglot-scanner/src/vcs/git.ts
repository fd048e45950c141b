import { spawnSync } from 'node:child_process';
import { errorCode, systemReason, UsageError } from '../errors.js';

export type GitAnswer =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string };

export interface GitOptions {
  /** Another index than that of the repository. */
  readonly index?: string | undefined;
}

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

  constructor(
    private readonly folder: string,
    private readonly options: GitOptions = {},
  ) {
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
    const { ok, stdout, stderr } = this.#run(args);
    return ok ? { ok, text: stdout.toString('utf8') } : { ok, reason: stderr.toString('utf8') };
  }

  /** The contents of objects, by their names; those that are not there are left out. */
  contents(objects: readonly string[]): Map<string, Buffer> {
    const { stdout } = this.#run(['cat-file', '--batch'], objects.map((one) => `${one}\n`).join(''));
    const found = new Map<string, Buffer>();
    for (let at = 0; at < stdout.length;) {
      const end = stdout.indexOf('\n', at);
      const [name = '', kind, size] = stdout.toString('utf8', at, end).split(' ');
      at = end + 1;
      if (kind === 'missing') continue;
      found.set(name, stdout.subarray(at, at + Number(size)));
      at += Number(size) + 1;
    }
    return found;
  }

  #run(args: readonly string[], input?: string): { ok: boolean; stdout: Buffer; stderr: Buffer } {
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
    if (this.options.index !== undefined) env.GIT_INDEX_FILE = this.options.index;
    const { error, status, stdout, stderr } = spawnSync('git', [...this.#safely, ...args], {
      cwd: this.folder,
      env,
      maxBuffer: 256 * 1024 * 1024,
      ...(input === undefined ? { stdio: ['ignore', 'pipe', 'pipe'] } : { input }),
    });
    if (error !== undefined) {
      const reason = errorCode(error) === 'ENOENT' ? 'it is not installed' : systemReason(error);
      throw new UsageError(`git is needed, and it cannot be run: ${reason}.`);
    }
    return { ok: status === 0, stdout, stderr };
  }
}

/** What puts the setting of a filter out of force. */
function overriding(key: string): string[] {
  const isProgram = !key.endsWith('.required');
  // `-c` takes all up to the first `=` for the key. A git that does not know the other option refuses to run.
  if (key.includes('=')) return [`--config-env=${key}=${isProgram ? noProgram : notRequired}`];
  return ['-c', isProgram ? `${key}=` : `${key}=false`];
}
