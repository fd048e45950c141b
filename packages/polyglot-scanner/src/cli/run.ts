import { CommanderError } from 'commander';
import { OptionsError } from 'hazard-core';
import { UsageError } from '../errors.js';
import { visible } from '../quote.js';
import type { ExitCode } from './exit-code.js';
import { program } from './program.js';
import type { Terminal } from './terminal.js';

/** Runs the program; it neither exits nor throws. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = 0;
  try {
    await program(terminal, (result) => (code = result)).parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    reportFailure(error, terminal);
    return 2;
  }
  return code;
}

function reportFailure(error: unknown, { stderr, env }: Terminal): void {
  if (error instanceof UsageError || error instanceof OptionsError) {
    stderr.write(`lmi-scan: ${error.message}\n`);
    return;
  }
  const reason = error instanceof Error ? error.message.split('\n')[0]! : String(error);
  stderr.write(
    `lmi-scan: internal error: ${visible(reason)}. Please report it; LMI_DEBUG=1 shows where it happened.\n`,
  );
  if (env.LMI_DEBUG) stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
}
