// The fixtures of the repository, as the scanner sees them: parsed by its own parser, found and linked by its own means.
import { differences, discoverFixtures, fixturesFolder, observe, type Mode } from 'fixture-harness';
import { hazards, normalizeOptions, type Finding } from 'hazard-core';
import { expect, it } from 'vitest';
import { frontEndOf } from '../src/frontends/registry.js';
import { judge } from '../src/judge.js';
import { scan } from '../src/scan.js';
import type { Selection } from '../src/selection.js';
import { SourceFile } from '../src/source-file.js';

const files = discoverFixtures(undefined, 'node').flatMap((fixture) => fixture.files);
const engine = normalizeOptions({ minConfidence: 'low' });
const selection: Selection = { preset: 'strict', minConfidence: 'low', only: [], ignored: [] };

function wrongIn(findings: readonly Finding[], mode: Mode): string[] {
  return files.flatMap((file) => differences(file, mode, observe(findings, file)));
}

it('shows exactly what the fixtures announce when all of them are scanned at once', async () => {
  const { findings, statistics, notifications } = await scan({
    cwd: fixturesFolder,
    paths: ['.'],
    engine,
    selection,
  });
  expect(notifications).toEqual([]);
  expect(statistics).toMatchObject({ files: files.length, suppressed: 0, hidden: 0, skippedFiles: {} });
  expect(files.flatMap(({ expectations }) => expectations).length).toBeGreaterThan(100);
  expect(wrongIn(findings, 'lmi-scan')).toEqual([]);
});

it('knows of a file by itself what ESLint knows', () => {
  const findings = files.flatMap(
    ({ name, text }) =>
      judge([new SourceFile(name, text)], {
        resolver: { resolve: () => undefined },
        frontEndOf,
        catalogue: hazards,
        engine,
        selection,
      }).findings,
  );
  expect(wrongIn(findings, 'eslint')).toEqual([]);
});
