import { InvalidArgumentError, Option, type Command } from 'commander';
import type { Confidence, EngineOptions, HazardId, Severity } from 'hazard-core';
import { unknownHazard } from '../near-name.js';
import { formats, type Format } from '../report/formats.js';
import { isHazard } from '../suppressions.js';

const failLevels = ['error', 'warning', 'info', 'never'] as const;
const confidences = ['high', 'medium', 'low'] as const satisfies readonly Confidence[];
const requestTimes = [
  'auto',
  'handlers',
  'exports',
] as const satisfies readonly EngineOptions['requestTime'][];

/** The options of a scan as the command line gives them. */
export interface ScanFlags {
  readonly format: Format;
  readonly output?: string;
  readonly category?: string;
  readonly keepSuppressed?: true;
  readonly strict?: true;
  readonly minConfidence?: Confidence;
  readonly only?: readonly HazardId[];
  readonly ignore?: readonly HazardId[];
  readonly failOn?: Severity | 'never';
  readonly exitZero?: true;
  readonly lmiOnly?: true;
  readonly handlerNames?: readonly string[];
  readonly assumeEntry?: readonly string[];
  readonly additionalConnections?: readonly string[];
  readonly additionalPathSinks?: readonly string[];
  readonly maxConcurrency?: number;
  readonly requestTime?: EngineOptions['requestTime'];
  readonly threads?: number;
  readonly cache?: boolean;
  readonly cacheLocation?: string;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly config?: string | false;
  /** `true` without a ref. */
  readonly changed?: string | true;
  readonly staged?: true;
  readonly stdin?: true;
  readonly stdinFilename?: string;
  readonly baseline?: string;
  readonly updateBaseline?: true;
  readonly statistics?: true;
  readonly color?: boolean;
  readonly quiet?: true;
}

/** The headings of the help. */
const groups = {
  report: 'What is reported:',
  files: 'Which files:',
  known: 'What is known already:',
  analysis: 'What the analysis cannot know:',
  output: 'The report:',
  run: 'The run:',
} as const;

export function addScanOptions(command: Command): void {
  addSelectionOptions(command);
  command.optionsGroup(groups.files);
  addPathOptions(command)
    .option(
      '--changed [ref]',
      'only findings that changed files have a part in: not committed yet, or with a ref, also since the branch left it',
    )
    .option('--staged', 'only findings that staged files have a part in, all files as they are staged')
    .option('--stdin', 'read the text of one file from standard input')
    .option('--stdin-filename <path>', 'the path of that file, in whose project it is judged');

  command.optionsGroup(groups.known);
  addBaselineOption(command).option('--update-baseline', 'write the findings of this scan to it');
  addAnalysisOptions(command);

  command.optionsGroup(groups.output);
  command
    .addOption(new Option('-f, --format <format>', 'how to report').choices(formats).default('text'))
    .option('-o, --output <file>', outputHelp)
    .option(
      '--category <name>',
      'of a SARIF report: tells several reports of one commit apart (default: scan)',
      category,
    )
    .option(
      '--keep-suppressed',
      'of a SARIF report: keep what comments in the code allow, marked as suppressed',
    )
    .option('--statistics', 'count the findings instead of showing them')
    .option('-q, --quiet', quietHelp);
  addColorOptions(command);
  addRunOptions(command);
}

const outputHelp = 'write the report to a file instead of standard output';
const quietHelp = 'the report only, no summary';

/** Those of a scan that make sense for a page about the whole project. */
export function addReportOptions(command: Command): void {
  addSelectionOptions(command);
  command.optionsGroup(groups.files);
  addPathOptions(command);
  command.optionsGroup(groups.known);
  addBaselineOption(command);
  addAnalysisOptions(command);
  command.optionsGroup(groups.output);
  command.option('-o, --output <file>', outputHelp).option('-q, --quiet', quietHelp);
  addColorOptions(command);
  addRunOptions(command);
}

function addSelectionOptions(command: Command): void {
  command.optionsGroup(groups.report);
  command
    .option('--only <hazards>', 'only these hazards, separated by commas', hazardList)
    .option('--ignore <hazards>', 'all hazards but these', hazardList)
    .option('--strict', 'all variants, and findings of low confidence')
    .addOption(
      new Option(
        '--min-confidence <level>',
        'leave out findings that are less sure (default: medium)',
      ).choices(confidences),
    )
    .addOption(
      new Option(
        '--fail-on <severity>',
        'exit with 1 when a finding is at least this severe (default: error)',
      ).choices(failLevels),
    )
    .option(
      '--lmi-only',
      'only what runs on Managed Instances, by the descriptions of deployments in the scanned folders',
    )
    .option('--exit-zero', 'exit with 0 even when there are findings');
}

