import type { Runtime } from './runtime.js';

/**
 * Python 3.13 and later: a process for each concurrent invocation; each imports the handler by itself.
 * Source: AWS's Python runtime interface client (one process a slot).
 */
export const python: Runtime = {
  id: 'python',
  title: 'Python',
  memory: 'isolated',
  files: 'anywhere',
  concurrentInit: true,
  workers: (concurrency) => concurrency,
  unit: 'process',
};
