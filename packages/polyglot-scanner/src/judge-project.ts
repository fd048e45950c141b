import type { ResultCache } from './cache/result-cache.js';
import type { JudgeContext, Judgement } from './judge.js';
import type { Notification } from './notification.js';
import { Prefilter } from './prefilter.js';
import { prepareAndJudge } from './prepare.js';
import type { ProjectIndex } from './project/project-index.js';
import { addedCounts } from './project/skips.js';
import type { SourceFile } from './source-file.js';
import { doJob, jobOf } from './threads/job.js';
import { judgeInThreads, usualThreads } from './threads/judge-in-threads.js';
import { groupByImports, type PlannedGroup } from './threads/plan.js';

export interface ProjectRequest {
  readonly sources: readonly SourceFile[];
  readonly index: ProjectIndex;
  readonly context: Omit<JudgeContext, 'onProgress'>;
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
}

/** Characters of source that are judged in less time than threads take to start. */
const quickWork = 6_000_000;

/** Judges files on one thread or several, as far as nothing is known of them; the judgement is the same. */
export async function judgeProject(request: ProjectRequest): Promise<ProjectJudgement> {
  return (await judgeGroups(request)) ?? { ...(await judgeTogether(request)), cachedFiles: 0 };
}

function judgeTogether({ sources, index, context, onProgress }: ProjectRequest): Promise<Judgement> {
  const progress = progressOver(sources.length, onProgress);
  const prefilter = new Prefilter(context.frontEndOf, context.engine);
  const withoutCandidate = prefilter.filesWithoutCandidate(sources, index);
  return prepareAndJudge(sources, { ...context, withoutCandidate, onProgress: progress });
}

/** Judges what can be judged apart, group by group; undefined when it does not pay or cannot be done. */
async function judgeGroups({
  sources,
  index,
  context,
  threads,
  worker,
  cache,
  onProgress,
}: ProjectRequest): Promise<ProjectJudgement | undefined> {
  const usesThreads =
    worker !== undefined && (threads ?? usualThreads) > 1 && (threads !== undefined || isMuch(sources));
  if (cache === undefined && !usesThreads) return undefined;
  const groups = groupByImports(sources, index);
  const known = new Map<PlannedGroup, Judgement>();
  for (const group of cache === undefined ? [] : groups) {
    const judgement = cache!.get(group);
    if (judgement !== undefined) known.set(group, judgement);
  }
  const unknown = groups.filter((group) => !known.has(group));
  const cachedFiles = [...known.keys()].reduce((sum, group) => sum + group.length, 0);
  const report = progressOver(sources.length, onProgress);
  report(2 * cachedFiles);

  const { engine, selection } = context;
  let judged = usesThreads
    ? await judgeInThreads(unknown, { engine, selection, onProgress: report }, worker, threads)
    : undefined;
  if (judged === 'unforeseen') return undefined;
  if (judged === undefined) {
    if (cache === undefined) return undefined;
    const again = progressOver(sources.length, onProgress);
    again(2 * cachedFiles);
    const outcome = await doJob(jobOf(unknown, engine, selection), again);
    if (outcome.unforeseen) return undefined;
    judged = [...outcome.judgements];
  }
  for (const [number, group] of unknown.entries()) cache?.put(group, judged[number]!);
  return { ...combined([...known.values(), ...judged]), cachedFiles };
}

function isMuch(sources: readonly SourceFile[]): boolean {
  return sources.reduce((sum, { text }) => sum + text.length, 0) >= quickWork;
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
    notifications: withoutRepeated(judgements.flatMap(({ notifications }) => notifications)),
    files: sum(({ files }) => files),
    filesByRuntime: addedCounts(...judgements.map(({ filesByRuntime }) => filesByRuntime)),
    functions: sum(({ functions }) => functions),
    suppressed: sum(({ suppressed }) => suppressed),
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
