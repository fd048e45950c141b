import type { Finding } from 'hazard-core';
import type { Notification } from '../notification.js';
import { visible } from '../quote.js';
import type { ScanResult } from '../scan-result.js';
import { repositoryPlace } from './places.js';

/**
 * JUnit's XML: a suite for each file that there is something to say of, a failed test for each finding, and an error for
 * each part of the code that was not judged. A scan without either is one test that passed, since some readers refuse a
 * report without tests.
 */
export function junitReport(result: ScanResult): string {
  const suites = new Map<string, Suite>();
  const suiteOf = (path: string): Suite => {
    const known = suites.get(path) ?? { tests: [], failures: 0, errors: 0 };
    suites.set(path, known);
    return known;
  };
  for (const finding of result.findings) {
    const suite = suiteOf(result.paths.fromRoot(finding.file));
    suite.tests.push(failure(finding, result));
    suite.failures++;
  }
  for (const notification of result.notifications) {
    if (notification.level !== 'error') continue;
    const path = notification.file === undefined ? 'lmi-scan' : result.paths.fromRoot(notification.file);
    const suite = suiteOf(path);
    suite.tests.push(error(notification, path));
    suite.errors++;
  }
  if (suites.size === 0) {
    suiteOf('lmi-scan').tests.push('    <testcase name="no hazards" classname="lmi-scan" time="0"/>');
  }
  return document(suites, result.statistics.milliseconds / 1000);
}

interface Suite {
  readonly tests: string[];
  failures: number;
  errors: number;
}

function document(suites: ReadonlyMap<string, Suite>, seconds: number): string {
  const total = { tests: 0, failures: 0, errors: 0 };
  const lines = [...suites].flatMap(([name, { tests, failures, errors }]) => {
    total.tests += tests.length;
    total.failures += failures;
    total.errors += errors;
    const counts = attributes({ name, tests: tests.length, failures, errors, skipped: 0, time: 0 });
    return [`  <testsuite ${counts}>`, ...tests, '  </testsuite>'];
  });
  const head = attributes({ name: 'lmi-scan', ...total, time: seconds.toFixed(3) });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${head}>`,
    ...lines,
    '</testsuites>',
    '',
  ].join('\n');
}

function failure(finding: Finding, result: ScanResult): string {
  const { path, start } = repositoryPlace(finding, result);
  const { hazard, variant, severity, message } = finding;
  const story = finding.interleaving.map((step) => {
    const place = repositoryPlace(step, result);
    return `${step.invocation}  ${place.path}:${place.start.line}  ${step.text}`;
  });
  const body = [`${path}:${start.line}:${start.column}`, message, ...story].join('\n');
  return testCase(`${hazard}/${variant} at ${start.line}:${start.column}`, path, {
    line: start.line,
    inside: `<failure ${attributes({ type: severity, message })}>${escaped(body)}</failure>`,
  });
}

function error({ kind, start, message }: Notification, path: string): string {
  const at = start === undefined ? '' : ` at ${start.line}:${start.column}`;
  return testCase(`${kind}${at}`, path, {
    line: start?.line,
    inside: `<error ${attributes({ type: kind, message })}/>`,
  });
}

function testCase(
  name: string,
  path: string,
  { line, inside }: { line: number | undefined; inside: string },
): string {
  const head = attributes({
    name,
    classname: path,
    file: path,
    ...(line === undefined ? {} : { line }),
    time: 0,
  });
  return `    <testcase ${head}>${inside}</testcase>`;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escaped(String(value)).replaceAll('\n', '&#10;')}"`)
    .join(' ');
}

/** XML 1.0 has no way to write most control characters: they become visible ones. Line feeds stay. */
function escaped(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      visible(line)
        .replace(/[\ufffe\uffff]/g, '\ufffd')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;'),
    )
    .join('\n');
}
