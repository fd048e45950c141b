/** The program of a thread: it answers each job that it is sent. */
import { parentPort } from 'node:worker_threads';
import { doJob, type Job } from './threads/job.js';

parentPort?.on('message', (job: Job) => {
  // A rejection ends the thread, as an exception would.
  void doJob(job).then((outcome) => parentPort?.postMessage(outcome));
});
