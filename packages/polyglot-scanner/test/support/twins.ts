import type { RuntimeId } from 'hazard-core';
import { renamedTwin, type Fixture, type FixtureFile } from 'fixture-harness';
import { csharpTwin } from './csharp-twin.js';
import { javaTwin } from './java-twin.js';
import { pythonTwin } from './python-twin.js';

/** Makes the same file with other names; `knownOutside` are names that other files of the case may know it by. */
type TwinMaker = (file: FixtureFile, knownOutside: ReadonlySet<string>) => string;

const makers: Readonly<Record<RuntimeId, TwinMaker>> = {
  node: ({ name, text }) => renamedTwin(name, text),
  python: ({ text }, knownOutside) => pythonTwin(text, knownOutside),
  java: ({ text }, knownOutside) => javaTwin(text, knownOutside),
  dotnet: ({ text }, knownOutside) => csharpTwin(text, knownOutside),
};

/** The case with every name changed that is no evidence. */
export function twinOf(fixture: Fixture): Fixture {
  const make = makers[fixture.runtime as RuntimeId];
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
