import type { RuntimeId } from '../model/module.js';
import type { RuntimeFacts } from './facts.js';
import { dotnetFacts } from './dotnet/index.js';
import { javaFacts } from './java/index.js';
import { nodeFacts } from './node/index.js';
import { pythonFacts } from './python/index.js';

const facts: Readonly<Record<RuntimeId, RuntimeFacts>> = {
  node: nodeFacts,
  python: pythonFacts,
  java: javaFacts,
  dotnet: dotnetFacts,
};

/** What is known of a runtime and its libraries. */
export function factsOf(runtime: RuntimeId): RuntimeFacts {
  return facts[runtime];
}
