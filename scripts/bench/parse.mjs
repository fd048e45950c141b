// Parses files as `lmi-scan` does, with the same options, and nothing else; also the program of a thread that does so.
import { isMainThread, workerData } from 'node:worker_threads';
import { loadParts } from './scanner-parts.mjs';

/**
 * @param {readonly import('./corpus.mjs').SourceText[]} sources
 * @param {boolean} scopes whether their scopes are analysed too
 */
export async function parseAll(sources, scopes) {
  const { parseSync, analyzeScopes } = await loadParts();
  for (const { name, text } of sources) {
    const parsed = parseSync(name, text, { astType: 'ts', range: true, lang: languageOf(name) });
    // The tree is made when it is asked for.
    const { program } = parsed;
    if (scopes) analyzeScopes(program, { sourceType: 'module', lib: [] });
  }
}

/** @param {string} name */
function languageOf(name) {
  if (name.endsWith('.tsx')) return 'tsx';
  return /\.[cm]?ts$/.test(name) ? 'ts' : 'jsx';
}

if (!isMainThread) await parseAll(workerData.sources, workerData.scopes);
