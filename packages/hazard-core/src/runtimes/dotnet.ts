import type { Runtime } from './runtime.js';

/**
 * .NET 8 and later: one process; each invocation is a task of the thread pool, with no order among them.
 * Source: AWS's .NET runtime interface client (Amazon.Lambda.RuntimeSupport).
 */
export const dotnet: Runtime = {
  id: 'dotnet',
  title: '.NET',
  memory: 'anywhere',
  files: 'anywhere',
  concurrentInit: false,
  workers: () => 1,
  unit: 'process',
};
