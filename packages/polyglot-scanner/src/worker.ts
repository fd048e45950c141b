/** The program of a thread: it answers each job that it is sent, one after the other. */
import { parentPort } from 'node:worker_threads';
import { doJob, type Job } from './threads/job.js';

/** A job that waits for a grammar must not be overtaken: outcomes are told apart by their order. */
let last: Promise<void> = Promise.resolve();

parentPort?.on('message', (job: Job) => {
  // A rejection ends the thread, as an exception would.
  last = last.then(async () => parentPort?.postMessage(await doJob(job)));
});
