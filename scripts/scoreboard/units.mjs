// From marks on lines to what they are about.
import { membersOf } from './members.mjs';
import { contains, linesOf } from './sample.mjs';

/**
 * @typedef {import('./sample.mjs').Label} Label
 * @typedef {import('./sample.mjs').Sample} Sample
 * @typedef {import('./suites.mjs').Suite} Suite
 */

/**
 * The labels with the lines of what they stand for. One that falls into the same method or declaration as another is
 * one with it; what should be reported outweighs what should not.
 * @param {Sample} sample @param {Suite['unit']} unit @returns {Label[]}
 */
export function widened({ text, labels }, unit) {
  if (unit === 'line') return labels;
  const widen = unit === 'method' ? toMethod(text) : toDeclaration(text);
  /** @type {Map<number, Label>} */
  const merged = new Map();
  for (const label of labels) {
    const wide = widen(label);
    const known = merged.get(wide.start);
    if (known === undefined || (known.verdict !== 'report' && wide.verdict === 'report')) {
      merged.set(wide.start, wide);
    }
  }
  return [...merged.values()].sort((a, b) => a.start - b.start);
}

/** @param {string} text @returns {(label: Label) => Label} */
function toMethod(text) {
  const members = membersOf(text);
  return (label) => {
    const member = members.find((one) => contains(one, label.start) && contains(one, label.end));
    return member === undefined
      ? label
      : { ...label, start: member.start, end: member.end, name: member.name };
  };
}

/** @param {string} text @returns {(label: Label) => Label} */
function toDeclaration(text) {
  const lines = linesOf(text);
  return (label) => {
    let { end } = label;
    while (end < lines.length && !/;|\{/.test((lines[end - 1] ?? '').replace(/\/\/.*/, ''))) end++;
    return { ...label, end };
  };
}
