import { Readable } from 'node:stream';
import { run } from '../../src/cli/run.js';
import type { JsonReport } from '../../src/report/json.js';

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program in this process; neither stream is a terminal, and the environment is empty. */
export function lmiScan(cwd: string, ...args: string[]): Promise<Outcome> {
  return lmiScanWith({}, cwd, ...args);
}

export async function lmiScanWith(
  env: Record<string, string>,
  cwd: string,
  ...args: string[]
): Promise<Outcome> {
  return lmiScanFrom('', env, cwd, ...args);
}

/** With a text on standard input. */
export async function lmiScanFrom(
  stdin: string,
  env: Record<string, string>,
  cwd: string,
  ...args: string[]
): Promise<Outcome> {
  const written = { stdout: '', stderr: '' };
  const code = await run(args, {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: { write: (text) => (written.stdout += text) },
    stderr: { write: (text) => (written.stderr += text) },
    cwd,
    env,
  });
  return { code, ...written };
}

/** What `--format json` says. */
export async function jsonOf(cwd: string, ...args: string[]): Promise<JsonReport> {
  return JSON.parse((await lmiScan(cwd, '--format', 'json', ...args)).stdout) as JsonReport;
}
