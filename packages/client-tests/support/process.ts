import { spawn } from 'node:child_process';

export interface Outcome {
  /** `null` when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ProcessOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs a program with nothing on standard input and collects what it prints.
 * @throws {Error} when it cannot be started.
 */
export function runProgram(
  command: string,
  args: readonly string[],
  { cwd, env = {} }: ProcessOptions,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...cleanEnvironment(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

const inherited =
  /^(?:npm_(?!config_(?:registry|userconfig|globalconfig|cache|proxy|https_proxy|noproxy|ca|cafile|strict_ssl)$)|GIT_|GITHUB_|INPUT_|PRE_COMMIT|INIT_CWD$|FORCE_COLOR$|CI$|NODE_OPTIONS$|VITEST)/i;

/** The environment without what npm, git hooks and runners of builds pass on; where npm finds its registry stays. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !inherited.test(name));
  return { ...Object.fromEntries(kept), NO_COLOR: '1' };
}

/** Like `runProgram`. @throws {Error} with all that was printed when the exit code is not 0. */
export async function mustRun(
  command: string,
  args: readonly string[],
  options: ProcessOptions,
): Promise<string> {
  const { code, stdout, stderr } = await runProgram(command, args, options);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} exited with ${code}:\n${stdout}${stderr}`);
  return stdout;
}

/** Whether this machine has a command; it is asked for its version. */
export async function isInstalled(command: string): Promise<boolean> {
  try {
    return (await runProgram(command, ['--version'], { cwd: '.' })).code === 0;
  } catch {
    return false;
  }
}
