import { renamedTwin, type Fixture, type FixtureFile } from 'fixture-harness';
import { javaTwin } from './java-twin.js';
import { pythonTwin } from './python-twin.js';

/** Makes the same file with other names; `knownOutside` are names that other files of the case may know it by. */
type TwinMaker = (file: FixtureFile, knownOutside: ReadonlySet<string>) => string;

/** By runtime; a runtime without one has no twins yet. */
const makers: Readonly<Partial<Record<string, TwinMaker>>> = {
  node: ({ name, text }) => renamedTwin(name, text),
  python: ({ text }, knownOutside) => pythonTwin(text, knownOutside),
  java: ({ text }, knownOutside) => javaTwin(text, knownOutside),
};

/** The case with every name changed that is no evidence; `undefined` for a runtime that has no twin maker. */
export function twinOf(fixture: Fixture): Fixture | undefined {
  const make = makers[fixture.runtime];
  if (make === undefined) return undefined;
  return {
    ...fixture,
    files: fixture.files.map((file) => ({
      ...file,
      text: make(file, wordsOf(fixture.files.filter((other) => other !== file))),
    })),
  };
}

function wordsOf(files: readonly FixtureFile[]): ReadonlySet<string> {
  return new Set(files.flatMap(({ text }) => text.match(/\w+/g) ?? []));
}
