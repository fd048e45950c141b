import type { Value } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { expression } from './expressions.js';
import { unescaped, verbatim } from './literals.js';
import type { Lowering } from './lowering.js';

/** `$"…{x:F2}…"` in all its forms: a text of its parts; formats and widths say nothing of where it comes from. */
export function interpolated(l: Lowering, node: SyntaxNode): Value {
  const start = node.first('interpolation_start')?.text ?? '$';
  const isRaw = node.first('interpolation_quote')?.text.startsWith('"""') === true;
  const dollars = start.replaceAll('@', '').length;
  const parts: Value[] = [];
  const pieces = node.named.filter(
    ({ type }) => type !== 'interpolation_start' && type !== 'interpolation_quote',
  );
  const indentation = isRaw ? /\n([ \t]*)$/.exec(pieces.at(-1)?.text ?? '')?.[1] : undefined;
  let text = '';
  let from = node.start;
  let end = node.start;
  const flush = (): void => {
    if (text !== '') parts.push({ kind: 'constant', value: text, span: { start: from, end } });
    text = '';
  };
  for (const [index, piece] of pieces.entries()) {
    if (piece.type === 'interpolation') {
      flush();
      const written = piece.named.find(({ type }) => !type.startsWith('interpolation_'));
      if (written !== undefined) parts.push(expression(l, written));
      continue;
    }
    if (text === '') from = piece.start;
    ({ end } = piece);
    let content = piece.text;
    if (indentation !== undefined) {
      content = content.replaceAll(`\n${indentation}`, '\n');
      if (index === 0) content = content.replace(/^\s*?\n/, '');
      if (index === pieces.length - 1) content = content.replace(/\r?\n$/, '');
    } else if (!isRaw) {
      content = start.includes('@') ? verbatim(content) : unescaped(content);
    }
    // In a text with one dollar sign, doubled braces are braces.
    if (dollars === 1 && !isRaw) content = content.replaceAll('{{', '{').replaceAll('}}', '}');
    text += content;
  }
  flush();
  return { kind: 'text', parts, span: node.span };
}
