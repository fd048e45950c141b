export * from './analyze.js';
export { mayHoldHazard, triggersOf, type Triggers } from './analysis/triggers.js';
export * from './finding.js';
export * from './hazards/catalogue.js';
export * from './hazards/index.js';
export * from './model/index.js';
export * from './options.js';
export { isAtLeast } from './confidence.js';
export { packedLibraries } from './knowledge/python/packed-libraries.js';
