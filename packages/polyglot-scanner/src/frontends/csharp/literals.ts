import type { Span, Value } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';

/** The value of a literal; `undefined` for a node that is none. */
export function literal(node: SyntaxNode): Value | undefined {
  const { span, text } = node;
  switch (node.type) {
    case 'string_literal':
      return constant(unescaped(text.replace(/^"|"(?:u8|U8)?$/g, '')), span);
    case 'verbatim_string_literal':
      return constant(verbatim(text.replace(/^@"|"(?:u8|U8)?$/g, '')), span);
    case 'raw_string_literal':
      return constant(raw(text), span);
    case 'character_literal':
      return constant(unescaped(text.slice(1, -1)), span);
    case 'integer_literal':
    case 'real_literal':
      return constant(number(text), span);
    case 'boolean_literal':
      return constant(text === 'true', span);
    case 'null_literal':
      return constant(null, span);
    default:
      return undefined;
  }
}

function constant(value: string | number | boolean | null, span: Span): Value {
  return { kind: 'constant', value, span };
}

function number(text: string): number {
  const digits = text.replaceAll('_', '').toLowerCase();
  return /^0[xb]/.test(digits) ? Number(digits.replace(/[ul]+$/, '')) : Number.parseFloat(digits);
}

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** The text that escape sequences of an ordinary string or character stand for. */
export function unescaped(text: string): string {
  return text.replace(
    /\\(?:U([\dA-Fa-f]{8})|u([\dA-Fa-f]{4})|x([\dA-Fa-f]{1,4})|([\s\S]))/g,
    (_, long?: string, short?: string, hex?: string, single?: string) => {
      const code = long ?? short ?? hex;
      if (code === undefined) return escapes[single!] ?? single!;
      const point = Number.parseInt(code, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : '';
    },
  );
}

export function verbatim(text: string): string {
  return text.replaceAll('""', '"');
}

/** `"""…"""`: the quotes taken off, and of a text of several lines the indentation of its last one. */
function raw(text: string): string {
  const quotes = /^"+/.exec(text)?.[0].length ?? 0;
  const inner = text.replace(/(?:u8|U8)$/, '').slice(quotes, -quotes);
  const lines = inner.split(/\r?\n/);
  if (lines.length < 3) return inner;
  const indentation = lines.at(-1)!;
  return lines
    .slice(1, -1)
    .map((line) => (line.startsWith(indentation) ? line.slice(indentation.length) : line))
    .join('\n');
}
