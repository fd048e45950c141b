import type { SpecifierKind } from '../project/language-index.js';
import type { ProjectIndex } from '../project/project-index.js';
import type { SourceFile } from '../source-file.js';

/** What each imported name of a file leads to; `null` for what is no file of the project. */
type Resolutions = Readonly<Record<string, string | null>>;

export interface PlannedFile {
  readonly source: SourceFile;
  readonly resolutions: Resolutions;
  readonly specifierKind: SpecifierKind;
  /** Other files with parts of the same types. */
  readonly parts: readonly string[];
}

/** What of the project's index is needed to divide files. */
type Imports = Pick<ProjectIndex, 'resolve' | 'partsOf' | 'possibleImports' | 'specifierKind'>;

/** Smaller jobs spread more evenly; each one costs a message to and fro. */
const jobsPerThread = 4;

/**
 * Divides files into jobs that can be judged apart: files that may import each other, over however many steps, are in
 * the same job. The largest job comes first.
 */
export function planJobs(sources: readonly SourceFile[], index: Imports, threads: number): PlannedFile[][] {
  const groups = groupByImports(sources, index);
  const sized = groups.map((group) => ({ group, size: sizeOf(group) })).sort((a, b) => b.size - a.size);
  const jobs = Array.from({ length: threads * jobsPerThread }, () => ({
    files: [] as PlannedFile[],
    size: 0,
  }));
  for (const { group, size } of sized) {
    const smallest = jobs.reduce((best, job) => (job.size < best.size ? job : best));
    smallest.files.push(...group);
    smallest.size += size;
  }
  return jobs
    .filter(({ files }) => files.length > 0)
    .sort((a, b) => b.size - a.size)
    .map(({ files }) => files);
}

function groupByImports(sources: readonly SourceFile[], index: Imports): PlannedFile[][] {
  const numbers = new Map(sources.map(({ name }, number) => [name, number]));
  const parents = sources.map((_, number) => number);
  const rootOf = (number: number): number => {
    let current = number;
    while (parents[current] !== current) {
      parents[current] = parents[parents[current]!]!;
      current = parents[current]!;
    }
    return current;
  };
  const join = (number: number, file: string | null): void => {
    const other = file === null ? undefined : numbers.get(file);
    if (other !== undefined) parents[rootOf(number)] = rootOf(other);
  };
  const planned = sources.map((source, number): PlannedFile => {
    const resolutions: Record<string, string | null> = Object.create(null) as Record<string, null>;
    for (const specifier of index.possibleImports(source)) {
      const target = index.resolve(source.name, specifier) ?? null;
      resolutions[specifier] = target;
      join(number, target);
    }
    const parts = index.partsOf(source.name);
    for (const part of parts) join(number, part);
    return { source, resolutions, specifierKind: index.specifierKind(source.name), parts };
  });
  const groups = new Map<number, PlannedFile[]>();
  planned.forEach((file, number) => {
    const root = rootOf(number);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [file]);
    else group.push(file);
  });
  return [...groups.values()];
}

function sizeOf(files: readonly PlannedFile[]): number {
  return files.reduce((sum, { source }) => sum + source.text.length, 0);
}
