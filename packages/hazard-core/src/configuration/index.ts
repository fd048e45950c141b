import type { ConfigHazard } from './detector.js';
import { invalidConcurrency } from './invalid-concurrency.js';
import { invalidMemory } from './invalid-memory.js';
import { unpublishedFunction } from './unpublished-function.js';

/** The hazards of a deployment's configuration, in the order of the catalogue's `configHazardIds`. */
export const configHazards: readonly ConfigHazard[] = [
  invalidMemory,
  invalidConcurrency,
  unpublishedFunction,
];
