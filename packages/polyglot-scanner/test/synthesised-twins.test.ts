// What the AWS CDK synthesises is CloudFormation: each of its fixtures, written as the CDK writes it, gives the same
// findings at the same values.
import { discoverFixtures } from 'fixture-harness';
import { normalizeOptions, type Finding } from 'hazard-core';
import { afterEach, expect, it } from 'vitest';
import { scan } from '../src/scan.js';
import { keysAt, synthesised, synthesisedTemplate } from './support/synthesised.js';
import { TemporaryProject } from './support/temporary-project.js';

const project = new TemporaryProject();
afterEach(() => project.remove());

const fixtures = discoverFixtures(undefined, 'cloudformation');

/** The findings, by what they are about instead of by its line. */
async function found(files: Readonly<Record<string, string>>, template: string): Promise<string[]> {
  const { findings, notifications } = await scan({
    cwd: project.write(files),
    paths: ['.'],
    engine: normalizeOptions({ minConfidence: 'low' }),
    selection: { preset: 'strict', minConfidence: 'low', only: [], ignored: [] },
  });
  expect(notifications).toEqual([]);
  const placeOf = ({ file, span }: Finding): string =>
    file === template ? keysAt(files[template]!, span.start) : `${file} ${span.start}`;
  return findings.map((one) => `${one.hazard}/${one.variant}@${one.confidence} ${placeOf(one)}`).sort();
}

it.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('%s', async (name, fixture) => {
  const files = Object.fromEntries(
    fixture.files.map((file) => [file.name.slice(name.length + 1), file.text]),
  );
  const written = await found(files, 'template.yaml');
  expect(written).toHaveLength(fixture.files.flatMap(({ expectations }) => expectations).length);
  const { 'template.yaml': template = '', ...others } = files;
  expect(
    await found({ ...others, [synthesisedTemplate]: synthesised(template) }, synthesisedTemplate),
  ).toEqual(written);
});

it('there are cases for each hazard of configuration', () => {
  expect(new Set(fixtures.map(({ hazard }) => hazard)).size).toBeGreaterThan(12);
});
