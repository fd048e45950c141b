import type { RuntimeId } from '../model/module.js';
import { node } from './node.js';
import type { Runtime } from './runtime.js';

/** The concurrency models that the engine judges by. */
export const runtimes: Partial<Record<RuntimeId, Runtime>> = { node };

export type { Runtime } from './runtime.js';
