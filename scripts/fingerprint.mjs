// Says whether files are still as they were when something was made from them.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, root } from './workspace.mjs';

/** @param {string} file */
function filesOf(file) {
  if (!existsSync(file)) return [];
  if (!statSync(file).isDirectory()) return [file];
  return readdirSync(file, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/**
 * A hash of the names and contents of files. Contents, not times: a checkout changes every time and nothing else.
 * @param {string[]} inputs files and folders, relative to the root
 * @param {string[]} [facts] what else the result depends on
 */
export function fingerprint(inputs, facts = []) {
  const hash = createHash('sha256').update(JSON.stringify(facts));
  const files = inputs.flatMap((input) => filesOf(path.join(root, input))).sort();
  for (const file of files) {
    hash.update(`\0${path.relative(root, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** @param {string} name */
function stampFile(name) {
  return path.join(cacheFolder, `${name}.stamp`);
}

/**
 * @param {string} name
 * @param {string} value
 */
export function isStamped(name, value) {
  return existsSync(stampFile(name)) && readFileSync(stampFile(name), 'utf8') === value;
}

/**
 * @param {string} name
 * @param {string} value
 */
export function stamp(name, value) {
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(stampFile(name), value);
}
