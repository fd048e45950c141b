import { configHazards } from './configuration/index.js';
import type { HazardInfo } from './hazards/catalogue.js';
import { hazards } from './hazards/index.js';

/** All hazards there are, of code and of configuration. */
export const catalogue: readonly HazardInfo[] = [...hazards, ...configHazards];
