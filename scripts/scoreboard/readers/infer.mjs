import { contains } from '../sample.mjs';
import { membersOf } from '../members.mjs';

/** @typedef {import('../sample.mjs').Label} Label */

/** An issue of Infer's: file name without folders, line. */
const issue = /^(?:\S*\/)?([^/,]+), .*?, (\d+), [A-Z_]+, /;

/**
 * `issues.exp`: what Infer reports for a folder, one issue a line.
 * @param {string} text
 * @returns {Map<string, Set<number>>} lines by file name
 */
export function readIssues(text) {
  /** @type {Map<string, Set<number>>} */
  const lines = new Map();
  for (const line of text.split('\n')) {
    const [, file, number] = issue.exec(line) ?? [];
    if (file === undefined) continue;
    const known = lines.get(file) ?? new Set();
    lines.set(file, known.add(Number(number)));
  }
  return lines;
}

/**
 * The methods of a file of Infer's tests. Their names end in `Bad` or `Ok`; `FN_` before one says that Infer is known to
 * miss it, `FP_` that it is known to report it wrongly. Where a name says nothing, or is silent on what Infer reports,
 * the issues decide; a `Bad` one that is neither reported nor admitted makes no claim.
 * @param {string} text
 * @param {ReadonlySet<number>} issues the lines that Infer reports in the file
 * @returns {Label[]}
 */
export function readInfer(text, issues) {
  return membersOf(text).flatMap(({ name, start, end }) => {
    const byPeer = [...issues].some((line) => contains({ start, end }, line));
    const verdict = verdictOf(name, byPeer);
    return verdict === undefined
      ? []
      : [{ start, end, name, byPeer, admitted: name.startsWith('FN_') && !byPeer, verdict }];
  });
}

/** @param {string} name @param {boolean} byPeer @returns {Label['verdict'] | undefined} */
function verdictOf(name, byPeer) {
  if (name.startsWith('FN_')) return 'report';
  if (name.startsWith('FP_')) return 'silent';
  if (byPeer) return 'report';
  if (/Ok\d*$/i.test(name)) return 'silent';
  return /Bad\d*$/i.test(name) ? 'open' : undefined;
}
