import { architectureMismatch } from './architecture-mismatch.js';
import { conflictingSetting } from './conflicting-setting.js';
import type { ConfigHazard } from './detector.js';
import { eventSourceRetries } from './event-source-retries.js';
import { extensionLayer } from './extension-layer.js';
import { invalidCapacityProvider } from './invalid-capacity-provider.js';
import { invalidConcurrency } from './invalid-concurrency.js';
import { invalidMemory } from './invalid-memory.js';
import { invalidScaling } from './invalid-scaling.js';
import { outdatedDependency } from './outdated-dependency.js';
import { outdatedRuntime } from './outdated-runtime.js';
import { unpublishedFunction } from './unpublished-function.js';
import { unqualifiedTarget } from './unqualified-target.js';

/** The hazards of a deployment's configuration, in the order of the catalogue's `configHazardIds`. */
export const configHazards: readonly ConfigHazard[] = [
  invalidMemory,
  invalidConcurrency,
  outdatedRuntime,
  architectureMismatch,
  unpublishedFunction,
  unqualifiedTarget,
  invalidScaling,
  invalidCapacityProvider,
  conflictingSetting,
  eventSourceRetries,
  extensionLayer,
  outdatedDependency,
];
