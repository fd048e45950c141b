import { Worker } from 'node:worker_threads';

/**
 * Has threads do jobs, each thread one after the other, and gives the outcomes in the order of the jobs.
 * @param program is sent jobs as messages, and answers each with its outcome.
 * @throws when a thread fails or ends; the others are stopped then.
 */
export async function runJobs<Job, Outcome>(
  program: URL,
  threads: number,
  jobs: readonly Job[],
  onOutcome: (job: Job) => void,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const queue = jobs.entries();
  // As much stack as a process has: what one thread can parse, the others can.
  const workers = Array.from(
    { length: Math.min(threads, jobs.length) },
    () => new Worker(program, { resourceLimits: { stackSizeMb: 8 } }),
  );
  const workThrough = (worker: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      const takeNext = (): void => {
        const { value, done } = queue.next();
        if (done === true) {
          resolve();
          return;
        }
        const [index, job] = value;
        worker.once('message', (outcome: Outcome) => {
          outcomes[index] = outcome;
          onOutcome(job);
          takeNext();
        });
        worker.postMessage(job);
      };
      worker.on('error', reject);
      worker.on('messageerror', reject);
      worker.on('exit', () => reject(new Error('A thread ended before its work.')));
      takeNext();
    });
  try {
    await Promise.all(workers.map(workThrough));
    return outcomes;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