function addPathOptions(command: Command): Command {
  return command
    .option('--include <patterns>', 'only files that these patterns name, as in a .gitignore', patternList)
    .option('--exclude <patterns>', 'not the files and folders that these patterns name', patternList);
}

function addBaselineOption(command: Command): Command {
  return command.option('--baseline <file>', 'leave out the findings that this file holds');
}

function addAnalysisOptions(command: Command): void {
  command.optionsGroup(groups.analysis);
  command
    .option('--handler-names <names>', 'further exports that are handlers, separated by commas', nameList)
    .option(
      '--assume-entry <patterns>',
      'classes of Java and C# whose public methods are all handlers, by their name, base type or annotation, or single methods by theirs, separated by commas; * stands for any text',
      nameList,
    )
    .option(
      '--additional-connections <calls>',
      'further calls that open one stateful connection, such as my-db#connect',
      callList,
    )
    .option(
      '--additional-path-sinks <calls>',
      'further calls that write to a path, such as my-files#save, or my-files#save:1 for the second argument',
      callList,
    )
    .option(
      '--max-concurrency <number>',
      'concurrent invocations in one environment (default: 64)',
      concurrency,
    )
    .addOption(
      new Option(
        '--request-time <what>',
        'what counts as code that runs at request time (default: auto)',
      ).choices(requestTimes),
    );
}

function addRunOptions(command: Command): void {
  command.optionsGroup(groups.run);
  addConfigOptions(command)
    .option('--cache', 'take results of unchanged code from the last scan, and keep those of this one')
    .option('--no-cache', 'neither, whatever the settings say')
    .option('--cache-location <folder>', "keep them there instead of in the user's cache folder")
    .option(
      '--threads <number>',
      'how many threads to use; the result is the same (default: what pays)',
      threadCount,
    );
}

function addConfigOptions(command: Command): Command {
  return command
    .option(
      '--config <file>',
      'the settings (default: the nearest lmi.config.json, .yaml, .yml or package.json#lmi)',
    )
    .option('--no-config', 'no settings but those of the command line');
}

export function addColorOptions(command: Command): void {
  command.option('--color', 'colour the output (default: on a terminal)').option('--no-color', 'do not');
}

/** Those of a list of functions. */
export function addFunctionOptions(command: Command): void {
  command
    .addOption(
      new Option('-f, --format <format>', 'how to list them').choices(['text', 'json']).default('text'),
    )
    .option('--lmi-only', 'only those that run on Managed Instances');
  addPathOptions(command);
  addConfigOptions(command);
  addColorOptions(command);
}

/** Whether an option takes hazards, separated by commas. */
export function takesHazards(option: Option): boolean {
  return option.parseArg === hazardList;
}

function hazardList(value: string, previous: readonly HazardId[] = []): HazardId[] {
  const list = names(value).map((word) => {
    const id = word.replace(/^lmi\//, '');
    if (!isHazard(id)) throw new InvalidArgumentError(unknownHazard(id));
    return id;
  });
  return [...previous, ...list];
}

function nameList(value: string, previous: readonly string[] = []): string[] {
  return [...previous, ...names(value)];
}

/** A comma within braces belongs to the pattern. */
function patternList(value: string, previous: readonly string[] = []): string[] {
  const list = value
    .split(/,(?![^{}]*\})/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  if (list.length === 0) throw new InvalidArgumentError('Name at least one.');
  return [...previous, ...list];
}

function callList(value: string, previous: readonly string[] = []): string[] {
  const list = names(value);
  const wrong = list.find((item) => !/^[^#\s]+#[^#\s]+$/.test(item));
  if (wrong !== undefined) throw new InvalidArgumentError(`"${wrong}" is not <package>#<export>.`);
  return [...previous, ...list];
}

function names(value: string): string[] {
  const list = value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  if (list.length === 0) throw new InvalidArgumentError('Name at least one.');
  return list;
}

/** Code scanning takes a slash for the end of the category. */
function category(value: string): string {
  if (!/^[\w.:-]+(?:\/[\w.:-]+)*$/.test(value) || value.length > 200) {
    throw new InvalidArgumentError(
      'It may have letters, digits and _ . : - in it, and single slashes between them.',
    );
  }
  return value;
}

function concurrency(value: string): number {
  return wholeNumber(value, 1600);
}

function threadCount(value: string): number {
  return wholeNumber(value, 256);
}

function wholeNumber(value: string, maximum: number): number {
  if (!/^\d{1,6}$/.test(value) || Number(value) < 1 || Number(value) > maximum) {
    throw new InvalidArgumentError(`It must be a whole number from 1 to ${maximum}.`);
  }
  return Number(value);
}
