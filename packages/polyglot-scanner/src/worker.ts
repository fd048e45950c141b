/** The program of a thread: it answers each job that it is sent, in the order in which they come. */
import { parentPort } from 'node:worker_threads';
import { doJob, type Job } from './threads/job.js';

let last: Promise<unknown> = Promise.resolve();

parentPort?.on('message', (job: Job) => {
  // A job may wait for the grammar of its language while the next one has what it needs.
  // A rejection ends the thread, as an exception would.
  last = last.then(() => doJob(job)).then((outcome) => parentPort?.postMessage(outcome));
});
