// The fixtures of the repository, as the scanner sees them: parsed by its own parser, found and linked by its own means.
import { differences, fixturesFolder, observe, type Mode } from 'fixture-harness';
import { hazards, normalizeOptions, type Finding } from 'hazard-core';
import picocolors from 'picocolors';
import type { Log } from 'sarif';
import { beforeAll, expect, it } from 'vitest';
import { frontEndOf } from '../src/frontends/registry.js';
import { judge } from '../src/judge.js';
import { sarifReport } from '../src/report/sarif.js';
import { textReport } from '../src/report/text.js';
import { scan } from '../src/scan.js';
import type { ScanResult } from '../src/scan-result.js';
import type { Selection } from '../src/selection.js';
import { SourceFile } from '../src/source-file.js';
import { completeFixtures } from './support/fixtures.js';
import { schemaErrors } from './support/sarif-schema.js';

const fixtures = completeFixtures();
// The proofs that lie beside the cases are none.
const folders = fixtures.map(({ name }) => name);
const files = fixtures.flatMap((fixture) => fixture.files);
const nodeFiles = fixtures.filter(({ runtime }) => runtime === 'node').flatMap((fixture) => fixture.files);
const engine = normalizeOptions({ minConfidence: 'low' });
const selection: Selection = { preset: 'strict', minConfidence: 'low', only: [], ignored: [] };

let all: ScanResult;

beforeAll(async () => {
  all = await scan({ cwd: fixturesFolder, paths: folders, engine, selection });
});

function wrongIn(findings: readonly Finding[], mode: Mode, among = files): string[] {
  return among.flatMap((file) => differences(file, mode, observe(findings, file)));
}

it('shows exactly what the fixtures announce when all of them are scanned at once', () => {
  expect(all.notifications).toEqual([]);
  expect(all.statistics).toMatchObject({ files: files.length, suppressed: 0, hidden: 0, skippedFiles: {} });
  expect(files.flatMap(({ expectations }) => expectations).length).toBeGreaterThan(100);
  expect(wrongIn(all.findings, 'lmi-scan')).toEqual([]);
});

it('knows of a file by itself what ESLint knows', () => {
  const findings = nodeFiles.flatMap(
    ({ name, text }) =>
      judge([new SourceFile(name, text)], {
        resolver: { resolve: () => undefined },
        frontEndOf,
        catalogue: hazards,
        engine,
        selection,
      }).findings,
  );
  expect(wrongIn(findings, 'eslint', nodeFiles)).toEqual([]);
});

it('reports them in SARIF that fits the schema and has what code scanning demands', () => {
  const options = { catalogue: hazards, toolVersion: '1.2.3', homepage: 'https://example.com' };
  const log = JSON.parse(sarifReport(all, options).text) as Log;
  expect(schemaErrors(log)).toEqual([]);
  const { tool, results = [] } = log.runs[0]!;
  expect(tool.driver.rules!.map(({ id }) => id)).toEqual(hazards.map(({ id }) => id));
  for (const rule of tool.driver.rules!) {
    for (const text of [rule.shortDescription!.text, rule.fullDescription!.text]) {
      expect(text.length).toBeLessThanOrEqual(1024);
      expect(text).toMatch(/^[A-Z`].*\.$/s);
    }
    expect(rule.properties!.tags!.length).toBeLessThanOrEqual(10);
  }
  expect(results).toHaveLength(all.findings.length);
  for (const result of results) {
    expect(result.message.text).toMatch(/^[A-Z`].*\.$/s);
    expect(tool.driver.rules![result.ruleIndex!]!.id).toBe(result.ruleId);
    expect(result.partialFingerprints!.primaryLocationLineHash).toMatch(/^[0-9a-f]{1,16}:\d+$/);
    const steps = (result.codeFlows ?? []).flatMap(({ threadFlows }) =>
      threadFlows.flatMap(({ locations }) => locations.map(({ executionOrder }) => executionOrder)),
    );
    expect(steps.sort((a, b) => a! - b!)).toEqual(steps.map((_, index) => index + 1));
  }
  expect(results.filter(({ codeFlows }) => codeFlows?.[0]?.threadFlows.length === 2)).not.toEqual([]);
});

it.each([80, 120])('reports them as text in lines of %d columns', (width) => {
  const text = textReport(all, { colors: picocolors.createColors(false), width });
  expect(text.match(/^\S+:\d+:\d+ {2}(?:error|warning|info) {2}/gm)).toHaveLength(all.findings.length);
  // Paths stay in one piece.
  const long = text
    .split('\n')
    .filter((line) => line.length > width && !/^\S+:\d+:\d+ |^ +╭ \S+$/.test(line));
  expect(long).toEqual([]);
});
