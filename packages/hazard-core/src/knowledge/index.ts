import type { RuntimeId } from '../model/module.js';
import type { RuntimeFacts } from './facts.js';
import { nodeFacts } from './node/index.js';
import { pythonFacts } from './python/index.js';

const facts: Partial<Record<RuntimeId, RuntimeFacts>> = { node: nodeFacts, python: pythonFacts };

/** What is known of a runtime and its libraries. */
export function factsOf(runtime: RuntimeId): RuntimeFacts | undefined {
  return facts[runtime];
}
