import type { ConstantValue, Span, Value } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { expression } from './expressions.js';
import type { Lowering } from './lowering.js';

/** A string literal, or several in a row; an f-string is a text of its parts. */
export function stringValue(l: Lowering, node: SyntaxNode): Value {
  const literals = node.type === 'concatenated_string' ? node.named : [node];
  return textOf(
    literals.flatMap((literal) => partsOfLiteral(l, literal)),
    node.span,
  );
}

/** Parts in a row as one value: a constant, as far as all parts are known. */
export function textOf(parts: readonly Value[], span: Span): Value {
  const joined: Value[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.kind === 'constant' && part.kind === 'constant') {
      joined[joined.length - 1] = {
        kind: 'constant',
        value: String(last.value) + String(part.value),
        span: { start: last.span.start, end: part.span.end },
      };
    } else joined.push(part);
  }
  const [only] = joined;
  if (only === undefined) return { kind: 'constant', value: '', span };
  if (joined.length === 1 && only.kind === 'constant') return { ...only, value: String(only.value), span };
  return { kind: 'text', parts: joined, span };
}

function partsOfLiteral(l: Lowering, node: SyntaxNode): Value[] {
  if (node.type !== 'string') return [expression(l, node)];
  const prefix = /^[a-zA-Z]*/.exec(node.first('string_start')?.text ?? '')![0].toLowerCase();
  const parts: Value[] = [];
  for (const child of node.children) {
    if (child.type === 'string_content') parts.push(contentOf(child, prefix));
    else if (child.type === 'interpolation') parts.push(...interpolation(l, child));
  }
  return parts;
}

function contentOf(node: SyntaxNode, prefix: string): ConstantValue {
  const braces = prefix.includes('f') || prefix.includes('t');
  const text = braces ? node.text.replace(/\{\{|\}\}/g, (pair) => pair[0]!) : node.text;
  return { kind: 'constant', value: prefix.includes('r') ? text : unescape(text), span: node.span };
}

/** `{name}`, `{name!r:>10}`, `{name:{width}}`, `{name=}`. */
function interpolation(l: Lowering, node: SyntaxNode): Value[] {
  const inner = node.child('expression');
  if (inner === undefined) return [];
  const value = expression(l, inner);
  const specifier = node.first('format_specifier');
  // What stands in the format is evaluated, and changes how the value looks, not what it is made from.
  for (const nested of specifier?.children ?? []) {
    const width = nested.child('expression');
    if (width !== undefined) expression(l, width);
  }
  return node.has('=') ? [{ kind: 'constant', value: `${inner.text}=`, span: inner.span }, value] : [value];
}

const simpleEscapes: Readonly<Record<string, string>> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

function unescape(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    /\\(?:(\r\n|[\n\\'"abfnrtv])|x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([0-7]{1,3})|N\{[^}]*\})/g,
    (whole, simple?: string, x?: string, u?: string, wide?: string, octal?: string) => {
      if (simple !== undefined) return simpleEscapes[simple] ?? '';
      const code = octal === undefined ? parseInt(x ?? u ?? wide ?? '', 16) : parseInt(octal, 8);
      return Number.isNaN(code) || code > 0x10ffff ? whole : String.fromCodePoint(code);
    },
  );
}
