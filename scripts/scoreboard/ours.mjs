// What our rules report in samples.
import { Buffer } from 'node:buffer';
import path from 'node:path';
import { adapt } from './adapt.mjs';
import { bundleParts, loadParts } from '../bench/scanner-parts.mjs';

/**
 * @typedef {import('./sample.mjs').Sample} Sample
 * @typedef {import('./suites.mjs').Suite} Suite
 *
 * @typedef {object} Place
 * @property {string} sample the path of the sample
 * @property {number} line as the sample counts
 * @property {number} start an offset in the adapted text
 * @property {number} end
 *
 * @typedef {object} Told
 * @property {string} hazard
 * @property {string} variant
 * @property {string} subject
 * @property {Place[]} evidence
 * @property {Place[]} reads those of the evidence that read what the finding is about
 *
 * @typedef {Place & Told} Report
 *
 * @typedef {object} Text
 * @property {string} sample
 * @property {string} file under which it is scanned
 * @property {string} text
 * @property {number} above lines that the sample does not have
 */

/** @param {Suite} suite @param {readonly Sample[]} samples @returns {Text[]} */
export function textsOf(suite, samples) {
  return samples.map(({ path: sample, text }, index) => ({
    sample,
    file: `/suite/${suite.together ? 'all' : index}/${fileName(sample)}`,
    ...adapt(text, suite.adapted),
  }));
}

/**
 * Tests are no code of a function, and are told by their names.
 * @param {string} sample
 */
function fileName(sample) {
  const [file = '', piece] = path.posix.basename(sample).split('#');
  if (piece !== undefined) return 'Piece.java';
  return file.replace(/Tests?(?=\.)/, 'Code');
}

/** @returns {Promise<(suite: Suite, texts: readonly Text[]) => Promise<Report[]>>} */
export async function loadScanner() {
  await bundleParts();
  const { scan, normalizeOptions } = await loadParts();
  return async (suite, texts) => {
    /** @type {Map<string, Text[]>} */
    const projects = new Map();
    for (const text of texts) {
      const folder = path.posix.dirname(text.file);
      projects.set(folder, [...(projects.get(folder) ?? []), text]);
    }
    /** @type {Report[]} */
    const reports = [];
    for (const [folder, project] of projects) {
      const byFile = new Map(project.map((text) => [text.file, text]));
      const result = await scan({
        cwd: folder,
        paths: ['.'],
        engine: normalizeOptions(suite.options),
        selection: { preset: 'strict', minConfidence: 'low', only: suite.hazards, ignored: [] },
        access: memoryAccess(new Map(project.map(({ file, text }) => [file, text]))),
      });
      /** @param {{ file: string, span: { start: number, end: number } }} location @returns {Place[]} */
      const placeOf = ({ file, span }) => {
        const text = byFile.get(path.posix.resolve(folder, result.paths.fromCwd(file)));
        const line = result.sources.get(file)?.lines.positionAt(span.start).line;
        return text === undefined || line === undefined
          ? []
          : [{ sample: text.sample, line: line - text.above, start: span.start, end: span.end }];
      };
      for (const finding of result.findings) {
        const { hazard, variant, subject, related, interleaving } = finding;
        const evidence = [...related, ...interleaving].flatMap(placeOf);
        const reads = related
          .filter((/** @type {{ message: string }} */ { message }) => message === 'it is read here')
          .flatMap(placeOf);
        for (const place of placeOf(finding)) {
          reports.push({ ...place, hazard, variant, subject, evidence, reads });
        }
      }
    }
    return reports;
  };
}

/** @param {ReadonlyMap<string, string>} files by full path */
function memoryAccess(files) {
  const folders = new Set(['/']);
  for (const file of files.keys()) {
    for (let folder = path.posix.dirname(file); !folders.has(folder); folder = path.posix.dirname(folder)) {
      folders.add(folder);
    }
  }
  return {
    /** @param {string} folder */
    list(folder) {
      const names = [...files.keys(), ...folders].filter(
        (one) => one !== '/' && path.posix.dirname(one) === folder,
      );
      return names.map((name) => ({
        name: path.posix.basename(name),
        kind: files.has(name) ? 'file' : 'directory',
      }));
    },
    /** @param {string} name */
    kindOf(name) {
      if (files.has(name)) return 'file';
      if (folders.has(name)) return 'directory';
      throw Object.assign(new Error(`${name} is not there`), { code: 'ENOENT' });
    },
    /** @param {string} name */
    realPath: (name) => name,
    /** @param {string} name */
    read(name) {
      const text = files.get(name);
      if (text === undefined) throw Object.assign(new Error(`${name} is not there`), { code: 'ENOENT' });
      return Buffer.from(text);
    },
  };
}
