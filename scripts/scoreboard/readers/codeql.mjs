import { linesOf } from '../sample.mjs';

/** @typedef {import('../sample.mjs').Label} Label */

/** `| File.java:98:4:98:25 | …`: the place that an alert begins and ends. */
const alert = /^\|\s*([^|:]+):(\d+):\d+:(\d+):\d+\s*\|/;

/**
 * A `.expected` file of CodeQL's query tests, one alert a line.
 * @param {string} text
 * @param {string} file the name of the file whose alerts are wanted
 * @returns {Label[]}
 */
export function readExpected(text, file) {
  /** @type {Map<string, Label>} */
  const labels = new Map();
  for (const line of text.split('\n')) {
    const [, name, start, end] = alert.exec(line) ?? [];
    if (name !== file) continue;
    labels.set(`${start}-${end}`, {
      start: Number(start),
      end: Number(end),
      verdict: 'report',
      byPeer: true,
    });
  }
  return [...labels.values()];
}

/**
 * Comments that begin with GOOD: each is about what follows it, up to an empty line.
 * @param {string} text
 * @returns {Label[]}
 */
export function readGood(text) {
  const lines = linesOf(text);
  return lines.flatMap((content, index) => {
    if (!/^\s*\/\/ GOOD\b/.test(content)) return [];
    let end = index + 1;
    while (end < lines.length && (lines[end] ?? '').trim() !== '') end++;
    return [{ start: index + 2, end, verdict: /** @type {const} */ ('silent') }];
  });
}
