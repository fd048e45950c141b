import { lineLabel, linesOf } from '../sample.mjs';

/** @typedef {import('../sample.mjs').Label} Label */

/**
 * ruff's snapshots: ` --> S108.py:5:11` for each problem that is reported.
 * @param {string} text
 * @param {string} file the name of the file whose problems are wanted
 * @returns {Label[]}
 */
export function readSnapshot(text, file) {
  /** @type {Set<number>} */
  const lines = new Set();
  for (const [, name, line] of text.matchAll(/^\s*-->\s*(\S+?):(\d+):\d+\s*$/gm)) {
    if (name === file) lines.add(Number(line));
  }
  return [...lines].map((line) => ({ ...lineLabel(line, 'report'), byPeer: true }));
}

/**
 * Bandit's examples: its test knows only how many issues a file has; a comment above a statement says which have none.
 * @param {string} text
 * @param {number} issues as Bandit's own test expects
 * @returns {Label[]}
 */
export function readExample(text, issues) {
  const lines = linesOf(text);
  /** @type {Label[]} */
  const labels = [];
  lines.forEach((content, index) => {
    if (!/^with open\(|^open\(/.test(content)) return;
    const isFine = /^#\s*(?:ok|negative)\b/i.test(lines[index - 1] ?? '');
    labels.push(lineLabel(index + 1, isFine ? 'silent' : 'report'));
  });
  const found = labels.filter(({ verdict }) => verdict === 'report').length;
  if (found !== issues) throw new Error(`Bandit expects ${issues} issues, and ${found} places were read.`);
  return labels;
}

/**
 * How many issues Bandit's functional test expects of an example.
 * @param {string} text
 * @param {string} example
 */
export function expectedIssues(text, example) {
  const test = text.slice(0, text.indexOf(`check_example("${example}"`));
  const counts = /"SEVERITY":\s*\{([^}]*)\}/.exec(test.slice(test.lastIndexOf('expect = ')))?.[1] ?? '';
  return [...counts.matchAll(/:\s*(\d+)/g)].reduce((sum, [, count]) => sum + Number(count), 0);
}
