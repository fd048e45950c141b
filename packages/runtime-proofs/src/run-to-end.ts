import { spawn } from 'node:child_process';

/**
 * Runs a program to its end and gives what it printed.
 * @throws {Error} with all that it printed, when it cannot be started or its exit code is not 0.
 */
export function runToEnd(
  command: string,
  args: readonly string[],
  options: { cwd: string; env?: Readonly<Record<string, string>>; uid?: number; gid?: number },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const { env, ...others } = options;
    const child = spawn(command, args, {
      ...others,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${command} ${args.join(' ')} exited with ${code}:\n${output.trimEnd()}`));
    });
  });
}
