import type { RuntimeId } from '../model/module.js';
import { dotnet } from './dotnet.js';
import { java } from './java.js';
import { node } from './node.js';
import { python } from './python.js';
import type { Runtime } from './runtime.js';

/** The concurrency models that the engine judges by. */
export const runtimes: Readonly<Record<RuntimeId, Runtime>> = { node, python, java, dotnet };

export type { Runtime } from './runtime.js';
