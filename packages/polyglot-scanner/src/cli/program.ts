import { Argument, Command, Option } from 'commander';
import { catalogue } from 'hazard-core';
import { UsageError } from '../errors.js';
import { didYouMean } from '../near-name.js';
import { quotePath, visible } from '../quote.js';
import type { Colors } from '../report/text.js';
import { version } from '../version.js';
import { completionScript, shells, type Shell } from './completion/script.js';
import type { ExitCode } from './exit-code.js';
import { explain, hazardsAsJson, listHazards } from './explain.js';
import { initialise, type InitFlags } from './init/init.js';
import { hookTools } from './init/hooks.js';
import { listFunctions, type FunctionFlags } from './functions-command.js';
import {
  addColorOptions,
  addFunctionOptions,
  addReportOptions,
  addScanOptions,
  type ScanFlags,
} from './options.js';
import { runScan } from './scan-command.js';
import { colorsFor, widthOf, type Terminal } from './terminal.js';

/** The program's commands and options. */
export function program(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const { stdout } = terminal;
  const command = new Command('lmi-scan')
    .description(
      'Finds code that breaks when one Lambda execution environment serves several invocations at once, in JavaScript, TypeScript, Python, Java and C#.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: (text) => void terminal.stderr.write(text),
      // A hint such as "(Did you mean --format?)" comes on a line of its own; ours is one line.
      outputError: (text, write) => write(`lmi-scan: ${visible(usageMessage(text))}\n`),
    })
    .addArgument(new Argument('[paths...]', 'folders and files to scan (default: the current folder)'));
  addScanOptions(command);
  command.action(async (paths: string[], flags: ScanFlags) => {
    finish(await runScan(paths, flags, terminal, namesOf(command)));
  });
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
      stdout.write(
        format === 'json' ? hazardsAsJson(catalogue) : listHazards(catalogue, colorsOf(own, terminal)),
      );
    });
  addColorOptions(hazardList);
  const explanation = command
    .command('explain')
    .description('explain one hazard')
    .argument('<hazard>', 'its id, such as shared-tmp-path')
    .action((name: string, _: unknown, own: Command) => {
      stdout.write(explain(name, catalogue, colorsOf(own, terminal), widthOf(stdout)));
    });
  addColorOptions(explanation);
  const report = command
    .command('report')
    .description('write a page on how ready each function is; it exits with 0 unless --fail-on is given')
    .addArgument(new Argument('[paths...]', 'folders and files to scan (default: the current folder)'))
    .action(async (paths: string[], _: unknown, own: Command) => {
      const flags = own.optsWithGlobals<Omit<ScanFlags, 'format'>>();
      finish(await runScan(paths, { failOn: 'never', ...flags, format: 'html' }, terminal, []));
    });
  addReportOptions(report);
  const functionList = command
    .command('functions')
    .description(
      'list the functions that SAM, CloudFormation, CDK, Terraform and Serverless descriptions deploy',
    )
    .addArgument(new Argument('[paths...]', 'folders and files to look into (default: the current folder)'))
    .action(async (paths: string[], flags: FunctionFlags, own: Command) => {
      // Of the options that both have, the command's own format counts.
      await listFunctions(paths, { ...own.optsWithGlobals(), format: flags.format }, terminal);
    });
  addFunctionOptions(functionList);
  command
    .command('lsp')
    .description('serve an editor over standard input and output (Language Server Protocol)')
    .option('--stdio', 'what editors pass; there is no other way')
    .action(async () => {
      // An editor's needs are no other user's.
      const { serve } = await import('../lsp/serve.js');
      const isShutDown = await serve(process.stdin, process.stdout);
      // What is still being judged is for nobody.
      process.exit(isShutDown ? 0 : 1);
    });
  command
    .command('init')
    .description('write a configuration file, and have a hook run lmi-scan before a commit')
    .option('--yaml', 'lmi.config.yaml instead of lmi.config.json')
    .addOption(
      new Option('--hook <tool>', 'what runs hooks (default: what is set up here)').choices(hookTools),
    )
    .option('--no-hook', 'the configuration file only')
    .action(async (flags: InitFlags) => void stdout.write(await initialise(terminal.cwd, flags)));
  command
    .command('completion')
    .description('print a script that completes options and hazards in a shell')
    .addArgument(new Argument('<shell>', 'which one').choices(shells))
    .action((shell: Shell) => void stdout.write(completionScript(command, shell)));
  command
    .command('help')
    .description('print the help of a command')
    .argument('[command]', 'which one')
    .action((name: string | undefined) => void helpOf(command, name).outputHelp());
  return command;
}

function namesOf(command: Command): string[] {
  return command.commands.map((one) => one.name());
}

/** @throws {UsageError} when there is no such command. */
function helpOf(command: Command, name: string | undefined): Command {
  if (name === undefined) return command;
  const named = command.commands.find((one) => one.name() === name);
  if (named !== undefined) return named;
  throw new UsageError(`There is no command ${quotePath(name)}.${didYouMean(name, namesOf(command))}`);
}

/** The flags may stand before the command's name or behind it. */
function colorsOf(command: Command, { stdout, env }: Terminal): Colors {
  return colorsFor(stdout, command.optsWithGlobals<{ color?: boolean }>().color, env);
}

/** What is wrong with the command line, in one line. */
function usageMessage(text: string): string {
  const line = text
    .replace(/^error: /, '')
    .trim()
    .replace(/\s*\n\s*/g, ' ');
  if (/^unknown option/.test(line) && !line.includes('Did you mean'))
    return `${line}. "lmi-scan --help" lists them.`;
  return /[.?)]$/.test(line) ? line : `${line}.`;
}
