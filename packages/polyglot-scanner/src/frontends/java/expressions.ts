import { unknownValue, type Value } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { creation } from './calls.js';
import { chainValue } from './chains.js';
import { lambda, methodReference } from './functions.js';
import { literal } from './literals.js';
import type { Lowering } from './lowering.js';
import { assignment, binary, conditional, unary, update } from './operators.js';
import { instanceOf } from './patterns.js';
import { statement } from './statements.js';
import { switchValue } from './switches.js';

/** Lowers an expression. `name` is what a lambda in it is known by. */
export function expression(l: Lowering, node: SyntaxNode, name = ''): Value {
  let value: Value | undefined;
  l.guarded(node, () => {
    value = lowerExpression(l, node, name);
  });
  return value ?? unknownValue(node.span);
}

function lowerExpression(l: Lowering, node: SyntaxNode, name: string): Value {
  const { span } = node;
  const constant = literal(node);
  if (constant !== undefined) return constant;
  switch (node.type) {
    case 'identifier':
    case 'this':
    case 'field_access':
    case 'method_invocation':
    case 'array_access':
    case 'class_literal':
      return chainValue(l, node);
    case 'parenthesized_expression':
      return node.named[0] === undefined ? unknownValue(span) : expression(l, node.named[0], name);
    case 'object_creation_expression':
      return creation(l, node);
    case 'array_creation_expression':
      return arrayCreation(l, node);
    case 'array_initializer':
      return { kind: 'array', elements: node.named.map((one) => expression(l, one)), span };
    case 'assignment_expression':
      return assignment(l, node);
    case 'update_expression':
      return update(l, node);
    case 'binary_expression':
      return binary(l, node);
    case 'unary_expression':
      return unary(l, node);
    case 'ternary_expression':
      return conditional(l, node, name);
    case 'cast_expression': {
      const value = node.child('value');
      return value === undefined ? unknownValue(span) : expression(l, value, name);
    }
    case 'instanceof_expression':
      return instanceOf(l, node);
    case 'lambda_expression':
      return lambda(l, node, name);
    case 'method_reference':
      return methodReference(l, node, name);
    case 'switch_expression':
      return switchValue(l, node);
    case 'string_literal':
      return interpolated(l, node);
    case 'type_identifier':
    case 'generic_type':
    case 'scoped_type_identifier':
    case 'modifiers':
    case 'ERROR':
      return unknownValue(span);
    default:
      return unknownNode(l, node);
  }
}

/** A node kind that is not known: its children run in source order, and its value is made of theirs. */
function unknownNode(l: Lowering, node: SyntaxNode): Value {
  const from: Value[] = [];
  for (const child of node.named) {
    if (/_statement$|_declaration$|^block$/.test(child.type)) statement(l, child);
    else from.push(expression(l, child));
  }
  return unknownValue(node.span, from);
}

/** The value of an expression is not used. What only stores or says something constant is no loss. */
export function discard(l: Lowering, node: SyntaxNode, value: Value, at: SyntaxNode['span']): void {
  const inner = node.type === 'parenthesized_expression' ? (node.named[0] ?? node) : node;
  if (
    inner.type !== 'assignment_expression' &&
    inner.type !== 'update_expression' &&
    value.kind !== 'constant'
  )
    l.b.discard(value, at);
}

/** `new int[n]` is an array of what is not known yet. */
function arrayCreation(l: Lowering, node: SyntaxNode): Value {
  const { span } = node;
  const value = node.child('value');
  if (value !== undefined) return { ...expression(l, value), span };
  for (const dimension of node.childrenIn('dimensions'))
    for (const size of dimension.named) if (!size.type.endsWith('annotation')) expression(l, size);
  return { kind: 'array', elements: [], span };
}

/** A text with expressions in it, of a template. */
function interpolated(l: Lowering, node: SyntaxNode): Value {
  const parts: Value[] = [];
  for (const child of node.children) {
    const [inner] = child.named;
    if (child.type === 'string_interpolation' && inner !== undefined) parts.push(expression(l, inner));
    else if (child.isNamed) parts.push({ kind: 'constant', value: child.text, span: child.span });
  }
  return { kind: 'text', parts, span: node.span };
}
