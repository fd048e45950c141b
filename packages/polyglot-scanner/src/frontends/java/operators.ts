import { unknownValue, type Value } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { isItself, placeOf } from './chains.js';
import { expression } from './expressions.js';
import type { Lowering } from './lowering.js';
import { isTextual, partsOf } from './texts.js';

/** `a + b && c …`: written as a loop, for generated code has thousands in a row. Sums with a text are texts. */
export function binary(l: Lowering, node: SyntaxNode): Value {
  const chain: SyntaxNode[] = [];
  let first = node;
  for (let left = node.child('left'); first.type === 'binary_expression' && left !== undefined;) {
    chain.push(first);
    first = left;
    left = first.child('left');
  }
  let value = expression(l, first);
  let at = first.span;
  // The parts of the value so far, as long as they can grow: copying them for each term would take a long time.
  let parts: Value[] | undefined;
  let operator: string | undefined;
  for (const one of chain.reverse()) {
    const { span } = one;
    const sign = one.child('operator')?.type ?? '';
    const rightNode = one.child('right');
    let right: Value = unknownValue(rightNode?.span ?? span);
    const evaluate = (): void => {
      if (rightNode !== undefined) right = expression(l, rightNode);
    };
    if (sign === '&&' || sign === '||') {
      if (sign === '&&') l.b.branch(value, at, evaluate);
      else l.b.branch(value, at, nothing, evaluate);
      value = { kind: 'choice', options: [value, right], span };
      operator = undefined;
    } else {
      evaluate();
      if (sign === '+' && (isTextual(value) || isTextual(right))) {
        if (operator !== 'text') parts = [...partsOf(value)];
        parts!.push(...partsOf(right));
        operator = 'text';
        value = { kind: 'text', parts: parts!, span };
      } else {
        if (operator !== sign || !associative.has(sign)) parts = [value];
        parts!.push(right);
        operator = sign;
        value = { kind: 'derived', from: parts!, operator: sign, span };
      }
    }
    at = span;
  }
  return value;
}

/** `a + b + c` is one value of three parts: chains of thousands would otherwise be as deep as they are long. */
const associative = new Set(['+', '*', '&', '|', '^']);

function nothing(): void {
  // A branch that only goes on.
}

export function conditional(l: Lowering, node: SyntaxNode, name: string): Value {
  const { span } = node;
  const part = (field: string): Value => {
    const inner = node.child(field);
    return inner === undefined ? unknownValue(span) : expression(l, inner, name);
  };
  let yes: Value = unknownValue(span);
  let no: Value = unknownValue(span);
  const condition = part('condition');
  l.b.branch(
    condition,
    node.child('condition')?.span ?? span,
    () => {
      yes = part('consequence');
    },
    () => {
      no = part('alternative');
    },
  );
  return { kind: 'choice', options: [yes, no], condition, span };
}

export function unary(l: Lowering, node: SyntaxNode): Value {
  const { span } = node;
  const operand = node.child('operand');
  const operator = node.child('operator')?.type ?? '';
  const value = operand === undefined ? unknownValue(span) : expression(l, operand);
  if (value.kind === 'constant') {
    if (operator === '!') return { kind: 'constant', value: !value.value, span };
    if (operator === '-' && (typeof value.value === 'number' || typeof value.value === 'bigint'))
      return { kind: 'constant', value: -value.value, span };
  }
  return { kind: 'derived', from: [value], operator, span };
}

export function update(l: Lowering, node: SyntaxNode): Value {
  const { span } = node;
  const target = node.named[0];
  if (target === undefined) return unknownValue(span);
  const operator = node.has('++') ? '++' : '--';
  const place = placeOf(l, target);
  const old = l.b.read(place, target.span);
  const value: Value = { kind: 'derived', from: [old], operator, span };
  if (!isItself(place)) l.b.write(place, value, span, 'update', operator);
  return value;
}

export function assignment(l: Lowering, node: SyntaxNode): Value {
  const { span } = node;
  const left = node.child('left');
  const right = node.child('right');
  const operator = node.child('operator')?.type ?? '=';
  if (left === undefined || right === undefined) return unknownValue(span);
  const place = placeOf(l, left);
  if (operator === '=') {
    const last = place.path.at(-1);
    const name =
      last?.kind === 'field' ? last.name : place.root.kind === 'variable' ? place.root.variable.name : '';
    const value = expression(l, right, name);
    if (!isItself(place)) l.b.write(place, value, span, 'assign');
    return value;
  }
  const old = l.b.read(place, left.span);
  const added = expression(l, right);
  const value: Value =
    operator === '+=' && (isTextual(old) || isTextual(added))
      ? { kind: 'text', parts: [old, ...partsOf(added)], span }
      : { kind: 'derived', from: [old, added], operator: operator.slice(0, -1), span };
  if (!isItself(place)) l.b.write(place, value, span, 'compound', operator);
  return value;
}
