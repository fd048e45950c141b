// What a suite's texts need before our rules can say anything about them. No line moves, but for the one that is added
// above Python's.
import { structureOf } from './members.mjs';

/**
 * @typedef {object} Adapted
 * @property {string} text
 * @property {number} above how many lines were added above the sample's first
 *
 * @typedef {'publicMembers' | 'usedFields' | 'inHandler' | 'onServer'} Adaption
 */

/** @type {Readonly<Record<Adaption, (text: string) => Adapted>>} */
const adaptions = { publicMembers, usedFields, inHandler, onServer };

/** @param {string} text @param {readonly Adaption[]} names @returns {Adapted} */
export function adapt(text, names) {
  let result = { text, above: 0 };
  for (const name of names) {
    const next = adaptions[name](result.text);
    result = { text: next.text, above: result.above + next.above };
  }
  return result;
}

/** Every method, constructor and field that is not private becomes public: where a peer takes anybody to use them. */
function publicMembers(/** @type {string} */ text) {
  const { members, fields } = structureOf(text);
  let result = text;
  for (const { header, declaration } of [...members, ...fields].sort(
    (a, b) => b.declaration - a.declaration,
  )) {
    if (/\b(?:public|private)\b/.test(header)) continue;
    const rest = result.slice(declaration).replace(/^protected\s+/, '');
    result = `${result.slice(0, declaration)}public ${rest}`;
  }
  return { text: result, above: 0 };
}

/** Types of Android get another package: no function runs the code of an app, and nothing is told of it. */
function onServer(/** @type {string} */ text) {
  return { text: text.replace(/^(import (?:static )?)android\./gm, '$1mobile.'), above: 0 };
}

/** A public method is added for each field that no method uses, and uses it: where a peer judges declarations. */
function usedFields(/** @type {string} */ text) {
  const { masked, members, fields, types } = structureOf(text);
  const lines = masked.split('\n');
  const bodies = members.map(({ start, end }) => lines.slice(start - 1, end).join('\n')).join('\n');
  const unused = fields.filter(
    ({ name, declared }) => /^[\w.]*[A-Z]\w*$/.test(declared) && !new RegExp(`\\b${name}\\b`).test(bodies),
  );
  let result = text;
  for (const { name, close } of [...types].sort((a, b) => b.close - a.close)) {
    const added = unused
      .filter((field) => field.type === name)
      .map((field) => ` public int use_${field.name}() { return ${field.name}.hashCode(); }`);
    result = `${result.slice(0, close)}${added.join('')} ${result.slice(close)}`;
  }
  return { text: result, above: 0 };
}

/** The code of a Python module becomes the body of a handler: at the top level it would run once. */
function inHandler(/** @type {string} */ text) {
  const body = text.replace(/^(?=.*\S)/gm, '    ');
  return { text: `def lambda_handler(event, context):\n${body}`, above: 1 };
}
