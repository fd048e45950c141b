import { type Finding } from 'hazard-core';
import { loadConfig } from '../config/load-config.js';
import { UsageError } from '../errors.js';
import { didYouMean } from '../near-name.js';
import { scan } from '../scan.js';
import { severities, type ScanResult } from '../scan-result.js';
import type { ExitCode } from './exit-code.js';
import { KnownFindings } from './known-findings.js';
import type { ScanFlags } from './options.js';
import { Progress } from './progress.js';
import { render } from './render.js';
import { scopeOf } from './scan-focus.js';
import { settingsOf, type ScanSettings } from '../config/settings.js';
import { faults, summary } from './summary.js';
import { colorsFor, type Terminal } from './terminal.js';
import { checkOutput, writeOutput } from './write-output.js';

/**
 * Scans, and reports what was found.
 * @param commands the names that a mistyped path may have meant.
 * @throws {UsageError} and {OptionsError} when it cannot be done as asked.
 */
export async function runScan(
  paths: readonly string[],
  flags: ScanFlags,
  terminal: Terminal,
  commands: readonly string[],
): Promise<ExitCode> {
  const { stdout, stderr, env, cwd } = terminal;
  if (flags.output !== undefined) checkOutput(flags.output, cwd);
  if (flags.statistics === true && flags.format !== 'text') {
    throw new UsageError('--statistics counts instead of showing findings; it goes with --format text only.');
  }
  if (flags.keepSuppressed === true && flags.format !== 'sarif') {
    throw new UsageError('--keep-suppressed goes with --format sarif only.');
  }
  const scope = await scopeOf(paths, flags, terminal).catch((error: unknown) => {
    throw meantCommand(paths, commands, error);
  });
  const { location, access, focus } = scope;
  const config = await loadConfig(location.paths, flags.config, access);
  const settings = settingsOf(flags, config, location.paths, env);
  const known = KnownFindings.read(flags, settings, scope);
  const errorColors = colorsFor(stderr, flags.color, env);
  const progress =
    stderr.isTTY === true && flags.quiet !== true && env.TERM !== 'dumb'
      ? new Progress(stderr, errorColors)
      : undefined;
  let found: ScanResult;
  try {
    found = await scan({
      cwd,
      paths: scope.paths,
      ...settings,
      focus,
      access,
      lmiOnly: flags.lmiOnly,
      listsEntryPoints: flags.format === 'html',
      threads: flags.threads,
      worker: terminal.worker,
      onProgress: (done) => progress?.update(done),
    });
  } finally {
    progress?.clear();
  }
  const { result, note } = known?.apply(found) ?? { result: found };
  const report = render(result, flags, terminal);
  if (flags.output === undefined) stdout.write(report.text);
  else writeOutput(flags.output, cwd, report.text);
  const said = { ...result, notifications: [...result.notifications, ...report.notifications] };
  const notes = [
    ...(note === undefined ? [] : [note]),
    ...(config === undefined ? [] : [errorColors.dim(`settings: ${config.shown}`)]),
  ];
  stderr.write(
    flags.quiet === true
      ? faults(said, errorColors)
      : summary(said, errorColors, {
          only: flags.staged === true ? 'staged' : flags.changed === undefined ? undefined : 'changed',
          notes,
        }),
  );
  if (env.LMI_DEBUG) {
    for (const { debug } of result.notifications) {
      if (debug !== undefined) stderr.write(`${debug}\n`);
    }
  }
  return exitCode(result, flags, settings);
}

/** A mistyped command is taken for a path, which does not exist then. */
function meantCommand(
  [first, ...more]: readonly string[],
  commands: readonly string[],
  error: unknown,
): unknown {
  if (!(error instanceof UsageError) || first === undefined || !/^[a-z]+$/.test(first) || more.length > 1)
    return error;
  const hint = didYouMean(first, commands);
  return hint === '' ? error : new UsageError(`${error.message}${hint}`);
}

function exitCode(result: ScanResult, flags: ScanFlags, { failOn }: ScanSettings): ExitCode {
  if (result.notifications.some(({ kind }) => kind === 'internal')) return 2;
  if (flags.exitZero === true || failOn === 'never') return 0;
  const limit = severities.indexOf(failOn);
  const fails = (finding: Finding): boolean => severities.indexOf(finding.severity) <= limit;
  return result.findings.some(fails) ? 1 : 0;
}
