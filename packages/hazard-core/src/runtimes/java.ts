import type { Runtime } from './runtime.js';

/**
 * Java 21 and later: a fixed pool of platform threads in one process, one for each concurrent invocation; one object of
 * the handler's class serves all of them.
 * Source: AWS's Java runtime interface client.
 */
export const java: Runtime = {
  id: 'java',
  title: 'Java',
  memory: 'anywhere',
  files: 'anywhere',
  concurrentInit: false,
  workers: () => 1,
  unit: 'process',
};
