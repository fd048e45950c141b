import type { ResultCache } from './cache/result-cache.js';
import { judgeApart } from './judge-apart.js';
import { countRuntimes, type JudgeContext, type Judgement } from './judge.js';
import type { Notification } from './notification.js';
import { Prefilter } from './prefilter.js';
import { prepareAndJudge } from './prepare.js';
import type { ProjectIndex } from './project/project-index.js';
import { addedCounts } from './project/skips.js';
import type { SourceFile } from './source-file.js';
import { judgeInThreads, usualThreads } from './threads/judge-in-threads.js';
import { groupByImports, type PlannedFile, type PlannedGroup } from './threads/plan.js';

export interface ProjectRequest {
  readonly sources: readonly SourceFile[];
  readonly index: ProjectIndex;
  readonly context: Omit<JudgeContext, 'onProgress'>;
  /** The files that somebody asks about; of the others, only those that have to do with them are judged. */
  readonly focus?: ReadonlySet<string> | undefined;
  /** How many threads; without it, as many as pay. */
  readonly threads?: number | undefined;
  /** The program of a thread; without it there is only one. */
  readonly worker?: URL | undefined;
  readonly cache?: ResultCache | undefined;
  /** Called with a number from 0 to 1. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

export interface ProjectJudgement extends Judgement {
  /** Files whose judgement was known from an earlier scan. */
  readonly cachedFiles: number;
  /** Files whose words and imports were enough to tell that no finding is in them. */
  readonly skimmedFiles: number;
}

/** What takes less time than threads do to start, in characters of JavaScript. */
const quickWork = 1_500_000;
/** Reading a character of a language with a grammar takes that many times as long. */
const grammarWork = 3;

/** Judges files on one thread or several, as far as nothing is known of them; the judgement is the same. */
export async function judgeProject(request: ProjectRequest): Promise<ProjectJudgement> {
  const { sources, context, onProgress } = request;
  const judgement = await judgeGroups(request);
  if (judgement !== undefined) return judgement;
  const together = await prepareAndJudge(sources, {
    ...context,
    onProgress: progressOver(sources.length, onProgress),
  });
  return { ...together, cachedFiles: 0, skimmedFiles: 0 };
}

/** Judges what can be judged apart, group by group; undefined when the groups prove wrong. */
async function judgeGroups(request: ProjectRequest): Promise<ProjectJudgement | undefined> {
  const { sources, index, context, focus, threads, worker, cache, onProgress } = request;
  const all = groupByImports(sources, index);
  const isAskedAbout = (group: PlannedGroup): boolean =>
    focus === undefined || group.some(({ source }) => focus.has(source.name));
  const prefilter = new Prefilter(context.frontEndOf, context.engine);
  const groups: PlannedGroup[] = [];
  const skimmed: PlannedFile[] = [];
  for (const group of all) {
    // Of the others nothing is judged, but what is known of them stays in the cache.
    const isAsked = isAskedAbout(group);
    if (!isAsked && cache === undefined) continue;
    const { judged, skimmed: rest } =
      context.listsEntryPoints === true ? { judged: group, skimmed: [] } : prefilter.divide(group);
    if (judged.length > 0) groups.push(judged);
    if (isAsked) for (const file of rest) skimmed.push(file);
  }
  const known = new Map<PlannedGroup, Judgement>();
  for (const group of cache === undefined ? [] : groups) {
    const judgement = cache!.get(group);
    if (judgement !== undefined) known.set(group, judgement);
  }
  const unknown = groups.filter((group) => !known.has(group) && isAskedAbout(group));
  const cachedFiles = filesIn(known.keys());
  const skimmedFiles = skimmed.length;
  const files = cachedFiles + skimmedFiles + filesIn(unknown);
  const report = progressOver(files, onProgress);
  report(2 * (cachedFiles + skimmedFiles));

  const usesThreads =
    worker !== undefined &&
    (threads ?? usualThreads) > 1 &&
    (threads !== undefined || isMuch(unknown, context));
  let judged = usesThreads
    ? await judgeInThreads(unknown, { ...context, onProgress: report }, worker, threads)
    : undefined;
  if (judged === undefined) {
    const again = progressOver(files, onProgress);
    again(2 * (cachedFiles + skimmedFiles));
    judged = await judgeHere(unknown, all, { ...context, onProgress: again });
  }
  if (judged === 'unforeseen') return undefined;
  for (const [number, group] of unknown.entries()) cache?.put(group, judged[number]!);
  const judgements = [nothingIn(skimmed, context), ...known.values(), ...judged];
  return { ...combined(judgements), cachedFiles, skimmedFiles };
}

