// Every suggestion in every fixture is taken: the code must still parse, the finding must be gone, and no other may come.
// A file `suggested.<name>` beside `<name>` says what the first suggestion in `<name>` must make of it.
import type { Finding } from 'hazard-core';
import { describe, expect, it } from 'vitest';
import {
  analyzeEachAlone,
  applySuggestion,
  discoverFixtures,
  withoutAnnotations,
  type FixtureFile,
} from '../src/index.js';

const files = discoverFixtures(undefined, 'node').flatMap((fixture) => fixture.files);
const byName = new Map(files.map((file) => [file.name, file]));

interface Proposal {
  readonly finding: Finding;
  readonly title: string;
  readonly text: string;
}

function proposalsIn({ name, text }: FixtureFile): Proposal[] {
  return analyzeEachAlone([{ name, text }]).flatMap((finding) =>
    finding.suggestions.map((suggestion) => ({
      finding,
      title: suggestion.title,
      text: applySuggestion(text, suggestion),
    })),
  );
}

/** What a finding is, wherever the code has moved. */
function identity({ hazard, variant, subject }: Finding): string {
  return `${hazard}/${variant} of ${subject}`;
}

const proposing = files.map((file) => [file.name, file, proposalsIn(file)] as const);

describe.each(proposing.filter(([, , proposals]) => proposals.length > 0))('%s', (name, file, proposals) => {
  const before = analyzeEachAlone([file]).map(identity);

  it.each(proposals.map((proposal) => [proposal.title, proposal] as const))(
    '%s',
    (title, { finding, text }) => {
      expect(title).toMatch(/^[A-Z].*\.$/);
      const after = analyzeEachAlone([{ name, text }]).map(identity);
      const expected = [...before];
      expected.splice(expected.indexOf(identity(finding)), 1);
      expect(after.sort(), text).toEqual(expected.sort());
    },
  );
});

const suggested = files.flatMap((file) => {
  const [, folder, name] = /^(.*\/)suggested\.([^/]+)$/.exec(file.name) ?? [];
  return name === undefined ? [] : [[file.name, file, `${folder}${name}`] as const];
});

it.each(suggested)('%s', (_, expected, original) => {
  const file = byName.get(original);
  expect(file, `${original} is missing`).toBeDefined();
  const [first] = proposalsIn(file!);
  expect(first, `${original} has no suggestion`).toBeDefined();
  expect(withoutAnnotations(first!.text)).toBe(withoutAnnotations(expected.text));
});
