// The process that does one thing with all the files of a folder, once, and prints how long that took. Not counted are
// the start of Node, loading the programs and, where only the files are parsed, reading them.
import { Worker } from 'node:worker_threads';
import { UserError, runMain } from '../workspace.mjs';
import { sourcesIn } from './corpus.mjs';
import { loadParts, workerProgram } from './scanner-parts.mjs';
import { parseAll } from './parse.mjs';

/**
 * @typedef {{ folder: string, work: 'scan' | 'scopes' | 'parse', threads?: number }} Input
 * @typedef {{ milliseconds: number, threads: number, notes: string[] }} ScanReport
 * @typedef {import('./corpus.mjs').SourceText} SourceText
 */

/**
 * @param {string} folder
 * @param {number | undefined} threads without it, as many as `lmi-scan` chooses
 * @returns {Promise<ScanReport>}
 */
async function scanFolder(folder, threads) {
  const { scan, normalizeOptions } = await loadParts();
  let workers = 0;
  process.on('worker', () => workers++);
  const start = performance.now();
  const { notifications } = await scan({
    cwd: folder,
    paths: ['.'],
    engine: normalizeOptions({}),
    selection: { preset: 'recommended', minConfidence: 'medium', only: [], ignored: [] },
    threads,
    worker: workerProgram,
  });
  const milliseconds = performance.now() - start;
  /** @type {string[]} */
  const notes = notifications
    .filter((/** @type {{ kind: string }} */ { kind }) => kind === 'internal' || kind === 'limit')
    .map((/** @type {{ file?: string, message: string }} */ { file, message }) => `${file}: ${message}`);
  return { milliseconds, threads: Math.max(workers, 1), notes };
}

/**
 * @param {SourceText[]} sources
 * @param {boolean} scopes
 * @param {number} threads
 */
async function parseFolder(sources, scopes, threads) {
  // Loaded before the clock runs, as the scanner is.
  await loadParts();
  const start = performance.now();
  if (threads === 1) await parseAll(sources, scopes);
  else await Promise.all(shares(sources, threads).map((share) => parseInThread(share, scopes)));
  return { milliseconds: performance.now() - start };
}

/**
 * Divides sources into shares of about the same length.
 * @param {SourceText[]} sources
 * @param {number} count
 */
function shares(sources, count) {
  const all = Array.from({ length: count }, () => ({ sources: /** @type {SourceText[]} */ ([]), length: 0 }));
  for (const source of [...sources].sort((a, b) => b.text.length - a.text.length)) {
    const least = all.reduce((best, share) => (share.length < best.length ? share : best));
    least.sources.push(source);
    least.length += source.text.length;
  }
  return all.map((share) => share.sources);
}

/**
 * @param {SourceText[]} sources
 * @param {boolean} scopes
 */
function parseInThread(sources, scopes) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('parse.mjs', import.meta.url), {
      workerData: { sources, scopes },
      resourceLimits: { stackSizeMb: 8 },
    });
    worker.on('error', reject).on('exit', resolve);
  });
}

await runMain(async () => {
  /** @type {Input} */
  const { folder, work, threads } = JSON.parse(process.argv[2] ?? '');
  try {
    const report =
      work === 'scan'
        ? await scanFolder(folder, threads)
        : await parseFolder(await sourcesIn(folder), work === 'scopes', threads ?? 1);
    console.log(JSON.stringify(report));
  } catch (error) {
    throw new UserError(`"${folder}" cannot be measured: ${error instanceof Error ? error.message : error}`);
  }
});
