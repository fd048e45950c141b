// The methods and fields of Java and C# sources: as much of their structure as labels need, without a parser of ours,
// which is what is measured here.

/**
 * @typedef {object} Member a method or constructor with a body
 * @property {string} name
 * @property {string} type the type that has it
 * @property {number} start the first line, annotations included
 * @property {number} end the last line
 * @property {number} declaration the offset behind the annotations
 * @property {string} header the text before the body
 *
 * @typedef {object} Field
 * @property {string} name
 * @property {string} type
 * @property {string} declared the type of the field as it is written
 * @property {number} start
 * @property {number} end
 * @property {number} declaration the offset behind the annotations
 * @property {string} header the text behind them
 *
 * @typedef {object} TypeBody
 * @property {string} name
 * @property {number} start
 * @property {number} end
 * @property {number} close the offset of the closing brace
 *
 * @typedef {{ kind: 'type' | 'member' | 'other', name: string, header: string, from: number }} Block
 */

const typeHeader = /\b(class|interface|enum|record|struct|namespace)\s+(\w+)/;
const annotations = /^(?:\s*(?:@(?!interface\b)[\w.]+(?:\s*\((?:[^()]|\([^()]*\))*\))?|\[[^\]]*\]))*\s*/;

/** @param {string} text */
export function membersOf(text) {
  return structureOf(text).members;
}

/** @param {string} text */
export function structureOf(text) {
  const masked = maskText(text);
  const lineAt = lineCounter(text);
  /** @type {Member[]} */
  const members = [];
  /** @type {Field[]} */
  const fields = [];
  /** @type {TypeBody[]} */
  const types = [];
  /** @type {Block[]} */
  const blocks = [];
  let from = 0;
  let parentheses = 0;
  for (let at = 0; at < masked.length; at++) {
    const character = masked[at];
    if (character === '(') parentheses++;
    else if (character === ')') parentheses = Math.max(0, parentheses - 1);
    if (parentheses > 0 && character !== '{' && character !== '}') continue;
    if (character === '{') {
      blocks.push(blockOf(masked.slice(from, at), from, blocks.at(-1)));
      parentheses = 0;
      from = at + 1;
    } else if (character === '}') {
      const block = blocks.pop();
      if (block?.kind === 'member') {
        members.push({
          name: block.name,
          type: blocks.at(-1)?.name ?? '',
          start: lineAt(firstOf(block)),
          end: lineAt(at),
          declaration: declarationOf(block),
          header: block.header.trim(),
        });
      } else if (block?.kind === 'type') {
        types.push({ name: block.name, start: lineAt(firstOf(block)), end: lineAt(at), close: at });
      }
      from = at + 1;
    } else if (character === ';') {
      const parent = blocks.at(-1);
      const declared = { header: masked.slice(from, at), from };
      const field = parent?.kind === 'type' ? fieldOf(declared.header) : undefined;
      if (field !== undefined && parent !== undefined) {
        const declaration = declarationOf(declared);
        fields.push({
          ...field,
          type: parent.name,
          start: lineAt(firstOf(declared)),
          end: lineAt(at),
          declaration,
          header: masked.slice(declaration, at),
        });
      }
      from = at + 1;
    }
  }
  members.sort((a, b) => a.start - b.start);
  return { masked, members, fields, types };
}

/** @param {string} header @param {number} from @param {Block | undefined} parent @returns {Block} */
function blockOf(header, from, parent) {
  const isAmongMembers = parent === undefined || parent.kind === 'type';
  const declared = header.replace(annotations, '');
  const type = isAmongMembers ? typeHeader.exec(declared) : null;
  if (type !== null) return { kind: 'type', name: type[2] ?? '', header, from };
  const name = /^[^=(]*?(\w+)\s*\(/.exec(declared)?.[1];
  return parent?.kind === 'type' && name !== undefined
    ? { kind: 'member', name, header, from }
    : { kind: 'other', name: '', header, from };
}

/** @param {string} text */
function fieldOf(text) {
  const [declaration = ''] = text.replace(annotations, '').split('=');
  const found = /^([\w.<>,[\]?\s]+?)\s+(\w+)\s*$/.exec(declaration.trim());
  if (found === null) return undefined;
  const declared = (found[1] ?? '').replace(
    /\b(?:public|private|protected|internal|static|final|readonly|volatile|transient)\s+/g,
    '',
  );
  return { name: found[2] ?? '', declared };
}

/** @param {Pick<Block, 'header' | 'from'>} block */
function firstOf({ header, from }) {
  return from + (header.length - header.trimStart().length);
}

/** @param {Pick<Block, 'header' | 'from'>} block */
function declarationOf({ header, from }) {
  return from + (annotations.exec(header)?.[0].length ?? 0);
}

/** @param {string} text */
function lineCounter(text) {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (/** @type {number} */ offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

const unstructured = new RegExp(
  [
    '//[^\\n]*',
    '/\\*[^]*?\\*/',
    '"""[^]*?"""',
    '@"(?:[^"]|"")*"',
    '"(?:[^"\\\\\\n]|\\\\.)*"',
    "'(?:[^'\\\\\\n]|\\\\.)+'",
  ].join('|'),
  'g',
);

/**
 * The text with comments and the contents of literals blanked out, at the same offsets.
 * @param {string} text
 */
function maskText(text) {
  return text.replace(unstructured, (found) => found.replace(/[^\n]/g, ' '));
}
