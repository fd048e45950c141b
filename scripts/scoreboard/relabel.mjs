// Our own verdicts, where a peer's is not true for several invocations in one process.
import { readFileSync } from 'node:fs';
import { membersOf } from './members.mjs';
import { contains } from './sample.mjs';
import { UserError } from '../workspace.mjs';

/**
 * @typedef {import('./sample.mjs').Sample} Sample
 * @typedef {import('./sample.mjs').Label} Label
 *
 * @typedef {object} Relabel
 * @property {string} suite one or more ids, separated by blanks
 * @property {string} file the end of the sample's path
 * @property {number | readonly number[]} [line]
 * @property {string | readonly string[]} [method] instead of lines
 * @property {Label['verdict']} verdict
 * @property {string} reason in our own words
 */

/** @returns {Relabel[]} */
export function readRelabels() {
  return JSON.parse(readFileSync(new URL('relabels.json', import.meta.url), 'utf8'));
}

/**
 * @param {readonly Sample[]} samples with the labels of the peer
 * @param {string} suite
 * @param {readonly Relabel[]} relabels
 * @returns {Sample[]}
 */
export function relabelled(samples, suite, relabels) {
  const result = samples.map((sample) => ({ ...sample, labels: [...sample.labels] }));
  for (const relabel of relabels.filter((one) => one.suite.split(' ').includes(suite))) {
    const sample = result.find(({ path }) => `/${path}`.endsWith(`/${relabel.file}`));
    if (sample === undefined) throw new UserError(`${suite} has no file "${relabel.file}" to relabel.`);
    for (const lines of placesOf(relabel, sample, suite)) {
      const known = sample.labels.filter(
        (label) => contains(lines, label.start) || contains(label, lines.start),
      );
      if (known.some((label) => label.verdict === relabel.verdict && label.admitted !== true)) {
        throw new UserError(`${suite}: the relabel of ${relabel.file}:${lines.start} changes nothing.`);
      }
      const [first] = known;
      sample.labels = sample.labels.filter((label) => !known.includes(label));
      sample.labels.push({ ...(first ?? lines), admitted: false, verdict: relabel.verdict });
    }
  }
  return result;
}

/** @param {Relabel} relabel @param {Sample} sample @param {string} suite */
function placesOf({ line, method, file }, sample, suite) {
  if (line !== undefined) return [line].flat().map((one) => ({ start: one, end: one }));
  const members = membersOf(sample.text);
  return [method ?? []].flat().map((name) => {
    const member = members.find((one) => one.name === name || `${one.type}.${one.name}` === name);
    if (member === undefined) throw new UserError(`${suite}: ${file} has no method "${name}" to relabel.`);
    return { start: member.start, end: member.end, name };
  });
}
