import type { RuntimeId } from 'hazard-core';
import { runToEnd } from '../run-to-end.js';
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

/** Why a runtime without a client is not run, on this machine. */
export async function whyNoClient(runtime: RuntimeId): Promise<string> {
  if (runtime !== 'dotnet') return 'no client is written';
  try {
    const sdks = await runToEnd('dotnet', ['--list-sdks'], { cwd: '/' });
    return sdks.trim() === '' ? noSdk : 'there is a .NET SDK, but nothing here runs its client yet';
  } catch {
    return noSdk;
  }
}

const noSdk = 'no .NET SDK';
