import path from 'node:path';
import { catalogue } from 'hazard-core';
import { applyBaseline } from '../baseline/apply-baseline.js';
import { baselineText, readBaseline, type BaselineEntry } from '../baseline/baseline-file.js';
import { UsageError } from '../errors.js';
import { exists } from '../file-access.js';
import type { ScanResult } from '../scan-result.js';
import { verdictOn } from '../selection.js';
import type { ScanFlags } from './options.js';
import type { ScanScope } from './scan-focus.js';
import type { ScanSettings } from '../config/settings.js';
import { plural } from './summary.js';
import { checkOutput, writeOutput } from './write-output.js';

/** The known findings of a project, and what the user wants of them. */
export class KnownFindings {
  private constructor(
    private readonly file: string,
    private readonly entries: readonly BaselineEntry[],
    private readonly isUpdated: boolean,
    private readonly settings: ScanSettings,
    private readonly scope: ScanScope,
  ) {}

  /**
   * Reads them, if there is a baseline. One that is about to be written need not exist.
   * @throws {UsageError} for one that cannot be used or written.
   */
  static read(flags: ScanFlags, settings: ScanSettings, scope: ScanScope): KnownFindings | undefined {
    const { baseline: file } = settings;
    const isUpdated = flags.updateBaseline === true;
    if (file === undefined) {
      if (!isUpdated) return undefined;
      throw new UsageError('--update-baseline needs the name of the baseline: add --baseline <file>.');
    }
    const { cwd } = scope.location.paths;
    if (isUpdated) checkOutput(file, cwd, 'The baseline');
    const entries = isUpdated && !exists(file, scope.access) ? [] : readBaseline(file, cwd, scope.access);
    return new KnownFindings(file, entries, isUpdated, settings, scope);
  }

  /**
   * Leaves out what is known, and writes the baseline if that is wanted.
   * @returns the rest, and a line about what happened, if anything did.
   * @throws {UsageError} when it cannot be written.
   */
  apply(result: ScanResult): { result: ScanResult; note?: string } {
    const { focus, access } = this.scope;
    const outcome = applyBaseline(result, this.entries, {
      folder: access.realPath(path.dirname(this.file)),
      shows: (finding) =>
        focus === undefined && verdictOn(finding, this.settings.selection, catalogue) === 'shown',
      access,
    });
    const { cwd } = result.paths;
    if (!this.isUpdated) return { result: outcome.result, ...staleNote(outcome.gone) };
    if (result.notifications.some(({ kind }) => kind === 'internal')) {
      return { result: outcome.result, note: 'The baseline was not written: not everything was judged.' };
    }
    writeOutput(this.file, cwd, baselineText(outcome.entries), 'The baseline');
    const added = outcome.result.findings.length;
    const total = outcome.entries.reduce((sum, { count }) => sum + count, 0);
    return {
      result: {
        ...outcome.result,
        findings: [],
        statistics: { ...outcome.result.statistics, known: outcome.result.statistics.known + added },
      },
      note: `The baseline holds ${plural(total, 'finding')} now: ${added} new, ${outcome.gone} gone.`,
    };
  }
}

function staleNote(gone: number): { note?: string } {
  if (gone === 0) return {};
  return {
    note: `The baseline holds ${plural(gone, 'finding')} that ${gone === 1 ? 'is' : 'are'} gone; --update-baseline removes ${gone === 1 ? 'it' : 'them'}.`,
  };
}
