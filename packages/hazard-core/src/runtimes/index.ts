import type { RuntimeId } from '../model/module.js';
import { node } from './node.js';
import { python } from './python.js';
import type { Runtime } from './runtime.js';

/** The concurrency models that the engine judges by. */
export const runtimes: Partial<Record<RuntimeId, Runtime>> = { node, python };

export type { Runtime } from './runtime.js';
