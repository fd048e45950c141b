import type { RuntimeId } from 'hazard-core';
import type { RuntimeClient } from './client.js';
import { JavaClient } from './java.js';
import { NodeClient } from './node.js';
import { PythonClient } from './python.js';

/** The client of each runtime that has one here. @param support the folder with what is added to them. */
export function clients(support: string): Partial<Record<RuntimeId, RuntimeClient>> {
  return {
    node: new NodeClient(support),
    python: new PythonClient(support),
    java: new JavaClient(support),
  };
}

/** Why a runtime without a client is not run. */
export const withoutClient: Partial<Record<RuntimeId, string>> = {
  dotnet: 'no .NET SDK',
};
