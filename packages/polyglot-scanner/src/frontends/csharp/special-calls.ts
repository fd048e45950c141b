import { constantText, type Value } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { argumentExpression, declareIn } from './arguments.js';
import { expression } from './expressions.js';
import type { Lowering } from './lowering.js';
import { nameParts, plainName } from './syntax.js';

/** What is written like a call and is none: `nameof(x)`, text built by a format, patterns that the grammar takes for calls. */
export function specialCall(l: Lowering, node: SyntaxNode): Value | undefined {
  const callee = node.child('function');
  switch (callee?.type) {
    case 'identifier':
      return callee.text === 'nameof' && l.scope.find('nameof') === undefined ? nameOf(node) : undefined;
    case 'member_access_expression':
      return builtText(l, node, callee);
    case 'is_expression':
    case 'is_pattern_expression':
      return isPattern(l, node, callee);
    default:
      return undefined;
  }
}

function nameOf(node: SyntaxNode): Value {
  const argument = node.child('arguments')?.named[0]?.named.at(-1);
  let last = argument;
  while (last?.type === 'member_access_expression') last = last.child('name');
  const value = last === undefined ? '' : (nameParts(last).at(-1) ?? '');
  return { kind: 'constant', value, span: node.span };
}

/** `string.Format("{0}/{1}", a, b)` and `string.Concat(a, b)`: texts. */
function builtText(l: Lowering, node: SyntaxNode, callee: SyntaxNode): Value | undefined {
  const type = callee.child('expression');
  if (type?.text !== 'string' && type?.text !== 'String') return undefined;
  const method = plainName(callee.child('name'));
  const written = (node.child('arguments')?.named ?? [])
    .map(argumentExpression)
    .filter((one) => one !== undefined);
  const { span } = node;
  if (method === 'Concat' && written.length > 1)
    return { kind: 'text', parts: written.map((one) => expression(l, one)), span };
  const [format, ...rest] = written;
  if (method !== 'Format' || format === undefined || !isStringLiteral(format)) return undefined;
  const text = constantText(expression(l, format)) ?? '';
  const values = rest.map((one) => expression(l, one));
  return { kind: 'text', parts: formatted(text, values, format), span };
}

function isStringLiteral({ type }: SyntaxNode): boolean {
  return type === 'string_literal' || type === 'verbatim_string_literal' || type === 'raw_string_literal';
}

function formatted(text: string, values: readonly Value[], at: SyntaxNode): Value[] {
  const parts: Value[] = [];
  for (const piece of text.split(/(\{\d+(?:,[^}:]*)?(?::[^}]*)?\})/)) {
    const index = /^\{(\d+)/.exec(piece)?.[1];
    const value = index === undefined ? undefined : values[Number(index)];
    if (value !== undefined) parts.push(value);
    else if (piece !== '')
      parts.push({
        kind: 'constant',
        value: piece.replaceAll('{{', '{').replaceAll('}}', '}'),
        span: at.span,
      });
  }
  return parts;
}

/** `x is Point(var a, var b)`, `x is var (a, b)`. */
function isPattern(l: Lowering, node: SyntaxNode, callee: SyntaxNode): Value {
  const tested = expression(l, callee);
  for (const argument of node.child('arguments')?.named ?? []) {
    const written = argumentExpression(argument);
    if (written === undefined) continue;
    const { span } = written;
    const part: Value = { kind: 'derived', from: [tested], operator: 'element', span };
    const isVariable = written.type === 'identifier' && callee.text.endsWith('var');
    const variable =
      written.type === 'declaration_expression'
        ? declareIn(l, written)
        : isVariable && written.text !== '_'
          ? l.declare({ name: plainName(written), span })
          : undefined;
    if (variable !== undefined) l.initialise(variable, part, span);
  }
  return tested;
}
