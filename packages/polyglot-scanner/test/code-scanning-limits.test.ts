import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fitForCodeScanning } from '../src/report/code-scanning-limits.js';
import { sarifReport } from '../src/report/sarif.js';
import type { Log } from 'sarif';
import type { ScanResult } from '../src/scan-result.js';
import { SourceFile } from '../src/source-file.js';
import { at, catalogue, makeFinding, resultOf } from './support/examples.js';
import { schemaErrors } from './support/sarif-schema.js';

const source = new SourceFile('a.js', 'here');
const place = at(source, 'here');

function subjectsOf(result: ScanResult): string {
  return result.findings.map(({ subject }) => subject).join(' ');
}

describe('fitForCodeScanning', () => {
  it('leaves a result alone that fits', () => {
    const result = resultOf([makeFinding({ ...place, subject: 'a' })], [source]);
    expect(fitForCodeScanning(result, subjectsOf)).toEqual({ text: 'a', notifications: [] });
  });

  it('keeps the most severe findings, and the surest of them, in their order', () => {
    const result = resultOf(
      [
        makeFinding({ ...place, subject: 'advice', severity: 'info' }),
        makeFinding({ ...place, subject: 'guess', confidence: 'low' }),
        makeFinding({ ...place, subject: 'first' }),
        makeFinding({ ...place, subject: 'second' }),
      ],
      [source],
    );
    const fit = (results: number): string =>
      fitForCodeScanning(result, subjectsOf, { results, bytes: 1000 }).text;
    expect([fit(4), fit(3), fit(2), fit(1)]).toEqual([
      'advice guess first second',
      'guess first second',
      'first second',
      'first',
    ]);
  });

  it('counts what it leaves out, in the report and for the caller', () => {
    const result = resultOf(Array<ReturnType<typeof makeFinding>>(5).fill(makeFinding(place)), [source]);
    const { text, notifications } = fitForCodeScanning(
      result,
      (fitting) => JSON.stringify(fitting.notifications),
      { results: 2, bytes: 10_000 },
    );
    expect(notifications).toHaveLength(1);
    expect(notifications[0]!.message).toMatch(/^The SARIF report leaves out 3 of 5 findings/);
    expect(JSON.parse(text)).toEqual(notifications);
  });

  it('measures what is uploaded: the compressed report', () => {
    const subjects = Array.from({ length: 40 }, () => randomBytes(60).toString('hex'));
    const result = resultOf(
      subjects.map((subject) => makeFinding({ ...place, subject })),
      [source],
    );
    const { text } = fitForCodeScanning(result, subjectsOf, { results: 1000, bytes: 1500 });
    expect(gzipSync(text).length).toBeLessThanOrEqual(1500);
    // Twice as much would not have fitted.
    expect(text.split(' ').length).toBeGreaterThan(10);
    const repeated = resultOf(Array<ReturnType<typeof makeFinding>>(400).fill(makeFinding(place)), [source]);
    expect(fitForCodeScanning(repeated, subjectsOf, { results: 1000, bytes: 1500 }).notifications).toEqual(
      [],
    );
  });

  it('ends with a report without findings where not even one fits', () => {
    const result = resultOf([makeFinding(place)], [source]);
    const { text, notifications } = fitForCodeScanning(
      result,
      (fitting) => (fitting.findings.length === 0 ? '' : randomBytes(100).toString('hex')),
      { results: 10, bytes: 20 },
    );
    expect(text).toBe('');
    expect(notifications).toHaveLength(1);
  });
});

it('SARIF has at most 25,000 results', () => {
  const many = resultOf(Array<ReturnType<typeof makeFinding>>(25_003).fill(makeFinding(place)), [source]);
  const options = { catalogue, toolVersion: '1.2.3', homepage: 'https://example.com/project' };
  const { text, notifications } = sarifReport(many, options);
  const log = JSON.parse(text) as Log;
  expect(log.runs[0]!.results).toHaveLength(25_000);
  expect(notifications[0]!.message).toContain('leaves out 3 of 25,003 findings');
  expect(log.runs[0]!.invocations![0]!.toolExecutionNotifications).toHaveLength(1);
  log.runs[0]!.results!.length = 3;
  expect(schemaErrors(log)).toEqual([]);
});
