import type { Resolver } from '../project/link.js';
import type { SourceFile } from '../source-file.js';
import { possibleImports } from './import-scan.js';

/** What each imported name of a file leads to; `null` for what is no file of the project. */
export type Resolutions = Readonly<Record<string, string | null>>;

export interface PlannedFile {
  readonly source: SourceFile;
  readonly resolutions: Resolutions;
}

/** Smaller jobs spread more evenly; each one costs a message to and fro. */
const jobsPerThread = 4;

/**
 * Divides files into jobs that can be judged apart: files that may import each other, over however many steps, are in
 * the same job. The largest job comes first.
 */
export function planJobs(
  sources: readonly SourceFile[],
  resolver: Resolver,
  threads: number,
): PlannedFile[][] {
  const groups = groupByImports(sources, resolver);
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

function groupByImports(sources: readonly SourceFile[], resolver: Resolver): PlannedFile[][] {
  const numbers = new Map(sources.map(({ name }, index) => [name, index]));
  const parents = sources.map((_, index) => index);
  const rootOf = (index: number): number => {
    let current = index;
    while (parents[current] !== current) {
      parents[current] = parents[parents[current]!]!;
      current = parents[current]!;
    }
    return current;
  };
  const planned = sources.map((source, index): PlannedFile => {
    const resolutions: Record<string, string | null> = Object.create(null) as Record<string, null>;
    for (const specifier of possibleImports(source.text)) {
      const target = resolver.resolve(source.name, specifier) ?? null;
      resolutions[specifier] = target;
      const other = target === null ? undefined : numbers.get(target);
      if (other !== undefined) parents[rootOf(index)] = rootOf(other);
    }
    return { source, resolutions };
  });
  const groups = new Map<number, PlannedFile[]>();
  planned.forEach((file, index) => {
    const root = rootOf(index);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [file]);
    else group.push(file);
  });
  return [...groups.values()];
}

function sizeOf(files: readonly PlannedFile[]): number {
  return files.reduce((sum, { source }) => sum + source.text.length, 0);
}
