import { contains } from '../sample.mjs';
import { structureOf } from '../members.mjs';

/**
 * @typedef {import('../sample.mjs').Label} Label
 * @typedef {import('../members.mjs').Member} Member
 */

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
 * the issues decide; a `Bad` one that is neither reported nor admitted makes no claim. Infer reports what a helper does at
 * the methods that call it, so what is found in a private or unnamed method counts for them.
 * @param {string} text
 * @param {ReadonlySet<number>} issues the lines that Infer reports in the file
 * @returns {Label[]}
 */
export function readInfer(text, issues) {
  const { members, masked } = structureOf(text);
  const lines = masked.split('\n');
  /** @param {Member} member */
  const reported = (member) => [...issues].some((line) => contains(member, line));
  const helpers = members.filter(
    (one) =>
      /\bprivate\b|@VisibleForTesting\b/.test(one.header) || verdictOf(one.name, reported(one)) === undefined,
  );
  return members.flatMap((member) => {
    const { name, start, end } = member;
    const byPeer = reported(member);
    const verdict = verdictOf(name, byPeer);
    if (verdict === undefined) return [];
    const admitted = name.startsWith('FN_') && !byPeer;
    const also = verdict === 'report' ? calledBy(member, helpers, lines) : [];
    return [{ start, end, name, byPeer, admitted, verdict, also }];
  });
}

/**
 * The helpers that a method calls, and those that they call.
 * @param {Member} method @param {readonly Member[]} helpers @param {readonly string[]} lines
 */
function calledBy(method, helpers, lines) {
  /** @type {Set<Member>} */
  const called = new Set();
  const queue = [method];
  for (let caller = queue.pop(); caller !== undefined; caller = queue.pop()) {
    const body = lines.slice(caller.start - 1, caller.end).join('\n');
    for (const helper of helpers) {
      if (helper === method || called.has(helper) || !new RegExp(`\\b${helper.name}\\s*\\(`).test(body))
        continue;
      called.add(helper);
      queue.push(helper);
    }
  }
  return [...called].map(({ start, end }) => ({ start, end }));
}

/** @param {string} name @param {boolean} byPeer @returns {Label['verdict'] | undefined} */
function verdictOf(name, byPeer) {
  if (name.startsWith('FN_')) return 'report';
  if (name.startsWith('FP_')) return 'silent';
  if (byPeer) return 'report';
  if (/Ok\d*$/i.test(name)) return 'silent';
  return /Bad\d*$/i.test(name) ? 'open' : undefined;
}
