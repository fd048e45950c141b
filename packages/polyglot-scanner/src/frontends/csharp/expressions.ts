import { unknownValue, type Span, type TypeReference, type Value } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { chainValue, isChain } from './chains.js';
import {
  anonymousObject,
  arrayCreation,
  collection,
  creation,
  initialiserList,
  withExpression,
} from './creation.js';
import { lambda } from './functions.js';
import { interpolated } from './interpolation.js';
import { literal } from './literals.js';
import type { Lowering } from './lowering.js';
import { assignment, binary, conditional, postfix, prefix } from './operators.js';
import { isPatternExpression, switchExpression } from './patterns.js';
import { query } from './queries.js';
import { statement } from './statements.js';
import { isConditional, isDirective, nullValue, plainName, transparent } from './syntax.js';
import { typeValue } from './type-references.js';

/** What is known of where a value goes. */
export interface Hint {
  /** What a lambda in it is known by. */
  readonly name?: string;
  /** What `new()` makes. */
  readonly type?: TypeReference | undefined;
}

/** Lowers an expression. */
export function expression(l: Lowering, node: SyntaxNode, hint: Hint = {}): Value {
  let value: Value | undefined;
  l.guarded(node, () => {
    value = lowerExpression(l, node, hint);
  });
  return value ?? unknownValue(node.span);
}

function lowerExpression(l: Lowering, node: SyntaxNode, hint: Hint): Value {
  const { span } = node;
  const inner = transparent(node);
  if (inner !== undefined) return expression(l, inner, hint);
  if (isChain(node)) return chainValue(l, node);
  const constant = literal(node);
  if (constant !== undefined) return constant;
  switch (node.type) {
    case 'interpolated_string_expression':
      return interpolated(l, node);
    case 'await_expression':
      return l.b.suspend(optional(l, awaited(node.named[0]), span), span);
    case 'assignment_expression':
      return assignment(l, node);
    case 'binary_expression':
      return binary(l, node, hint);
    case 'conditional_expression':
      return conditional(l, node, hint);
    case 'prefix_unary_expression':
    case 'unary_expression':
      return prefix(l, node);
    case 'postfix_unary_expression':
      return postfix(l, node);
    case 'lambda_expression':
    case 'anonymous_method_expression':
      return lambda(l, node, hint.name ?? '');
    case 'object_creation_expression':
    case 'implicit_object_creation_expression':
      return creation(l, node, hint);
    case 'anonymous_object_creation_expression':
      return anonymousObject(l, node);
    case 'array_creation_expression':
    case 'implicit_array_creation_expression':
    case 'stackalloc_expression':
    case 'implicit_stackalloc_expression':
      return arrayCreation(l, node, hint);
    case 'initializer_expression':
      return initialiserList(l, node, hint);
    case 'collection_expression':
      return collection(l, node, hint);
    case 'tuple_expression':
      return tuple(l, node);
    case 'with_expression':
      return withExpression(l, node);
    case 'is_pattern_expression':
      return isPatternExpression(l, node);
    case 'is_expression':
      return derived('is', [optional(l, node.child('left'), span)], span);
    case 'switch_expression':
      return switchExpression(l, node, hint);
    case 'query_expression':
      return query(l, node);
    case 'throw_expression':
      l.b.throw(optional(l, node.named[0], span), span);
      return unknownValue(span);
    case 'range_expression':
      return derived(
        '..',
        node.named.map((one) => expression(l, one)),
        span,
      );
    case 'default_expression':
      return nullValue(span);
    case 'typeof_expression': {
      const type = typeValue(l, node.child('type'), span);
      return derived('typeof', type === undefined ? [] : [type], span);
    }
    case 'sizeof_expression':
    case 'discard':
      return unknownValue(span);
    default:
      return unknownNode(l, node);
  }
}

/** What is awaited: `ConfigureAwait` says where the code goes on, not what it waits for. */
function awaited(node: SyntaxNode | undefined): SyntaxNode | undefined {
  const callee = node?.type === 'invocation_expression' ? node.child('function') : undefined;
  if (callee?.type !== 'member_access_expression') return node;
  return plainName(callee.child('name')) === 'ConfigureAwait' ? callee.child('expression') : node;
}

/** A node kind that is not known: its children run in source order, and its value is made of theirs. */
export function unknownNode(l: Lowering, node: SyntaxNode): Value {
  const from: Value[] = [];
  for (const child of node.named) {
    if (child.field === 'type' || (isConditional(node) && child.field === 'condition') || isDirective(child))
      continue;
    if (/_statement$|^block$/.test(child.type)) statement(l, child);
    else if (!child.type.endsWith('_declaration')) from.push(expression(l, child));
  }
  return unknownValue(node.span, from);
}

export function optional(l: Lowering, node: SyntaxNode | undefined, span: Span): Value {
  return node === undefined ? unknownValue(span) : expression(l, node);
}

export function derived(operator: string, from: readonly Value[], span: Span): Value {
  return { kind: 'derived', from, operator, span };
}

/** `(a, b)`, or with names an object of them. */
function tuple(l: Lowering, node: SyntaxNode): Value {
  const { span } = node;
  const properties = new Map<string, Value>();
  let hasNames = false;
  for (const [index, argument] of node.named.entries()) {
    const name = argument.child('name');
    hasNames ||= name !== undefined;
    const written = argument.named.find((child) => child !== name);
    properties.set(name?.text ?? `Item${index + 1}`, optional(l, written, argument.span));
  }
  return hasNames
    ? { kind: 'object', properties, rest: [], span }
    : { kind: 'array', elements: [...properties.values()], span };
}
