import { lineLabel, linesOf } from '../sample.mjs';

/**
 * @typedef {import('../sample.mjs').Sample} Sample
 * @typedef {import('../sample.mjs').Label} Label
 */

/**
 * PMD's rule tests: an XML file with one `<test-code>` for each piece of code. Where a test says how many problems there
 * are but not in which lines, it is about the piece as a whole.
 * @param {string} path
 * @param {string} xml
 * @returns {Sample[]}
 */
export function readPmd(path, xml) {
  const bare = xml.replace(/<!--[^]*?-->/g, (found) => found.replace(/[^\n]/g, ' '));
  return [...bare.matchAll(/<test-code\b[^>]*>([^]*?)<\/test-code>/g)].flatMap(([, test = ''], index) => {
    const text = codeIn(test);
    if (text === undefined) return [];
    const problems = Number(elementIn(test, 'expected-problems') ?? '0');
    return [{ path: `${path}#${index + 1}`, text, labels: labelsOf(test, text, problems) }];
  });
}

/** @param {string} test @param {string} text @param {number} problems @returns {Label[]} */
function labelsOf(test, text, problems) {
  const lines = elementIn(test, 'expected-linenumbers')?.match(/\d+/g) ?? [];
  if (problems > 0 && lines.length > 0) {
    return [...new Set(lines)].map((line) => lineLabel(Number(line), 'report'));
  }
  return [{ start: 1, end: linesOf(text).length, verdict: problems > 0 ? 'report' : 'silent' }];
}

/** @param {string} test */
function codeIn(test) {
  const code = elementIn(test, 'code');
  if (code === undefined) return undefined;
  const literal = /<!\[CDATA\[([^]*)\]\]>/.exec(code)?.[1];
  // PMD leaves out the empty lines before and after the code, and counts from there.
  return (literal ?? unescaped(code)).replace(/^(?:[ \t]*\r?\n)+/, '').trimEnd();
}

/** @param {string} xml @param {string} name */
function elementIn(xml, name) {
  return new RegExp(`<${name}\\b[^>]*>([^]*?)</${name}>`).exec(xml)?.[1];
}

/** @type {Readonly<Record<string, string>>} */
const entities = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** @param {string} text */
function unescaped(text) {
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (all, name) => entities[name] ?? all);
}
