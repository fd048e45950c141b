import path from 'node:path';
import { Argument, Command, CommanderError, Option } from 'commander';
import { hazards, OptionsError, type Finding } from 'hazard-core';
import { defaultCacheFolder } from '../cache/location.js';
import { UsageError } from '../errors.js';
import { didYouMean } from '../near-name.js';
import { visible } from '../quote.js';
import { jsonReport } from '../report/json.js';
import { sarifReport } from '../report/sarif.js';
import { textReport, type Colors } from '../report/text.js';
import { scan } from '../scan.js';
import { severities, type ScanResult } from '../scan-result.js';
import { homepage, version } from '../version.js';
import { explain, hazardsAsJson, listHazards } from './explain.js';
import { addColorOptions, addScanOptions, engineOptions, selectionOf, type ScanFlags } from './options.js';
import { Progress } from './progress.js';
import { faults, summary } from './summary.js';
import { colorsFor, widthOf, type Terminal } from './terminal.js';
import { checkOutput, writeOutput } from './write-output.js';

/** 0: nothing to complain of. 1: findings at or above `--fail-on`. 2: the scan could not be done as asked. */
export type ExitCode = 0 | 1 | 2;

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

function program(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const command = new Command('lmi-scan')
    .description(
      'Finds code that breaks when one Lambda execution environment serves several invocations at once, in JavaScript, TypeScript, Python, Java and C#.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void terminal.stdout.write(text),
      writeErr: (text) => void terminal.stderr.write(text),
      // A hint such as "(Did you mean --format?)" comes on a line of its own; ours is one line.
      outputError: (text, write) => write(`lmi-scan: ${visible(usageMessage(text))}\n`),
    })
    .addArgument(
      new Argument('[paths...]', 'folders and files to scan').default(['.'], 'the current folder'),
    );
  addScanOptions(command);
  addColorOptions(command);
  command.action(async (paths: string[], flags: ScanFlags) => finish(await runScan(paths, flags, terminal)));
  command.addHelpText(
    'after',
    `
Exit codes:
  0  no finding is as severe as --fail-on says
  1  some are
  2  the scan could not be done: a wrong option, a missing path, an internal error`,
  );

  const hazardList = command
    .command('hazards')
    .description('list the hazards')
    .addOption(
      new Option('-f, --format <format>', 'how to list them').choices(['text', 'json']).default('text'),
    )
    .action(({ format }: { format: string }, own: Command) => {
      const { stdout } = terminal;
      stdout.write(
        format === 'json' ? hazardsAsJson(hazards) : listHazards(hazards, colorsOf(own, terminal)),
      );
    });
  addColorOptions(hazardList);
  const explanation = command
    .command('explain')
    .description('explain one hazard')
    .argument('<hazard>', 'its id, such as shared-tmp-path')
    .action((name: string, _: unknown, own: Command) => {
      const { stdout } = terminal;
      stdout.write(explain(name, hazards, colorsOf(own, terminal), widthOf(stdout)));
    });
  addColorOptions(explanation);
  command
    .command('lsp')
    .description('serve an editor over standard input and output (Language Server Protocol)')
    .option('--stdio', 'what editors pass; there is no other way')
    .action(async () => {
      // An editor's needs are no other user's.
      const { serve } = await import('../lsp/server.js');
      await serve(process.stdin, process.stdout);
    });
  return command;
}

/** The flags may stand before the command's name or behind it. */
function colorsOf(command: Command, { stdout, env }: Terminal): Colors {
  return colorsFor(stdout, command.optsWithGlobals<{ color?: boolean }>().color, env);
}

async function runScan(paths: readonly string[], flags: ScanFlags, terminal: Terminal): Promise<ExitCode> {
  const { stdout, stderr, env, cwd } = terminal;
  if (flags.output !== undefined) checkOutput(flags.output, cwd);
  const errorColors = colorsFor(stderr, flags.color, env);
  const progress =
    stderr.isTTY === true && flags.quiet !== true && env.TERM !== 'dumb'
      ? new Progress(stderr, errorColors)
      : undefined;
  let result: ScanResult;
  try {
    result = await scan({
      cwd,
      paths,
      engine: engineOptions(flags),
      selection: selectionOf(flags),
      threads: flags.threads,
      cache: cacheFolder(flags, terminal),
      worker: terminal.worker,
      onProgress: (done) => progress?.update(done),
    });
  } catch (error) {
    throw meantCommand(paths, error);
  } finally {
    progress?.clear();
  }
  const report = render(result, flags, terminal);
  if (flags.output === undefined) stdout.write(report);
  else writeOutput(flags.output, cwd, report);
  stderr.write(flags.quiet === true ? faults(result, errorColors) : summary(result, errorColors));
  if (env.LMI_DEBUG) {
    for (const { debug } of result.notifications) {
      if (debug !== undefined) stderr.write(`${debug}\n`);
    }
  }
  return exitCode(result, flags);
}

function cacheFolder({ cache, cacheLocation }: ScanFlags, { cwd, env }: Terminal): string | undefined {
  if (cacheLocation !== undefined) return path.resolve(cwd, cacheLocation);
  return cache === true ? defaultCacheFolder(env) : undefined;
}

/** What is wrong with the command line, in one line. */
function usageMessage(text: string): string {
  const line = text
    .replace(/^error: /, '')
    .trim()
    .replace(/\s*\n\s*/g, ' ');
  return /^unknown option/.test(line) && !line.includes('Did you mean')
    ? `${line}. "lmi-scan --help" lists them.`
    : line;
}

/** A mistyped command is taken for a path, which does not exist then. */
function meantCommand([first, ...more]: readonly string[], error: unknown): unknown {
  if (!(error instanceof UsageError) || first === undefined || !/^[a-z]+$/.test(first) || more.length > 1)
    return error;
  const hint = didYouMean(first, ['hazards', 'explain', 'lsp', 'help']);
  return hint === '' ? error : new UsageError(`${error.message}${hint}`);
}

function render(result: ScanResult, flags: ScanFlags, { stdout, env }: Terminal): string {
  switch (flags.format) {
    case 'json':
      return jsonReport(result, version);
    case 'sarif':
      return sarifReport(result, { catalogue: hazards, toolVersion: version, homepage });
    case 'text': {
      const stream = flags.output === undefined ? stdout : undefined;
      return textReport(result, {
        colors: colorsFor(stream, flags.color, stream === undefined ? {} : env),
        width: stream === undefined ? 100 : widthOf(stream),
      });
    }
  }
}

function exitCode(result: ScanResult, flags: ScanFlags): ExitCode {
  if (result.notifications.some(({ kind }) => kind === 'internal')) return 2;
  if (flags.exitZero === true || flags.failOn === 'never') return 0;
  const limit = severities.indexOf(flags.failOn);
  const fails = (finding: Finding): boolean => severities.indexOf(finding.severity) <= limit;
  return result.findings.some(fails) ? 1 : 0;
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
