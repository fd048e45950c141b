// The files that are measured: those that `lmi-scan` would scan, by language in folders of their own.
import { Buffer } from 'node:buffer';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { UserError } from '../workspace.mjs';
import { loadParts } from './scanner-parts.mjs';

/**
 * @typedef {{ name: string, path: string, text: string }} SourceText
 * @typedef {object} Corpus
 * @property {string} folder it holds these files and those that say how they are put together, and nothing else
 * @property {number} files how many
 * @property {number} bytes what they hold together
 * @property {string} list a file that names them: a {@link FileList} as JSON
 *
 * @typedef {{ files: string[], commonJs: string[] }} FileList full paths
 *
 * @typedef {{ node: Corpus | undefined, languages: Corpus | undefined, remove: () => void }} Division
 */

/**
 * Reads the sources in a folder, without those that `lmi-scan` leaves out.
 * @param {string} folder
 * @returns {Promise<SourceText[]>}
 */
export async function sourcesIn(folder) {
  return (await readFolder(folder)).sources;
}

/** @param {string} folder */
async function readFolder(folder) {
  const { discover, readSources, diskAccess, frontEndOf, sourceExtensions } = await loadParts();
  const found = discover({ cwd: folder, paths: ['.'], extensions: sourceExtensions, access: diskAccess });
  /** @type {{ sources: { name: string, text: string }[] }} */
  const { sources } = readSources(found.files, found.paths, diskAccess);
  return {
    /** @type {SourceText[]} */
    sources: sources
      .filter(({ name, text }) => !frontEndOf(name).nestsTooDeeply(text))
      .map(({ name, text }) => ({ name, path: found.paths.absolute(name), text })),
    /** @type {string[]} */
    settings: [...found.manifests, ...found.pathMappings, ...found.buildFiles],
  };
}

/**
 * Copies the JavaScript and TypeScript files of a folder to one place, and the others to another.
 * @param {string} folder
 * @param {string} name as the user wrote it
 * @returns {Promise<Division>}
 */
export async function divide(folder, name) {
  const { frontEndOf } = await loadParts();
  const { sources, settings } = await readFolder(folder);
  if (sources.length === 0) throw new UserError(`There are no sources in "${name}".`);
  const target = mkdtempSync(path.join(tmpdir(), 'lmi-lint-bench-'));
  /** @param {string} part @param {SourceText[]} files */
  const copied = (part, files) =>
    files.length === 0 ? undefined : copyTo(path.join(target, part), folder, files, settings);
  const isNode = (/** @type {SourceText} */ source) => frontEndOf(source.name).runtime === 'node';
  return {
    node: copied('node', sources.filter(isNode)),
    languages: copied(
      'languages',
      sources.filter((source) => !isNode(source)),
    ),
    remove: () => rmSync(target, { recursive: true, force: true }),
  };
}

/**
 * @param {string} target
 * @param {string} folder
 * @param {SourceText[]} sources
 * @param {string[]} settings
 * @returns {Corpus}
 */
function copyTo(target, folder, sources, settings) {
  for (const name of [...sources.map((source) => source.name), ...settings]) {
    const copy = path.join(target, name);
    mkdirSync(path.dirname(copy), { recursive: true });
    copyFileSync(path.join(folder, name), copy);
  }
  const list = `${target}.json`;
  const names = {
    files: sources.map(({ name }) => path.join(target, name)),
    commonJs: sources.filter(isCommonJs).map(({ name }) => path.join(target, name)),
  };
  writeFileSync(list, JSON.stringify(names));
  return {
    folder: target,
    files: sources.length,
    bytes: sources.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
    list,
  };
}

/**
 * Copies of a corpus side by side, for the time that more of the same takes.
 * @param {Corpus} corpus
 * @param {number} copies
 * @returns {string} their folder
 */
export function multiplied({ folder }, copies) {
  const target = `${folder}-copies`;
  for (let number = 0; number < copies; number++) {
    cpSync(folder, path.join(target, `copy${number}`), { recursive: true });
  }
  return target;
}

/**
 * Whether a file is JavaScript that imports and exports nothing but by `require` and `exports`.
 * @param {SourceText} source
 */
function isCommonJs({ name, text }) {
  return name.endsWith('.cjs') || (/\.jsx?$/.test(name) && !/^\s*(?:import|export)\b(?!\s*\()/m.test(text));
}