function filesIn(groups: Iterable<PlannedGroup>): number {
  let files = 0;
  for (const group of groups) files += group.length;
  return files;
}

function nothingIn(
  files: readonly PlannedFile[],
  { frontEndOf }: Pick<JudgeContext, 'frontEndOf'>,
): Judgement {
  return {
    findings: [],
    entryPoints: [],
    notifications: [],
    files: files.length,
    filesByRuntime: countRuntimes(files.map(({ source }) => frontEndOf(source.name)!.runtime)),
    functions: 0,
    suppressed: [],
    hidden: 0,
    skippedFiles: {},
  };
}

/** @param all also the groups that need not be judged; a file that a link leads to may be in none, as a generated one is. */
async function judgeHere(
  groups: readonly PlannedGroup[],
  all: readonly PlannedGroup[],
  context: JudgeContext,
): Promise<Judgement[] | 'unforeseen'> {
  const groupOf = new Map(all.flatMap((group) => group.map(({ source }) => [source.name, group] as const)));
  let unforeseen = false;
  const { resolver } = context;
  const judgements = await judgeApart(
    groups.map((group) => group.map(({ source }) => source)),
    {
      ...context,
      resolver: {
        resolve(importer, specifier) {
          const file = resolver.resolve(importer, specifier);
          const group = file === undefined ? undefined : groupOf.get(file);
          if (group !== undefined && group !== groupOf.get(importer)) unforeseen = true;
          return file;
        },
        partsOf: (file) => resolver.partsOf?.(file) ?? [],
        runsElsewhere: (file) => resolver.runsElsewhere?.(file) === true,
        isOtherProgram: (file) => resolver.isOtherProgram?.(file) === true,
        handlersIn: (file) => resolver.handlersIn?.(file) ?? [],
      },
    },
  );
  return unforeseen ? 'unforeseen' : judgements;
}

function isMuch(groups: readonly PlannedGroup[], { frontEndOf }: Pick<JudgeContext, 'frontEndOf'>): boolean {
  let work = 0;
  for (const { source } of groups.flat()) {
    const hasGrammar = frontEndOf(source.name)?.prepare !== undefined;
    work += source.text.length * (hasGrammar ? grammarWork : 1);
  }
  return work >= quickWork;
}

/** Each file takes two steps. */
function progressOver(
  files: number,
  onProgress: ((done: number) => void) | undefined,
): (files: number) => void {
  let steps = 0;
  return (more) => {
    steps += more;
    onProgress?.(files === 0 ? 1 : steps / (2 * files));
  };
}

function combined(judgements: readonly Judgement[]): Judgement {
  const sum = (of: (judgement: Judgement) => number): number =>
    judgements.reduce((total, judgement) => total + of(judgement), 0);
  return {
    findings: judgements.flatMap(({ findings }) => findings),
    entryPoints: judgements.flatMap(({ entryPoints }) => entryPoints),
    notifications: withoutRepeated(judgements.flatMap(({ notifications }) => notifications)),
    files: sum(({ files }) => files),
    filesByRuntime: addedCounts(...judgements.map(({ filesByRuntime }) => filesByRuntime)),
    functions: sum(({ functions }) => functions),
    suppressed: judgements.flatMap(({ suppressed }) => suppressed),
    hidden: sum(({ hidden }) => hidden),
    skippedFiles: addedCounts(...judgements.map(({ skippedFiles }) => skippedFiles)),
  };
}

/** What is about no file is said once, whichever groups it was said of. */
function withoutRepeated(notifications: readonly Notification[]): Notification[] {
  const said = new Set<string>();
  return notifications.filter(({ file, message }) => {
    if (file !== undefined) return true;
    if (said.has(message)) return false;
    said.add(message);
    return true;
  });
}
