import { Worker } from 'node:worker_threads';

/** One job is done while the next one waits: whoever hands them out may be busy. */
const jobsAtATime = 2;

export interface Work<Job, Outcome> {
  /** Is sent jobs as messages, and answers each with its outcome. */
  readonly program: URL;
  /** How many run the program. */
  readonly workers: number;
  readonly jobs: readonly Job[];
  /** Does a job on this thread, which gives way to messages from time to time. */
  readonly own: (job: Job) => Promise<Outcome>;
  readonly onOutcome: (job: Job) => void;
}

/**
 * Has threads do jobs, this one among them, and gives the outcomes in the order of the jobs. The others begin with the
 * first jobs, this thread with the last ones.
 * @throws when a thread fails or ends; the others are stopped then.
 */
export async function runJobs<Job, Outcome>(work: Work<Job, Outcome>): Promise<Outcome[]> {
  const { program, jobs, own, onOutcome } = work;
  const outcomes: Outcome[] = [];
  const queue = jobs.map((job, index) => ({ job, index }));
  let failed = false;
  // As much stack as a process has: what one thread can parse, the others can.
  const workers = Array.from(
    { length: Math.min(work.workers, jobs.length) },
    () => new Worker(program, { resourceLimits: { stackSizeMb: 8 } }),
  );
  const workThrough = (worker: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      const given: typeof queue = [];
      const giveMore = (): void => {
        while (given.length < jobsAtATime) {
          const next = queue.shift();
          if (next === undefined) break;
          given.push(next);
          worker.postMessage(next.job);
        }
        if (given.length === 0) resolve();
      };
      worker.on('message', (outcome: Outcome) => {
        const { job, index } = given.shift()!;
        outcomes[index] = outcome;
        onOutcome(job);
        giveMore();
      });
      worker.on('error', reject);
      worker.on('messageerror', reject);
      worker.on('exit', () => reject(new Error('A thread ended before its work.')));
      giveMore();
    });
  const workHere = async (): Promise<void> => {
    for (let next = queue.pop(); next !== undefined && !failed; next = queue.pop()) {
      outcomes[next.index] = await own(next.job);
      onOutcome(next.job);
    }
  };
  try {
    await Promise.all([...workers.map(workThrough), workHere()]);
    return outcomes;
  } finally {
    failed = true;
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
