import { availableParallelism } from 'node:os';
import type { JudgeContext, Judgement } from '../judge.js';
import { doJob, jobOf, type Job, type JobOutcome } from './job.js';
import { planJobs, sizeOf, type PlannedGroup } from './plan.js';
import { runJobs } from './run-jobs.js';

/** Where nobody says how many, this one included. More threads cost memory, and few projects fall into so many parts. */
export const usualThreads = Math.min(availableParallelism(), 4);
/** A smaller gain is not worth the work of dividing. */
const leastGain = 1.4;

/**
 * Judges groups of files on several threads, this one among them, each group by itself. Gives nothing when they cannot be divided, when it would not
 * pay, and when a thread fails: then one thread has to do it.
 * @returns `unforeseen` when the groups prove wrong: then the files have to be judged together.
 * @param wantedThreads without it, threads are used only where they pay.
 */
export async function judgeInThreads(
  groups: readonly PlannedGroup[],
  context: Pick<JudgeContext, 'engine' | 'selection' | 'listsEntryPoints' | 'onProgress'>,
  worker: URL,
  wantedThreads?: number,
): Promise<Judgement[] | 'unforeseen' | undefined> {
  const threads = wantedThreads ?? usualThreads;
  const plan = planJobs(groups, threads);
  if (plan.length < 2 || (wantedThreads === undefined && gainOf(plan, groups, threads) < leastGain))
    return undefined;
  const jobs = plan.map((numbers) =>
    jobOf(
      numbers.map((number) => groups[number]!),
      context,
    ),
  );
  try {
    const outcomes = await runJobs<Job, JobOutcome>({
      program: worker,
      workers: threads - 1,
      jobs,
      own: doOwnJob,
      onOutcome: (job) => context.onProgress?.(2 * job.groups.flat().length),
    });
    if (outcomes.some(({ unforeseen }) => unforeseen)) return 'unforeseen';
    const judgements: Judgement[] = [];
    for (const [index, numbers] of plan.entries()) {
      for (const [place, number] of numbers.entries()) {
        judgements[number] = outcomes[index]!.judgements[place]!;
      }
    }
    return judgements;
  } catch {
    // Out of memory, say: one thread may manage, and if it cannot, it says why.
    return undefined;
  }
}

/** Group by group: in between, other threads are heard. */
async function doOwnJob({ groups, ...rest }: Job): Promise<JobOutcome> {
  const judgements: Judgement[] = [];
  let unforeseen = false;
  for (const group of groups) {
    const outcome = await doJob({ ...rest, groups: [group] });
    judgements.push(...outcome.judgements);
    unforeseen ||= outcome.unforeseen;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { judgements, unforeseen };
}

/** How many times faster the plan can be than a single thread: the largest job sets the limit. */
function gainOf(plan: readonly number[][], groups: readonly PlannedGroup[], threads: number): number {
  const sizes = plan.map((numbers) => numbers.reduce((sum, number) => sum + sizeOf(groups[number]!), 0));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return total / Math.max(total / threads, ...sizes);
}
