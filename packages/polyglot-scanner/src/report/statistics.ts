import type { Finding } from 'hazard-core';
import stringWidth from 'fast-string-width';
import { compareText } from '../notification.js';
import { visible } from '../quote.js';
import { severities, type ScanResult } from '../scan-result.js';
import { runtimeNames } from './hazard-help.js';
import type { Colors } from './text.js';
import { padded } from './wrap.js';

const shownFiles = 10;

/** How many findings there are of each hazard, severity and runtime, and which files have the most. Empty when there are none. */
export function statisticsReport({ findings, paths }: ScanResult, colors: Colors): string {
  if (findings.length === 0) return '';
  const byHazard = counted(findings, ({ hazard, severity, runtime }) =>
    [hazard, severity, runtime === undefined ? 'configuration' : runtimeNames[runtime]].join('\0'),
  ).sort(([a, one], [b, other]) => severityOf(a) - severityOf(b) || other - one || compareText(a, b));
  const byFile = counted(findings, ({ file }) => visible(paths.shown(file))).sort(
    ([a, one], [b, other]) => other - one || compareText(a, b),
  );
  const more = byFile.length - shownFiles;
  const lines = [
    ...table(['Hazard', 'Severity', 'Runtime'], byHazard, colors),
    '',
    ...table(
      [more > 0 ? `The ${shownFiles} files with the most` : 'File'],
      byFile.slice(0, shownFiles),
      colors,
    ),
    ...(more > 0 ? [colors.dim(`${more} more ${more === 1 ? 'file' : 'files'}`)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function severityOf(key: string): number {
  return severities.findIndex((severity) => severity === key.split('\0')[1]);
}

/** Each key with its number. */
function counted(findings: readonly Finding[], keyOf: (finding: Finding) => string): [string, number][] {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const key = keyOf(finding);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts];
}

/** The number comes first, so that long names do not push it away. */
function table(
  heads: readonly string[],
  counts: readonly (readonly [string, number])[],
  colors: Colors,
): string[] {
  const rows = counts.map(([key, count]) => [String(count), ...key.split('\0')]);
  const all = [['Findings', ...heads], ...rows];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => stringWidth(row[column]!))));
  return all.map((row, index) => {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padStart(widths[0]!) : padded(cell, widths[column]!),
    );
    const line = cells.join('  ').trimEnd();
    return index === 0 ? colors.bold(line) : line;
  });
}
