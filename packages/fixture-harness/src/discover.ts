import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readAnnotations, readNearMisses, type Expectation, type NearMiss } from './annotations.js';

/** The fixtures of this repository. */
export const fixturesFolder = fileURLToPath(new URL('../../../test-fixtures', import.meta.url));

export interface FixtureFile {
  /** From the fixtures' folder, with `/`: `<hazard>/<runtime>/<case>/handler.mjs`. */
  readonly name: string;
  readonly text: string;
  readonly expectations: readonly Expectation[];
  readonly nearMisses: readonly NearMiss[];
}

/** One behaviour, shown in one or more files. */
export interface Fixture {
  /** `<hazard>/<runtime>/<case>`. */
  readonly name: string;
  readonly hazard: string;
  readonly runtime: string;
  /** Its name begins with `safe-`: it must give no finding. */
  readonly isSafe: boolean;
  readonly files: readonly FixtureFile[];
  /** What is named or annotated in a way that cannot be meant. */
  readonly problems: readonly string[];
}

/** Records of what `lmi-scan` says about real projects: no fixtures, though they lie beside them. */
const realProjects = 'real-projects';

const sources = /\.(?:[cm]?[jt]s|[jt]sx|py|java|cs|ya?ml|tf)$/;

/** What code depends on; only beside descriptions of deployments, where it is judged. */
const manifests = /\.(?:csproj|gradle)$|^(?:package\.json|requirements\.txt|pyproject\.toml|pom\.xml)$/;
const formats: ReadonlySet<string> = new Set(['sam', 'cloudformation', 'terraform', 'serverless', 'cdk']);

/** Reads the fixtures in `<folder>/<hazard>/<runtime>/<case>/…`, sorted by name. */
export function discoverFixtures(folder = fixturesFolder, runtime?: string): Fixture[] {
  const fixtures: Fixture[] = [];
  for (const hazard of foldersIn(folder)) {
    if (hazard === realProjects) continue;
    for (const language of foldersIn(path.join(folder, hazard))) {
      if (runtime !== undefined && language !== runtime) continue;
      for (const name of foldersIn(path.join(folder, hazard, language))) {
        fixtures.push(readFixture(folder, hazard, language, name));
      }
    }
  }
  return fixtures;
}

function readFixture(root: string, hazard: string, runtime: string, name: string): Fixture {
  const problems: string[] = [];
  const isRead = (file: string): boolean =>
    sources.test(file) || (formats.has(runtime) && manifests.test(file));
  const files = filesIn(path.join(root, hazard, runtime, name), isRead).map((file) => {
    const text = readFileSync(file, 'utf8');
    const where = path.relative(root, file).split(path.sep).join('/');
    return {
      name: where,
      text,
      expectations: orProblem(() => readAnnotations(text, where), problems),
      nearMisses: orProblem(() => readNearMisses(text, where), problems),
    };
  });
  const fixture = {
    name: `${hazard}/${runtime}/${name}`,
    hazard,
    runtime,
    isSafe: name.startsWith('safe-'),
    files,
  };
  return { ...fixture, problems: [...problems, ...problemsOf(fixture, name)] };
}

function orProblem<T>(read: () => T[], problems: string[]): T[] {
  try {
    return read();
  } catch (error) {
    problems.push((error as Error).message);
    return [];
  }
}

function problemsOf({ isSafe, files }: Omit<Fixture, 'problems'>, name: string): string[] {
  const expectations = files.flatMap((file) => file.expectations);
  const problems: string[] = [];
  if (!/^(?:safe|unsafe)(?:-[a-z0-9]+)+$/.test(name)) {
    problems.push('A case is named safe-… or unsafe-…, in kebab-case.');
  }
  if (files.length === 0) problems.push('The case has no source file.');
  if (isSafe && expectations.length > 0) problems.push('A safe case announces no hazard.');
  if (!isSafe && expectations.length === 0) problems.push('An unsafe case announces a hazard.');
  if (files.length === 1 && expectations.some(({ mode }) => mode !== undefined)) {
    problems.push('A file that is alone gives the same findings in every mode.');
  }
  return problems;
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function filesIn(folder: string, isRead: (name: string) => boolean): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && isRead(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
