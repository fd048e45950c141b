import type { TSESTree } from '@typescript-eslint/types';
import { unknownValue, type Place, type Value } from 'hazard-core';
import { placeOf } from './chains.js';
import { writePlace } from './commonjs.js';
import { expression } from './expressions.js';
import type { Lowering } from './lowering.js';
import { assignTo } from './patterns.js';
import { bare, spanOf, type Node } from './syntax.js';

/** `a + b + c …`: written as a loop, for generated code has thousands in a row. Sums with a text are texts. */
export function binary(l: Lowering, node: TSESTree.BinaryExpression): Value {
  const chain: TSESTree.BinaryExpression[] = [];
  let left: Node = node;
  while (left.type === 'BinaryExpression') {
    chain.push(left);
    left = left.left;
  }
  let value = left.type === 'PrivateIdentifier' ? unknownValue(spanOf(left)) : expression(l, left);
  // The parts of the value so far, as long as they can grow: copying them for each term would take a long time.
  let parts: Value[] | undefined;
  let operator: string | undefined;
  for (const one of chain.reverse()) {
    const right = expression(l, one.right);
    const span = spanOf(one);
    if (one.operator === '+' && (isText(value) || isText(right))) {
      if (operator !== 'text') parts = [...partsOf(value)];
      parts!.push(...partsOf(right));
      operator = 'text';
      value = { kind: 'text', parts: parts!, span };
    } else {
      if (operator !== one.operator || !associative.has(operator)) parts = [value];
      parts!.push(right);
      operator = one.operator;
      value = { kind: 'derived', from: parts!, operator, span };
    }
  }
  return value;
}

/** `a + b + c` is one value of three parts: chains of thousands would otherwise be as deep as they are long. */
const associative = new Set(['+', '*', '&', '|', '^']);

/** `a && b`, `a || b`, `a ?? b`: the right side runs behind a branch. */
export function logical(l: Lowering, node: TSESTree.LogicalExpression, name: string): Value {
  const left = expression(l, node.left);
  const at = spanOf(node.left);
  let right: Value = unknownValue(spanOf(node.right));
  const evaluate = (): void => {
    right = expression(l, node.right, name);
  };
  if (node.operator === '&&') l.b.branch(left, at, evaluate);
  else l.b.branch(left, at, nothing, evaluate, node.operator === '??' ? 'nullish' : 'truthy');
  return { kind: 'choice', options: [left, right], span: spanOf(node) };
}

export function conditional(l: Lowering, node: TSESTree.ConditionalExpression, name: string): Value {
  const span = spanOf(node);
  let yes: Value = unknownValue(span);
  let no: Value = unknownValue(span);
  const condition = expression(l, node.test);
  l.b.branch(
    condition,
    spanOf(node.test),
    () => {
      yes = expression(l, node.consequent, name);
    },
    () => {
      no = expression(l, node.alternate, name);
    },
  );
  return { kind: 'choice', options: [yes, no], condition, span };
}

export function unary(l: Lowering, node: TSESTree.UnaryExpression): Value {
  const span = spanOf(node);
  if (node.operator === 'delete') {
    const target = bare(node.argument);
    if (target.type === 'MemberExpression') {
      l.b.write(placeOf(l, target), unknownValue(span), span, 'delete');
      return unknownValue(span);
    }
  }
  const value = expression(l, node.argument);
  if (value.kind === 'constant') {
    if (node.operator === 'void') return { kind: 'constant', value: undefined, span };
    if (node.operator === '!') return { kind: 'constant', value: !value.value, span };
    if (node.operator === '-' && typeof value.value === 'number')
      return { kind: 'constant', value: -value.value, span };
  }
  return { kind: 'derived', from: [value], operator: node.operator, span };
}

export function update(l: Lowering, node: TSESTree.UpdateExpression): Value {
  const span = spanOf(node);
  const place = placeOf(l, node.argument);
  const old = l.b.read(place, spanOf(node.argument));
  const value: Value = { kind: 'derived', from: [old], operator: node.operator, span };
  writePlace(l, place, value, span, 'update', node.operator);
  return value;
}

export function assignment(l: Lowering, node: TSESTree.AssignmentExpression): Value {
  const span = spanOf(node);
  const { operator } = node;
  if (operator === '=') {
    const left = bare(node.left);
    if (left.type === 'ObjectPattern' || left.type === 'ArrayPattern') {
      const value = expression(l, node.right);
      assignTo(l, left, value, 'assign', span);
      return value;
    }
    const place = placeOf(l, left);
    const value = expression(l, node.right, lastName(place));
    writePlace(l, place, value, span, 'assign');
    return value;
  }
  const place = placeOf(l, node.left);
  const old = l.b.read(place, spanOf(node.left));
  if (operator === '??=' || operator === '||=' || operator === '&&=') return latch(l, node, place, old);
  const right = expression(l, node.right);
  const value: Value =
    operator === '+=' && isText(right)
      ? { kind: 'text', parts: [old, right], span }
      : { kind: 'derived', from: [old, right], operator: operator.slice(0, -1), span };
  writePlace(l, place, value, span, 'compound', operator);
  return value;
}

/** `a ??= b` and the like: a branch, behind which the right side runs and is stored. */
function latch(l: Lowering, node: TSESTree.AssignmentExpression, place: Place, old: Value): Value {
  const { operator } = node;
  const span = spanOf(node);
  let stored: Value = unknownValue(span);
  const act = (): void => {
    stored = expression(l, node.right, lastName(place));
    writePlace(l, place, stored, span, 'compound', operator);
  };
  const at = spanOf(node.left);
  if (operator === '&&=') l.b.branch(old, at, act);
  else l.b.branch(old, at, nothing, act, operator === '??=' ? 'nullish' : 'truthy');
  return { kind: 'choice', options: [old, stored], span };
}

function nothing(): void {
  // The branch that is not taken has no steps.
}

function partsOf(value: Value): readonly Value[] {
  return value.kind === 'text' ? value.parts : [value];
}

function isText(value: Value): boolean {
  return value.kind === 'text' || (value.kind === 'constant' && typeof value.value === 'string');
}

function lastName({ root, path }: Place): string {
  const last = path.at(-1);
  if (last?.kind === 'field') return last.name;
  return root.kind === 'variable' ? root.variable.name : '';
}
