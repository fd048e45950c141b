import { availableParallelism } from 'node:os';
import type { JudgeContext, Judgement } from '../judge.js';
import type { Notification } from '../notification.js';
import type { ProjectIndex } from '../project/project-index.js';
import { addedCounts } from '../project/skips.js';
import type { SourceFile } from '../source-file.js';
import type { Job, JobOutcome } from './job.js';
import { planJobs, type PlannedFile } from './plan.js';
import { runJobs } from './run-jobs.js';

/** Where nobody says how many. More threads cost memory, and few projects fall into so many parts. */
const usualThreads = Math.min(availableParallelism(), 4);
/** Characters of source that are judged in less time than threads take to start. */
const quickWork = 6_000_000;
/** A smaller gain is not worth the work of dividing. */
const leastGain = 1.4;

/**
 * Judges files on several threads; the judgement is the same as on one. Gives nothing when the files cannot be
 * divided or it would not pay, when the division proves wrong and when a thread fails: then they have to be judged
 * together.
 * @param wantedThreads without it, threads are used only where they pay.
 */
export async function judgeInThreads(
  sources: readonly SourceFile[],
  context: JudgeContext,
  index: ProjectIndex,
  worker: URL,
  wantedThreads?: number,
): Promise<Judgement | undefined> {
  const threads = wantedThreads ?? usualThreads;
  if (threads < 2 || (wantedThreads === undefined && textLength(sources) < quickWork)) return undefined;
  const plan = planJobs(sources, index, threads);
  if (plan.length < 2 || (wantedThreads === undefined && gainOf(plan, threads) < leastGain)) return undefined;
  const { engine, selection } = context;
  const jobs = plan.map((planned): Job => ({
    files: planned.map(({ source: { name, text, byteOrderMark }, ...links }) => ({
      name,
      text,
      byteOrderMark,
      ...links,
    })),
    engine,
    selection,
  }));
  try {
    const outcomes = await runJobs<Job, JobOutcome>(worker, threads, jobs, ({ files }) =>
      context.onProgress?.(2 * files.length),
    );
    return outcomes.some(({ unforeseen }) => unforeseen) ? undefined : combined(outcomes);
  } catch {
    // Out of memory, say: one thread may manage, and if it cannot, it says why.
    return undefined;
  }
}

function textLength(sources: readonly SourceFile[]): number {
  return sources.reduce((sum, { text }) => sum + text.length, 0);
}

/** How many times faster the plan can be than a single thread: the largest job sets the limit. */
function gainOf(plan: readonly (readonly PlannedFile[])[], threads: number): number {
  const sizes = plan.map((files) => textLength(files.map(({ source }) => source)));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return total / Math.max(total / threads, ...sizes);
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

/** What is about no file is said once, whichever threads said it. */
function withoutRepeated(notifications: readonly Notification[]): Notification[] {
  const said = new Set<string>();
  return notifications.filter(({ file, message }) => {
    if (file !== undefined) return true;
    if (said.has(message)) return false;
    said.add(message);
    return true;
  });
}
