// The files that are measured: those that `lmi-scan` would scan.
import { Buffer } from 'node:buffer';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, UserError } from '../workspace.mjs';
import { loadParts } from './scanner-parts.mjs';

/**
 * @typedef {{ name: string, path: string, text: string }} SourceText
 * @typedef {object} Corpus
 * @property {string} folder
 * @property {number} files how many
 * @property {number} bytes what they hold together
 * @property {string} list a file that names them: a {@link FileList} as JSON
 *
 * @typedef {{ files: string[], commonJs: string[] }} FileList full paths
 */

/**
 * Reads the sources in a folder, without those that `lmi-scan` leaves out.
 * @param {string} folder
 * @returns {Promise<SourceText[]>}
 */
export async function sourcesIn(folder) {
  const { discover, readSources, diskAccess, frontEndOf, sourceExtensions } = await loadParts();
  const { files, paths } = discover({
    cwd: folder,
    paths: ['.'],
    extensions: sourceExtensions,
    access: diskAccess,
  });
  /** @type {{ sources: { name: string, text: string }[] }} */
  const { sources } = readSources(files, paths, diskAccess);
  return sources
    .filter(({ name, text }) => !frontEndOf(name).nestsTooDeeply(text))
    .map(({ name, text }) => ({ name, path: paths.absolute(name), text }));
}

/**
 * @param {string} folder
 * @param {string} name as the user wrote it
 * @returns {Promise<Corpus>}
 */
export async function corpusIn(folder, name) {
  const sources = await sourcesIn(folder);
  if (sources.length === 0) {
    throw new UserError(`There are no JavaScript or TypeScript sources in "${name}".`);
  }
  const list = path.join(cacheFolder, 'bench', `files-${process.pid}.json`);
  mkdirSync(path.dirname(list), { recursive: true });
  const names = {
    files: sources.map((source) => source.path),
    commonJs: sources.filter(isCommonJs).map((source) => source.path),
  };
  writeFileSync(list, JSON.stringify(names));
  return {
    folder,
    files: sources.length,
    bytes: sources.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
    list,
  };
}

/**
 * Whether a file is JavaScript that imports and exports nothing but by `require` and `exports`.
 * @param {SourceText} source
 */
function isCommonJs({ name, text }) {
  return name.endsWith('.cjs') || (/\.jsx?$/.test(name) && !/^\s*(?:import|export)\b(?!\s*\()/m.test(text));
}
