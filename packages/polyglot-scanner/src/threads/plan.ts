import type { DeployedHandler } from 'hazard-core';
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
  /** Nothing says that its project runs on the platform, or that its handlers have to do with it. */
  readonly runsElsewhere?: true;
  /** The file belongs to a program that is no function. */
  readonly isOtherProgram?: true;
  /** What descriptions of deployments say of the handlers in it. */
  readonly handlers: readonly DeployedHandler[];
}

/** Files that can be judged without any other: no other file has to do with one of them. */
export type PlannedGroup = readonly PlannedFile[];

/** What of the project's index is needed to divide files. */
type Imports = Pick<
  ProjectIndex,
  | 'resolve'
  | 'partsOf'
  | 'runsElsewhere'
  | 'isOtherProgram'
  | 'handlersIn'
  | 'possibleImports'
  | 'specifierKind'
>;

/** Smaller jobs spread more evenly; each one costs a message to and fro. */
const jobsPerThread = 8;

/** Divides groups, which are named by their numbers, into jobs of about the same size. The largest job comes first. */
export function planJobs(groups: readonly PlannedGroup[], threads: number): number[][] {
  const sized = groups
    .map((group, number) => ({ number, size: sizeOf(group) }))
    .sort((a, b) => b.size - a.size);
  const jobs = Array.from({ length: threads * jobsPerThread }, () => ({ groups: [] as number[], size: 0 }));
  for (const { number, size } of sized) {
    const smallest = jobs.reduce((best, job) => (job.size < best.size ? job : best));
    smallest.groups.push(number);
    smallest.size += size;
  }
  return jobs
    .filter((job) => job.groups.length > 0)
    .sort((a, b) => b.size - a.size)
    .map((job) => job.groups);
}

/** What a file has to do with others. */
export function planFile(source: SourceFile, index: Imports): PlannedFile {
  const resolutions: Record<string, string | null> = Object.create(null) as Record<string, null>;
  for (const specifier of index.possibleImports(source)) {
    resolutions[specifier] = index.resolve(source.name, specifier) ?? null;
  }
  const { name } = source;
  return {
    source,
    resolutions,
    specifierKind: index.specifierKind(name),
    parts: index.partsOf(name),
    ...(index.runsElsewhere(name) && { runsElsewhere: true as const }),
    ...(index.isOtherProgram(name) && { isOtherProgram: true as const }),
    handlers: index.handlersIn(name),
  };
}

/** Files that may import each other, over however many steps, are in the same group. The order follows the given one. */
export function groupByImports(sources: readonly SourceFile[], index: Imports): PlannedGroup[] {
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
    const file = planFile(source, index);
    for (const target of Object.values(file.resolutions)) join(number, target);
    for (const part of file.parts) join(number, part);
    return file;
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

export function sizeOf(group: PlannedGroup): number {
  return group.reduce((sum, { source }) => sum + source.text.length, 0);
}
