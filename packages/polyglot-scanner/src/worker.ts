/** The program of a thread. */
export { doJob as default } from './threads/job.js';
