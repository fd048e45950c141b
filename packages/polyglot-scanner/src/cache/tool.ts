import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { version } from '../version.js';

/** A hash of the sources that the bundle was made from; in the sources themselves it is not there. */
declare const BUILD_ID: string | undefined;

/** Libraries that decide what the scanner sees; a newer one may be installed with the same version of the scanner. */
const parsers = ['oxc-parser', '@typescript-eslint/scope-manager', 'web-tree-sitter', 'yaml'];

/** The scanner and its parsers by their versions: results of another one are not this one's. */
export function toolIdentity(): string {
  const build = typeof BUILD_ID === 'undefined' ? 'sources' : BUILD_ID;
  return [version, build, ...parsers.map((name) => `${name} ${versionOf(name)}`)].join(', ');
}

/** Not every package lets its manifest be imported: it is looked for above the package's code. */
function versionOf(name: string): string {
  let folder = path.dirname(createRequire(import.meta.url).resolve(name));
  for (;;) {
    const manifest = readManifest(path.join(folder, 'package.json'));
    if (manifest?.name === name) return manifest.version;
    const above = path.dirname(folder);
    if (above === folder) return 'unknown';
    folder = above;
  }
}

function readManifest(file: string): { name: string; version: string } | undefined {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as { name: string; version: string };
  } catch {
    return undefined;
  }
}
