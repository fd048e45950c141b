// Each case of a runtime that only the scanner reads, by itself: named and annotated as it must be, exactly the findings
// that it announces, and the same ones whatever its variables are called. Those of Node.js are told in the harness.
import path from 'node:path';
import { differences, observe, type Fixture, type Observation } from 'fixture-harness';
import { hazards, normalizeOptions } from 'hazard-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { frontEndOf, frontEnds } from '../src/frontends/registry.js';
import { judge } from '../src/judge.js';
import { SourceFile } from '../src/source-file.js';
import { completeFixtures } from './support/fixtures.js';
import { twinOf } from './support/twins.js';

const fixtures = completeFixtures().filter(({ runtime }) => runtime !== 'node');

beforeAll(async () => {
  for (const frontEnd of frontEnds) await frontEnd.prepare?.();
});

/** Linked by their names alone: the modules of a case lie in one folder. */
function observations({ files }: Fixture): Record<string, Observation[]> {
  const names = files.map(({ name }) => name);
  const { findings } = judge(
    files.map(({ name, text }) => new SourceFile(name, text)),
    {
      resolver: {
        resolve: (importer, specifier) => {
          const target = `${path.posix.dirname(importer)}/${specifier.replace(/^\./, '').replaceAll('.', '/')}`;
          const type = /[^.]*$/.exec(specifier)![0];
          return names.find(
            (name) =>
              name.replace(/\.\w+$/, '') === target ||
              (name.endsWith('.cs') && path.posix.basename(name, '.cs') === type),
          );
        },
        partsOf: (file) => names.filter((name) => name !== file && name.endsWith('.cs')),
      },
      frontEndOf,
      catalogue: hazards,
      engine: normalizeOptions({ minConfidence: 'low' }),
      selection: { preset: 'strict', minConfidence: 'low', only: [], ignored: [] },
    },
  );
  return Object.fromEntries(files.map((file) => [file.name, observe(findings, file)]));
}

describe.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('%s', (_, fixture) => {
  const twin = twinOf(fixture);

  it('is named and annotated as it must be', () => {
    expect(fixture.problems).toEqual([]);
  });

  it('gives exactly the findings that it announces', () => {
    const found = observations(fixture);
    expect(fixture.files.flatMap((file) => differences(file, 'lmi-scan', found[file.name]!))).toEqual([]);
  });

  it('gives the same findings whatever its variables are called', () => {
    expect(observations(twin), twin.files.map(({ text }) => text).join('\n')).toEqual(observations(fixture));
  });
});
