// The engine on every fixture, directly: each file by itself as ESLint sees it, the files of a case linked as `lmi-scan`
// does, and both again with every name changed.
import type { Finding, ModuleModel } from 'hazard-core';
import { describe, expect, it } from 'vitest';
import {
  analyzeEachAlone,
  analyzeLinked,
  differences,
  discoverFixtures,
  observe,
  renamedTwin,
  type Fixture,
  type Mode,
  type Observation,
} from '../src/index.js';

const fixtures = discoverFixtures(undefined, 'node');

function analyze({ files }: Fixture, mode: Mode, change?: (module: ModuleModel) => ModuleModel): Finding[] {
  return mode === 'eslint' ? analyzeEachAlone(files, change) : analyzeLinked(files, change);
}

/** Detectors leave out what the mentioned globals rule out; without them they look at everything. */
function withoutGlobals(module: ModuleModel): ModuleModel {
  return Object.assign(module, { globals: undefined });
}

/** A file that is alone has nothing to link. */
function modesOf({ files }: Fixture): readonly Mode[] {
  return files.length === 1 ? ['eslint'] : ['eslint', 'lmi-scan'];
}

function twinOf(fixture: Fixture): Fixture {
  return {
    ...fixture,
    files: fixture.files.map((file) => ({ ...file, text: renamedTwin(file.name, file.text) })),
  };
}

function observations(fixture: Fixture, mode: Mode): Record<string, Observation[]> {
  const findings = analyze(fixture, mode);
  return Object.fromEntries(fixture.files.map((file) => [file.name, observe(findings, file)]));
}

describe.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('%s', (_, fixture) => {
  it('is named and annotated as it must be', () => {
    expect(fixture.problems).toEqual([]);
  });

  it.each(modesOf(fixture))('gives exactly the findings that it announces (%s)', (mode) => {
    const found = observations(fixture, mode);
    expect(fixture.files.flatMap((file) => differences(file, mode, found[file.name]!))).toEqual([]);
  });

  it.each(modesOf(fixture))('gives the same findings where any global may be mentioned (%s)', (mode) => {
    expect(analyze(fixture, mode, withoutGlobals)).toEqual(analyze(fixture, mode));
  });

  it.each(modesOf(fixture))('gives the same findings whatever its variables are called (%s)', (mode) => {
    const twin = twinOf(fixture);
    expect(observations(twin, mode), twin.files.map(({ text }) => text).join('\n')).toEqual(
      observations(fixture, mode),
    );
  });
});
