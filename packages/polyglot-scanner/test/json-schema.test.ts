// What `--format json` writes fits the schema that the package ships, and the schema describes all of it.
import { fixturesFolder } from 'fixture-harness';
import { describe, expect, it } from 'vitest';
import type { JsonReport } from '../src/report/json.js';
import { jsonOf } from './support/command.js';
import { closed, errorsOf, shippedSchema } from './support/json-schema.js';
import { makeTree } from './support/tree.js';

const broken = 'export const handler = async (event) => { let = ; };\n';

const schema = shippedSchema('report');

describe('the schema of --format json', () => {
  it('is what reports of fixtures look like', async () => {
    const report = await jsonOf(fixturesFolder, 'check-then-act', 'tmp-left-behind', '--strict');
    expect(report.findings.length).toBeGreaterThan(20);
    expect(Object.keys(report.summary.filesByRuntime)).toHaveLength(4);
    expect(report.findings.some(({ suggestions }) => suggestions.length > 0)).toBe(true);
    expect(errorsOf(report, closed(schema))).toEqual([]);
  });

  it('is what a report with trouble looks like', async () => {
    const folder = makeTree({
      'broken.mjs': broken,
      'tsconfig.json': '{',
      'a.ts': 'export {};\n',
      'node_modules/a/index.js': '',
    });
    const report = await jsonOf(folder);
    expect(report.notifications.map(({ kind }) => kind)).toContain('parse-error');
    expect(report.summary.skippedFolders).toEqual({ node_modules: 1 });
    expect(errorsOf(report, closed(schema))).toEqual([]);
  });

  it.each([
    ['another version', (report: JsonReport) => ({ ...report, version: 2 })],
    ['no findings', ({ findings: _findings, ...report }: JsonReport) => report],
    ['a line 0', (report: JsonReport) => withStart(report, { line: 0, column: 1 })],
  ])('refuses %s', async (_, change) => {
    const report = await jsonOf(makeTree({ 'broken.mjs': broken }));
    expect(errorsOf(change(report), schema)).not.toEqual([]);
  });

  it('takes fields of later versions', async () => {
    const report = await jsonOf(makeTree({ 'a.mjs': '' }));
    expect(errorsOf({ ...report, later: true }, schema)).toEqual([]);
  });
});

function withStart(report: JsonReport, start: { line: number; column: number }): JsonReport {
  return { ...report, notifications: report.notifications.map((one) => ({ ...one, start })) };
}
