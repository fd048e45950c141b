import type { Runtime } from './runtime.js';

/**
 * .NET 8 and later: one process whose thread pool runs each invocation as a task.
 * Source: AWS's .NET runtime interface client.
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
