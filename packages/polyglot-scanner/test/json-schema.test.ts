// What `--format json` writes fits the schema that the package ships, and the schema describes all of it.
import fs from 'node:fs';
import { Ajv, type ErrorObject } from 'ajv';
import { fixturesFolder } from 'fixture-harness';
import { describe, expect, it } from 'vitest';
import type { JsonReport } from '../src/report/json.js';
import { jsonOf } from './support/command.js';
import { makeTree } from './support/tree.js';

const broken = 'export const handler = async (event) => { let = ; };\n';

type Schema = Record<string, unknown>;

const schema = JSON.parse(
  fs.readFileSync(new URL('../schemas/report.schema.json', import.meta.url), 'utf8'),
) as Schema;

/** The schema allows fields that it does not know, for reports of later versions; our own has none of these. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, closed(inner)]));
  return 'properties' in copy ? { additionalProperties: false, ...copy } : copy;
}

function errorsOf(report: unknown, by = schema): readonly ErrorObject[] {
  const validate = new Ajv().compile(by);
  return validate(report) ? [] : validate.errors!;
}

describe('the schema of --format json', () => {
  it('is what reports of fixtures look like', async () => {
    const report = await jsonOf(fixturesFolder, 'check-then-act', 'tmp-left-behind', '--strict');
    expect(report.findings.length).toBeGreaterThan(20);
    expect(Object.keys(report.summary.filesByRuntime)).toHaveLength(4);
    expect(report.findings.some(({ suggestions }) => suggestions.length > 0)).toBe(true);
    expect(errorsOf(report, closed(schema) as Schema)).toEqual([]);
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
    expect(errorsOf(report, closed(schema) as Schema)).toEqual([]);
  });

  it.each([
    ['another version', (report: JsonReport) => ({ ...report, version: 2 })],
    ['no findings', ({ findings: _findings, ...report }: JsonReport) => report],
    ['a line 0', (report: JsonReport) => withStart(report, { line: 0, column: 1 })],
  ])('refuses %s', async (_, change) => {
    const report = await jsonOf(makeTree({ 'broken.mjs': broken }));
    expect(errorsOf(change(report))).not.toEqual([]);
  });

  it('takes fields of later versions', async () => {
    const report = await jsonOf(makeTree({ 'a.mjs': '' }));
    expect(errorsOf({ ...report, later: true })).toEqual([]);
  });
});

function withStart(report: JsonReport, start: { line: number; column: number }): JsonReport {
  return { ...report, notifications: report.notifications.map((one) => ({ ...one, start })) };
}
