import type { ConstantValue, Span, Value } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';

/** The value of a literal; `undefined` for any other expression, and for a text with expressions in it. */
export function literal(node: SyntaxNode): ConstantValue | undefined {
  const value = (constant: ConstantValue['value']): ConstantValue => ({
    kind: 'constant',
    value: constant,
    span: node.span,
  });
  switch (node.type) {
    case 'string_literal':
      return node.first('string_interpolation') === undefined ? value(textOf(node)) : undefined;
    case 'character_literal':
      return value(unescaped(node.text.slice(1, -1)));
    case 'true':
      return value(true);
    case 'false':
      return value(false);
    case 'null_literal':
      return value(null);
    case 'decimal_integer_literal':
    case 'hex_integer_literal':
    case 'octal_integer_literal':
    case 'binary_integer_literal':
      return value(integer(node.text));
    case 'decimal_floating_point_literal':
      return value(Number.parseFloat(node.text.replaceAll('_', '')));
    default:
      return undefined;
  }
}

function integer(text: string): number | bigint {
  const digits = text.replace(/[_lL]/g, '').toLowerCase();
  const octal = /^0\d+$/.test(digits) ? `0o${digits.slice(1)}` : digits;
  const number = Number(octal);
  return Number.isSafeInteger(number) || Number.isNaN(number) ? number : BigInt(octal);
}

function textOf(node: SyntaxNode): string {
  const source = node.text;
  return source.startsWith('"""') ? textBlock(source.slice(3, -3)) : unescaped(source.slice(1, -1));
}

/** The text of a text block: without the margin that all its lines share, and without blanks at the ends of lines. */
function textBlock(source: string): string {
  const lines = source.replace(/\r\n?/g, '\n').split('\n').slice(1);
  const last = lines.length - 1;
  // Blank lines do not count for the margin, but the one with the closing quotes does.
  const margins = lines.flatMap((line, index) =>
    line.trim() === '' && index !== last ? [] : [/^\s*/.exec(line)![0].length],
  );
  const margin = Math.min(...margins, Infinity);
  const stripped = lines.map((line) => (line.trim() === '' ? '' : line.slice(margin).trimEnd()));
  return unescaped(stripped.join('\n'));
}

const escapes: Readonly<Record<string, string>> = {
  b: '\b',
  s: ' ',
  t: '\t',
  n: '\n',
  f: '\f',
  r: '\r',
  '\n': '',
};

function unescaped(source: string): string {
  if (!source.includes('\\')) return source;
  return source.replace(
    /\\(?:u+([\da-fA-F]{4})|([0-3]?[0-7]{1,2})|([^]))/g,
    (_, unicode?: string, octal?: string, other?: string) => {
      if (unicode !== undefined) return String.fromCharCode(Number.parseInt(unicode, 16));
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
      return escapes[other!] ?? other!;
    },
  );
}

/** The parts of a format string; `undefined` where it asks for what there is not. */
export function formatted(pattern: string, args: readonly Value[], at: Span): Value[] {
  const parts: Value[] = [];
  const add = (value: string): void => {
    if (value !== '') parts.push({ kind: 'constant', value, span: at });
  };
  const directive = /%(?:(\d+)\$)?([-#+ 0,(<]*)(?:\d+)?(?:\.\d+)?([tT]?[a-zA-Z%])/g;
  const used = new Set<Value>();
  let next = 0;
  let last = 0;
  for (const match of pattern.matchAll(directive)) {
    add(pattern.slice(last, match.index));
    last = match.index + match[0].length;
    const [, position, flags, kind] = match;
    if (kind === '%' || kind === 'n') {
      add(kind === 'n' ? '\n' : '%');
      continue;
    }
    const index = position !== undefined ? Number(position) - 1 : flags!.includes('<') ? next - 1 : next++;
    const value = args[index];
    if (value !== undefined) {
      parts.push(value);
      used.add(value);
    }
  }
  add(pattern.slice(last));
  // What the pattern does not name may be an array with all the arguments.
  for (const value of args) if (!used.has(value)) parts.push(value);
  return parts;
}
