import type { Severity } from 'hazard-core';
import type { Notification } from '../notification.js';
import { visible } from '../quote.js';
import type { ScanResult } from '../scan-result.js';
import { repositoryPlace } from './places.js';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<
  Severity,
  string
>;
const notificationCommands = {
  error: 'error',
  warning: 'warning',
  note: 'notice',
} as const satisfies Record<Notification['level'], string>;

/** Workflow commands of GitHub Actions: printed by a step, each becomes an annotation of the line. */
export function githubReport(result: ScanResult): string {
  const findings = result.findings.map((finding) => {
    const { path, start, end } = repositoryPlace(finding, result);
    return annotation(
      commands[finding.severity],
      {
        file: path,
        line: start.line,
        endLine: end.line,
        // Columns say nothing of a region of several lines.
        ...(start.line === end.line ? { col: start.column, endColumn: end.column } : {}),
        title: `lmi/${finding.hazard}`,
      },
      finding.message,
    );
  });
  const notifications = result.notifications.map(({ level, kind, file, start, message }) =>
    annotation(
      notificationCommands[level],
      {
        ...(file === undefined ? {} : { file: result.paths.fromRoot(file) }),
        ...(start === undefined ? {} : { line: start.line, col: start.column }),
        title: `lmi-scan: ${kind}`,
      },
      message,
    ),
  );
  return [...findings, ...notifications].map((line) => `${line}\n`).join('');
}

function annotation(
  command: string,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const list = Object.entries(properties).map(([name, value]) => `${name}=${propertyValue(String(value))}`);
  return `::${command} ${list.join(',')}::${data(message)}`;
}

/** Line ends have codes. Other control characters have none: a log would take them for colours and movements. */
function data(text: string): string {
  return visible(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

/** A colon ends the properties, and a comma each of them. */
function propertyValue(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
