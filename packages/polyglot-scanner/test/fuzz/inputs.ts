import path from 'node:path';
import { discoverFixtures, type Fixture } from 'fixture-harness';
import { mutated } from './mutations.js';
import type { InputFile } from './project.js';
import { Random } from './random.js';

export const languages = { javascript: 'node', python: 'python', java: 'java', csharp: 'dotnet' } as const;

export type Language = keyof typeof languages;

/** Makes the inputs of a language from the repository's fixtures; each follows from the seed and its number. */
export class Inputs {
  readonly #fixtures: readonly Fixture[];

  constructor(
    private readonly language: Language,
    private readonly seed: number,
    fixturesFolder: string,
  ) {
    this.#fixtures = discoverFixtures(fixturesFolder, languages[language]);
  }

  /** The files of one case, sometimes of two that find themselves in the same folder; most of them mutated. */
  input(number: number): InputFile[] {
    const random = new Random(this.seed, this.language, number);
    const cases = [random.pick(this.#fixtures)];
    if (random.chance(0.2)) cases.push(random.pick(this.#fixtures));
    const files = new Map<string, InputFile>();
    for (const fixture of cases) {
      for (const { name, text } of fixture.files) {
        const inCase = name.slice(fixture.name.length + 1);
        const other = random.pick(random.pick(this.#fixtures).files).text;
        files.set(inCase, {
          name: inCase,
          text: random.chance(0.8) ? mutated(text, random, other) : text,
          encoding: random.chance(0.15) ? 'utf16' : 'utf8',
        });
      }
    }
    return [...files.values()];
  }

  /** A case as it is. */
  neighbour(number: number): InputFile[] {
    const fixture = this.#fixtures[number % this.#fixtures.length]!;
    return fixture.files.map(({ name, text }) => ({
      name: path.posix.join('neighbour', name.slice(fixture.name.length + 1)),
      text,
      encoding: 'utf8',
    }));
  }
}
