import { unknownValue, type Place, type Span, type Value } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { isDiscard } from './arguments.js';
import { placeOf } from './chains.js';
import { creation } from './creation.js';
import { assignTo } from './deconstruction.js';
import { derived, expression, optional, type Hint } from './expressions.js';
import type { Lowering } from './lowering.js';
import { isStringPlace, placeType } from './names.js';
import { bare, operatorOf, spanOf } from './syntax.js';

/** `a + b + c …`: written as a loop, for generated code has thousands in a row. Sums with a text are texts. */
export function binary(l: Lowering, node: SyntaxNode, hint: Hint): Value {
  const generic = genericCreation(l, node, hint);
  if (generic !== undefined) return generic;
  const chain: SyntaxNode[] = [];
  let left = node;
  while (left.type === 'binary_expression') {
    chain.push(left);
    const next = left.child('left');
    if (next === undefined) break;
    left = next;
  }
  let value = left.type === 'binary_expression' ? unknownValue(left.span) : expression(l, left, hint);
  let at = spanOf(left);
  // The parts of the value so far, as long as they can grow: copying them for each term would take a long time.
  let parts: Value[] | undefined;
  let previous: string | undefined;
  for (const one of chain.reverse()) {
    const operator = one.child('operator')?.text ?? '';
    const right = one.child('right');
    const span = { start: at.start, end: one.end };
    if (operator === '&&' || operator === '||' || operator === '??') {
      value = logical(l, { left: value, at, operator, right, hint, span });
      previous = undefined;
      at = span;
      continue;
    }
    const other = optional(l, right, span);
    if (operator === '+' && (isText(l, value) || isText(l, other))) {
      if (previous !== 'text') parts = [...partsOf(value)];
      parts!.push(...partsOf(other));
      previous = 'text';
      value = { kind: 'text', parts: parts!, span };
    } else {
      if (previous !== operator || !associative.has(operator)) parts = [value];
      parts!.push(other);
      previous = operator;
      value = derived(operator, parts!, span);
    }
    at = span;
  }
  return value;
}

/** `a + b + c` is one value of three parts: chains of thousands would otherwise be as deep as they are long. */
const associative = new Set(['+', '*', '&', '|', '^']);

/** `a && b`, `a || b`, `a ?? b`: the right side runs behind a branch. */
function logical(
  l: Lowering,
  parts: {
    readonly left: Value;
    readonly at: Span;
    readonly operator: string;
    readonly right: SyntaxNode | undefined;
    readonly hint: Hint;
    readonly span: Span;
  },
): Value {
  const { left, at, operator, right: written, hint, span } = parts;
  let right: Value = unknownValue(span);
  const evaluate = (): void => {
    if (written !== undefined) right = expression(l, written, hint);
  };
  if (operator === '&&') l.b.branch(left, at, evaluate);
  else l.b.branch(left, at, doNothing, evaluate, operator === '??' ? 'nullish' : 'truthy');
  return { kind: 'choice', options: [left, right], span };
}

/** `new List<(int A, int B)> { … }`: the grammar takes the brackets for comparisons. */
function genericCreation(l: Lowering, node: SyntaxNode, hint: Hint): Value | undefined {
  const left = node.child('left');
  const right = node.child('right');
  if (operatorOf(node) !== '>' || right?.type !== 'initializer_expression') return undefined;
  const start = left?.child('left');
  if (start?.type !== 'object_creation_expression' || start.child('arguments') !== undefined)
    return undefined;
  return creation(l, start, hint, { initialiser: right, span: node.span });
}

export function conditional(l: Lowering, node: SyntaxNode, hint: Hint): Value {
  const { span } = node;
  const [test, consequence, alternative] = ['condition', 'consequence', 'alternative'].map((name) =>
    node.child(name),
  );
  let yes: Value = unknownValue(span);
  let no: Value = unknownValue(span);
  const condition = optional(l, test, span);
  l.b.branch(
    condition,
    test === undefined ? span : spanOf(test),
    () => {
      if (consequence !== undefined) yes = expression(l, consequence, hint);
    },
    () => {
      if (alternative !== undefined) no = expression(l, alternative, hint);
    },
  );
  return { kind: 'choice', options: [yes, no], condition, span };
}

