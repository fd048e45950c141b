// What a suite is read into: texts, and what is said about places in them.

/**
 * `report`: a tool should report something here. `silent`: it should not. `open`: the suite makes no claim.
 * @typedef {'report' | 'silent' | 'open'} Verdict
 *
 * @typedef {object} Label what a suite says about some lines of a sample; both ends are 1-based and belong to it
 * @property {number} start
 * @property {number} end
 * @property {Verdict} verdict
 * @property {boolean} [admitted] the peer says that it does not find this although it should
 * @property {boolean} [byPeer] the peer is known to report something here, rightly or not
 * @property {string} [name] of the method, where the label is about one
 * @property {Lines[]} [also] lines of methods that it calls, where a finding counts for it as well
 *
 * @typedef {object} Sample
 * @property {string} path where the peer has it, from the root of its repository; parts of a file have `#` and a number
 * @property {string} text
 * @property {Label[]} labels
 *
 * @typedef {Pick<Label, 'start' | 'end'>} Lines
 */

/** @param {Lines} lines @param {number} line */
export function contains({ start, end }, line) {
  return start <= line && line <= end;
}

/** @param {Label} label @param {number} line */
export function covers(label, line) {
  return contains(label, line) || (label.also ?? []).some((lines) => contains(lines, line));
}

/** @param {string} text */
export function linesOf(text) {
  return text.split(/\r\n|\r|\n/);
}

/** @param {number} line @param {Verdict} verdict @returns {Label} */
export function lineLabel(line, verdict) {
  return { start: line, end: line, verdict };
}
