import type { Runtime } from './runtime.js';

/**
 * Node.js 22 and later: worker threads, each taking several async invocations at once.
 * Source: AWS's Node.js runtime interface client (worker pool, 8 workers per vCPU by default).
 */
export const node: Runtime = {
  id: 'node',
  title: 'Node.js',
  memory: 'at-suspend',
  files: 'anywhere',
  concurrentInit: true,
  // 8 workers per vCPU; an environment takes at most 64 invocations per vCPU, so a worker serves about 8.
  workers: (concurrency, vcpus = Math.ceil(concurrency / 64)) => 8 * Math.max(1, vcpus),
  unit: 'worker',
};