export function prefix(l: Lowering, node: SyntaxNode): Value {
  const { span } = node;
  const operator = operatorOf(node);
  const operand = node.named[0];
  if (operand === undefined) return unknownValue(span);
  if (operator === '++' || operator === '--') return update(l, operand, operator, node);
  const value = expression(l, operand);
  if (value.kind === 'constant') {
    if (operator === '!' && typeof value.value === 'boolean') return { ...value, value: !value.value, span };
    if (operator === '-' && typeof value.value === 'number') return { ...value, value: -value.value, span };
  }
  return derived(operator, [value], span);
}

export function postfix(l: Lowering, node: SyntaxNode): Value {
  const operand = node.named[0];
  const operator = operatorOf(node);
  return operand === undefined ? unknownValue(node.span) : update(l, operand, operator, node);
}

function update(l: Lowering, operand: SyntaxNode, operator: string, node: SyntaxNode): Value {
  const { span } = node;
  const place = placeOf(l, operand);
  const old = l.b.read(place, spanOf(operand));
  const value = derived(operator, [old], span);
  l.b.write(place, value, span, 'update', operator);
  return value;
}

export function assignment(l: Lowering, node: SyntaxNode): Value {
  const { span } = node;
  const left = node.child('left');
  const right = node.child('right');
  const operator = node.child('operator')?.text ?? '=';
  if (left === undefined || right === undefined) return unknownValue(span);
  const target = bare(left);
  if (operator === '=') {
    if (target.type === 'tuple_expression' || isDiscard(l, target)) {
      const value = expression(l, right);
      if (target.type === 'tuple_expression') assignTo(l, target, value, 'assign', span);
      else l.b.discard(value, span, true);
      return value;
    }
    const place = placeOf(l, target);
    const value = expression(l, right, { name: lastName(place), type: placeType(l, place) });
    l.b.write(place, value, span, 'assign');
    return value;
  }
  const place = placeOf(l, target);
  const old = l.b.read(place, spanOf(left));
  if (operator === '??=') return latch(l, { place, old, left, right, span });
  const value = expression(l, right, { name: lastName(place) });
  const isSum = operator === '+=' && (isText(l, value) || isText(l, old));
  const result: Value = isSum
    ? { kind: 'text', parts: [old, ...partsOf(value)], span }
    : derived(operator.slice(0, -1), [old, value], span);
  l.b.write(place, result, span, 'compound', operator);
  return result;
}

/** `a ??= b`: a branch, behind which the right side runs and is stored. */
function latch(
  l: Lowering,
  parts: { place: Place; old: Value; left: SyntaxNode; right: SyntaxNode; span: Span },
): Value {
  const { place, old, left, right, span } = parts;
  let stored: Value = unknownValue(span);
  l.b.branch(
    old,
    spanOf(left),
    doNothing,
    () => {
      stored = expression(l, right, { name: lastName(place), type: placeType(l, place) });
      l.b.write(place, stored, span, 'compound', '??=');
    },
    'nullish',
  );
  return { kind: 'choice', options: [old, stored], span };
}

function doNothing(): void {
  // The branch that is not taken has no steps.
}

function partsOf(value: Value): readonly Value[] {
  return value.kind === 'text' ? value.parts : [value];
}

function isText(l: Lowering, value: Value): boolean {
  if (value.kind === 'text') return true;
  if (value.kind === 'constant') return typeof value.value === 'string';
  return value.kind === 'read' && isStringPlace(l, value.place);
}

function lastName({ root, path }: Place): string {
  const last = path.at(-1);
  if (last?.kind === 'field') return last.name;
  return root.kind === 'variable' && path.length === 0 ? root.variable.name : '';
}
