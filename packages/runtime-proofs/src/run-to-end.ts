import path from 'node:path';
import { oneLine } from './one-line.js';
import { Program, type ProgramOptions } from './program.js';

/**
 * Runs a program of the machine to its end, in this environment, and gives what it printed.
 * @throws {Error} with one line of what it printed, when it cannot be started or its exit code is not 0.
 */
export async function runToEnd(
  command: string,
  args: readonly string[],
  { env, ...options }: Pick<ProgramOptions, 'cwd' | 'user'> & { env?: Readonly<Record<string, string>> },
): Promise<string> {
  const program = new Program({
    command,
    args,
    ...options,
    env: { ...process.env, ...env },
    keeps: Infinity,
  });
  const why = await program.ended;
  await program.closed;
  program.forget();
  if (why === 'exited with code 0') return program.output;
  const told = program.output.trim() === '' ? '' : `: ${complaint(program.output)}`;
  throw new Error(`${path.basename(command)} ${why}${told}`);
}

/** From where it first speaks of an error, else its end. */
function complaint(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const first = lines.findIndex((line) => /error|fatal|cannot|could not|denied/i.test(line));
  return oneLine(lines.slice(first === -1 ? -3 : first).join('\n'));
}
