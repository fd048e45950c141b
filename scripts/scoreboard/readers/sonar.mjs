import { lineLabel, linesOf } from '../sample.mjs';

/** @typedef {import('../sample.mjs').Label} Label */

const comment = /(?:\/\/|#)(.*)$/;
const noncompliant = /^\s*Noncompliant(?:@([+-]?)(\d+))?(?=\s|$|\{|\[)/;
const compliant = /^\s*(?:Compliant|OK)\b/i;
const admitted = /^\s*(?:FN\b|False negative\b)/i;
/** The line below an issue that says in which columns it begins and ends. */
const precise = /^\s*\^/;

/**
 * Sonar's rule tests: `// Noncompliant` on the line of an issue, `// Noncompliant@+1` on another line (`@12`: on
 * line 12), `// FN` where an issue is known to be missed, `// Compliant` where there must be none.
 * @param {string} text
 * @returns {Label[]}
 */
export function readSonar(text) {
  /** @type {Map<number, Label>} */
  const labels = new Map();
  linesOf(text).forEach((content, index) => {
    const said = comment.exec(content)?.[1];
    if (said === undefined || precise.test(said)) return;
    const own = index + 1;
    const issue = noncompliant.exec(said);
    if (issue !== null) {
      const line = lineOf(own, issue[1], issue[2]);
      labels.set(line, lineLabel(line, 'report'));
    } else if (admitted.test(said)) {
      labels.set(own, { ...lineLabel(own, 'report'), admitted: true });
    } else if (compliant.test(said) && !labels.has(own)) {
      labels.set(own, lineLabel(own, 'silent'));
    }
  });
  return [...labels.values()].sort((a, b) => a.start - b.start);
}

/**
 * @param {number} own
 * @param {string | undefined} sign
 * @param {string | undefined} digits
 */
function lineOf(own, sign, digits) {
  if (digits === undefined) return own;
  if (sign === '+') return own + Number(digits);
  return sign === '-' ? own - Number(digits) : Number(digits);
}
