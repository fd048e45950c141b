// What the figures were measured on, and a sign of life while that goes on.
import { availableParallelism, cpus, loadavg } from 'node:os';
import path from 'node:path';
import { readManifest, root } from '../workspace.mjs';

/** @typedef {ReturnType<typeof machine>} Machine */

export function machine() {
  return {
    node: process.versions.node,
    eslint: /** @type {string} */ (readManifest(path.join(root, 'node_modules', 'eslint')).version),
    platform: `${process.platform} ${process.arch}`,
    cpus: availableParallelism(),
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    load: load(),
  };
}

/**
 * How many programs wanted to run during the last minute. The benchmark itself is a little more than one; with more of
 * them than processors the figures are of little worth.
 */
export function load() {
  return loadavg()[0] ?? 0;
}

/**
 * Says on a terminal what is being done.
 * @template T
 * @param {string} note
 * @param {() => Promise<T>} action
 */
export async function withNote(note, action) {
  const { stderr } = process;
  if (!stderr.isTTY) return action();
  stderr.write(`\r\u001b[K${note} …`);
  try {
    return await action();
  } finally {
    stderr.write('\r\u001b[K');
  }
}
