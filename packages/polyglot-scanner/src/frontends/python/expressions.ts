import { unknownValue, type Value } from 'hazard-core';
import { isComment, type SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { isComprehension } from './bound-names.js';
import { percentFormat } from './calls.js';
import { comprehension } from './comprehensions.js';
import { lambdaValue } from './functions.js';
import type { Lowering } from './lowering.js';
import { isSliced, namePlace, readOf, sliced } from './places.js';
import { stringValue } from './strings.js';
import { assignTo } from './targets.js';

/** Writes the steps of an expression and gives its value. */
export function expression(l: Lowering, node: SyntaxNode): Value {
  return l.guarded(node, unknownValue(node.span), () => lowerExpression(l, node));
}

function lowerExpression(l: Lowering, node: SyntaxNode): Value {
  const { span } = node;
  switch (node.type) {
    case 'identifier':
      return l.read(namePlace(l, node), span);
    case 'attribute':
    case 'call':
      return readOf(l, node);
    case 'subscript':
      return isSliced(node) ? sliced(l, node) : readOf(l, node);
    case 'string':
    case 'concatenated_string':
      return stringValue(l, node);
    case 'integer':
    case 'float':
      return number(node);
    case 'true':
    case 'false':
      return { kind: 'constant', value: node.type === 'true', span };
    case 'none':
      return { kind: 'constant', value: null, span };
    case 'ellipsis':
      return unknownValue(span);
    case 'parenthesized_expression':
      return lastOf(l, node);
    case 'binary_operator':
    case 'boolean_operator':
      return operatorChain(l, node);
    case 'not_operator':
    case 'unary_operator':
      return unary(l, node);
    case 'comparison_operator':
      return comparison(l, node);
    case 'conditional_expression':
      return conditional(l, node);
    case 'named_expression':
      return walrus(l, node);
    case 'list':
    case 'tuple':
    case 'set':
    case 'expression_list':
    case 'pattern_list':
      return sequence(l, node);
    case 'dictionary':
      return dictionary(l, node);
    case 'lambda':
      return lambdaValue(l, node, '');
    case 'await': {
      const inner = node.named[0];
      return inner === undefined ? unknownValue(span) : l.b.suspend(expression(l, inner), span);
    }
    case 'yield': {
      const values = node.named.map((one) => expression(l, one));
      l.b.suspend(values[0] ?? unknownValue(span), span, 'yield');
      return unknownValue(span, values);
    }
    case 'list_splat':
    case 'dictionary_splat':
      return {
        kind: 'derived',
        from: node.named.map((one) => expression(l, one)),
        operator: 'spread',
        span,
      };
    case 'as_pattern':
    case 'type':
      return lastOf(l, node);
    default:
      return isComprehension(node) ? comprehension(l, node) : unknownNode(l, node);
  }
}

/** What is not understood keeps the values of its parts. */
export function unknownNode(l: Lowering, node: SyntaxNode): Value {
  const parts = node.children
    .filter((child) => child.isNamed && !isComment(child) && isExpression(child))
    .map((child) => expression(l, child));
  return unknownValue(node.span, parts);
}

/** Nodes of types, blocks and clauses are no values. */
function isExpression(node: SyntaxNode): boolean {
  return !/(?:_statement|_clause|_definition|^block|parameters?|^type|_start|_end|_content)$/.test(node.type);
}

function lastOf(l: Lowering, node: SyntaxNode): Value {
  const values = node.named.map((one) => expression(l, one));
  return values.length === 1 ? values[0]! : unknownValue(node.span, values);
}

function number(node: SyntaxNode): Value {
  const text = node.text.replace(/_/g, '').toLowerCase();
  const value = /^0[0-7]+$/.test(text) ? parseInt(text, 8) : Number(text.replace(/[lj]$/, ''));
  return Number.isNaN(value) ? unknownValue(node.span) : { kind: 'constant', value, span: node.span };
}

function isText(value: Value): boolean {
  return value.kind === 'text' || (value.kind === 'constant' && typeof value.value === 'string');
}

function textParts(value: Value): readonly Value[] {
  return value.kind === 'text' ? value.parts : [value];
}

/** Repeats of these are one value of many parts: chains of thousands would otherwise be as deep as they are long. */
const associative = new Set(['+', '*', '&', '|', '^']);

/** `a + b + c …`, `a and b and c …`: written as a loop, for generated code has thousands in a row. */
function operatorChain(l: Lowering, node: SyntaxNode): Value {
  const chain: SyntaxNode[] = [];
  let first: SyntaxNode | undefined = node;
  while (first?.type === node.type) {
    chain.push(first);
    first = first.child('left');
  }
  let value = first === undefined ? unknownValue(node.span) : expression(l, first);
  let grown: { parts: Value[]; operator: string } | undefined;
  for (const one of chain.reverse()) {
    const right = one.child('right');
    const operator = one.child('operator')?.text ?? '';
    if (right === undefined) continue;
    if (one.type === 'boolean_operator') {
      value = logical(l, value, one, right, operator);
      continue;
    }
    const operand = expression(l, right);
    if (operator === '%' && value.kind === 'constant' && typeof value.value === 'string') {
      value = percentFormat(value.value, operand, one.span);
      grown = undefined;
      continue;
    }
    const kind = operator === '+' && (isText(value) || isText(operand)) ? 'text' : operator;
    if (grown?.operator !== kind || !(associative.has(kind) || kind === 'text'))
      grown = { parts: kind === 'text' ? [...textParts(value)] : [value], operator: kind };
    grown.parts.push(...(kind === 'text' ? textParts(operand) : [operand]));
    value =
      kind === 'text'
        ? { kind: 'text', parts: grown.parts, span: one.span }
        : { kind: 'derived', from: grown.parts, operator, span: one.span };
  }
  return value;
}

function logical(l: Lowering, left: Value, node: SyntaxNode, rightNode: SyntaxNode, operator: string): Value {
  const at = node.child('left')!.span;
  let right: Value = unknownValue(rightNode.span);
  const evaluate = (): void => {
    right = expression(l, rightNode);
  };
  if (operator === 'and') l.b.branch(left, at, evaluate);
  else l.b.branch(left, at, nothing, evaluate);
  return { kind: 'choice', options: [left, right], span: node.span };
}

function unary(l: Lowering, node: SyntaxNode): Value {
  const operators: SyntaxNode[] = [];
  let inner: SyntaxNode | undefined = node;
  while (inner?.type === 'not_operator' || inner?.type === 'unary_operator') {
    operators.push(inner);
    inner = inner.child('argument');
  }
  let value = inner === undefined ? unknownValue(node.span) : expression(l, inner);
  for (const one of operators.reverse()) {
    const { span } = one;
    const operator = one.type === 'not_operator' ? 'not' : (one.child('operator')?.text ?? '');
    if (value.kind === 'constant' && operator === 'not')
      value = { kind: 'constant', value: !value.value, span };
    else if (value.kind === 'constant' && operator === '-' && typeof value.value === 'number')
      value = { kind: 'constant', value: -value.value, span };
    else value = { kind: 'derived', from: [value], operator, span };
  }
  return value;
}

function comparison(l: Lowering, node: SyntaxNode): Value {
  const operators = node.childrenIn('operators').map((one) => one.text.replace(/\s+/g, ' '));
  const from = node.children
    .filter((child) => child.field !== 'operators' && child.isNamed && !isComment(child))
    .map((operand) => expression(l, operand));
  return { kind: 'derived', from, operator: operators.join(' ') || 'unknown', span: node.span };
}

/** `a if c else b`: the condition comes first. */
function conditional(l: Lowering, node: SyntaxNode): Value {
  const [whenTrue, test, whenFalse] = node.named;
  const { span } = node;
  if (whenTrue === undefined || test === undefined || whenFalse === undefined) return unknownNode(l, node);
  let yes: Value = unknownValue(span);
  let no: Value = unknownValue(span);
  const condition = expression(l, test);
  l.b.branch(
    condition,
    test.span,
    () => {
      yes = expression(l, whenTrue);
    },
    () => {
      no = expression(l, whenFalse);
    },
  );
  return { kind: 'choice', options: [yes, no], condition, span };
}

function walrus(l: Lowering, node: SyntaxNode): Value {
  const name = node.child('name');
  const right = node.child('value');
  if (name === undefined || right === undefined) return unknownNode(l, node);
  const value = expression(l, right);
  assignTo(l, name, value, node.span);
  return value;
}

function sequence(l: Lowering, node: SyntaxNode): Value {
  return { kind: 'array', elements: node.named.map((one) => expression(l, one)), span: node.span };
}

/** A dictionary with constant texts as keys is an object; others keep their keys among the rest. */
function dictionary(l: Lowering, node: SyntaxNode): Value {
  const properties = new Map<string, Value>();
  const rest: Value[] = [];
  for (const one of node.named) {
    const key = one.type === 'pair' ? one.child('key') : undefined;
    const value = one.child('value');
    if (key === undefined || value === undefined) {
      for (const inner of one.named) rest.push(expression(l, inner));
      continue;
    }
    const name = expression(l, key);
    const stored = expression(l, value);
    if (name.kind === 'constant' && typeof name.value === 'string') properties.set(name.value, stored);
    else rest.push(unknownValue(one.span, [name, stored]));
  }
  return { kind: 'object', properties, rest, span: node.span };
}

function nothing(): void {
  // The outcome that has no steps.
}
