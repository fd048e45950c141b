import type { RuntimeId, Severity } from 'hazard-core';
import { languageOf } from '../frontends/languages.js';
import { compareText, type Notification } from '../notification.js';
import { skipReasons, type SkipCounts } from '../project/skips.js';
import { visible } from '../quote.js';
import type { Colors } from '../report/text.js';
import { countSeverities, severities, type ScanResult, type ScanStatistics } from '../scan-result.js';

/** More would push the findings off the screen; the other formats have all of them. */
const shownNotifications = 20;

/** What a summary says besides what the scan gave. */
export interface SummaryExtras {
  /** Only such files were asked for. */
  readonly only?: 'changed' | 'staged' | undefined;
  /** Lines about settings and known findings. */
  readonly notes?: readonly string[];
}

/** What the scan did and could not do, for standard error. */
export function summary(
  result: ScanResult,
  colors: Colors,
  { only, notes = [] }: SummaryExtras = {},
): string {
  const { statistics } = result;
  const lines = notificationLines(result, result.notifications, colors);
  if (lines.length > 0) lines.push('');
  const time = colors.dim(`, ${seconds(statistics.milliseconds)}`);
  const isDescribed = only === undefined && result.functions.length > 0;
  if (statistics.files === 0 && (isDescribed || result.findings.length > 0)) {
    const work = `the descriptions of ${plural(result.functions.length, 'deployed function')}`;
    lines.push(`${verdict(result, colors)} in ${work}${time}`);
  } else if (statistics.files === 0) {
    lines.push(only === undefined ? 'No source files found.' : `No ${only} source files.`);
  } else {
    const work = `${files(statistics)} and ${plural(statistics.functions, 'function')}`;
    lines.push(`${verdict(result, colors)} in ${work}${time}`);
  }
  if (statistics.cachedFiles > 0) {
    lines.push(colors.dim(`${plural(statistics.cachedFiles, 'file')} known from an earlier scan`));
  }
  if (statistics.skimmedFiles > 0) {
    const what = 'not analysed: by their words and imports there is nothing to find';
    lines.push(colors.dim(`${plural(statistics.skimmedFiles, 'file')} ${what}`));
  }
  if (statistics.suppressed > 0) {
    lines.push(`${plural(statistics.suppressed, 'finding')} allowed by comments`);
  }
  if (statistics.known > 0) {
    lines.push(`${plural(statistics.known, 'finding')} known from the baseline`);
  }
  if (statistics.elsewhere > 0) {
    const them = statistics.elsewhere === 1 ? 'it' : 'them';
    const why = only === undefined ? 'in other files' : `no ${only} file has a part in ${them}`;
    lines.push(colors.dim(`${plural(statistics.elsewhere, 'finding')} not shown: ${why}`));
  }
  if (statistics.unmanaged > 0) {
    const where = 'not on Managed Instances, as far as descriptions of deployments tell';
    lines.push(colors.dim(`${plural(statistics.unmanaged, 'finding')} not shown: ${where}`));
  }
  if (statistics.hidden > 0) {
    lines.push(colors.dim(`${plural(statistics.hidden, 'finding')} not shown: only with --strict`));
  }
  const skipped = [
    counted(statistics.skippedFolders, 'folder'),
    counted(statistics.skippedFiles, 'file'),
  ].filter((text) => text !== undefined);
  if (skipped.length > 0) lines.push(colors.dim(`not scanned: ${skipped.join(', ')}`));
  lines.push(...notes);
  return `${lines.join('\n')}\n`;
}

/** What went wrong in the scanner itself: it is said even where a summary is not wanted. */
export function faults(result: ScanResult, colors: Colors): string {
  const own = result.notifications.filter(({ kind }) => kind === 'internal');
  return notificationLines(result, own, colors)
    .map((line) => `${line}\n`)
    .join('');
}

function verdict(result: ScanResult, colors: Colors): string {
  const counts = countSeverities(result.findings);
  const { bold, red, yellow, cyan, green } = colors;
  const paint: Record<Severity, (text: string) => string> = { error: red, warning: yellow, info: cyan };
  const words: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };
  const parts = severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => paint[severity](plural(counts[severity], words[severity])));
  return bold(
    parts.length === 0
      ? green(result.statistics.known > 0 ? 'No new hazards found' : 'No hazards found')
      : parts.join(', '),
  );
}

/** Messages about the scan itself, one a line. */
export function notificationLines(
  { paths }: Pick<ScanResult, 'paths'>,
  notifications: readonly Notification[],
  colors: Colors,
): string[] {
  const { red, yellow, cyan, dim } = colors;
  const paint: Record<Notification['level'], (text: string) => string> = {
    error: red,
    warning: yellow,
    note: cyan,
  };
  const lines = notifications.slice(0, shownNotifications).map((one) => {
    const position = one.start === undefined ? '' : `:${one.start.line}:${one.start.column}`;
    const place = one.file === undefined ? '' : `${visible(paths.shown(one.file))}${position}  `;
    const what = one.kind === 'parse-error' ? 'syntax error: ' : '';
    return `${place}${paint[one.level](one.level)}  ${what}${visible(one.message)}`;
  });
  const more = notifications.length - lines.length;
  if (more > 0) lines.push(dim(`and ${more} more such messages; --format json has all of them`));
  return lines;
}

/** `12 files (9 Python, 3 Java)`; a single language needs no saying. */
function files({ files: total, filesByRuntime }: ScanStatistics): string {
  const counts = Object.entries(filesByRuntime) as [RuntimeId, number][];
  if (counts.length < 2) return plural(total, 'file');
  const parts = counts
    .sort(([a, one], [b, other]) => other - one || compareText(languageOf(a), languageOf(b)))
    .map(([runtime, count]) => `${number(count)} ${languageOf(runtime)}`);
  return `${plural(total, 'file')} (${parts.join(', ')})`;
}

/** `3 folders (2 node_modules, 1 build output)`. */
function counted(counts: SkipCounts, what: string): string | undefined {
  const reasons = Object.entries(skipReasons).flatMap(([reason, text]) => {
    const count = counts[reason as keyof SkipCounts] ?? 0;
    return count === 0 ? [] : [{ count, text }];
  });
  if (reasons.length === 0) return undefined;
  const total = reasons.reduce((sum, { count }) => sum + count, 0);
  if (reasons.length === 1) return `${plural(total, what)} (${reasons[0]!.text})`;
  return `${plural(total, what)} (${reasons.map(({ count, text }) => `${number(count)} ${text}`).join(', ')})`;
}

export function plural(count: number, word: string): string {
  return `${number(count)} ${word}${count === 1 ? '' : 's'}`;
}

function number(count: number): string {
  return count.toLocaleString('en-US');
}

function seconds(milliseconds: number): string {
  return milliseconds < 10_000
    ? `${(milliseconds / 1000).toFixed(2)} s`
    : `${Math.round(milliseconds / 1000)} s`;
}
