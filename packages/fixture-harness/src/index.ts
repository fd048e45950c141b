export { analyzeEachAlone, analyzeLinked, type Source } from './analyze-sources.js';
export { readAnnotations, withoutAnnotations, type Expectation, type NearMiss } from './annotations.js';
export { differences, type Mode, type Observation } from './compare.js';
export { discoverFixtures, fixturesFolder, type Fixture, type FixtureFile } from './discover.js';
export { observe } from './observe.js';
export { applySuggestion } from './suggestions.js';
export { renamedTwin } from './twin.js';
