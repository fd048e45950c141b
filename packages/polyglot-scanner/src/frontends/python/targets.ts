import { unknownValue, variablePlace, type Place, type Span, type Value, type WriteForm } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { unknownNode } from './expressions.js';
import type { Lowering } from './lowering.js';
import { namePlace, placeOf } from './places.js';

/** Stores a value in a target: a name, a member, or a pattern of them. */
export function assignTo(
  l: Lowering,
  target: SyntaxNode,
  value: Value,
  at: Span,
  form: WriteForm = 'assign',
): void {
  switch (target.type) {
    case 'identifier':
      l.b.write(targetPlace(l, target), value, at, form);
      return;
    case 'attribute':
    case 'subscript':
      l.b.write(placeOf(l, target), value, at, form);
      return;
    case 'parenthesized_expression':
    case 'as_pattern_target':
    case 'list_splat_pattern':
    case 'list_splat':
    case 'case_pattern':
      for (const inner of target.named) assignTo(l, inner, value, at, form);
      return;
    case 'pattern_list':
    case 'tuple_pattern':
    case 'list_pattern':
    case 'tuple':
    case 'list':
    case 'expression_list':
      unpack(l, target.named, value, at, form);
      return;
    default:
      unknownNode(l, target);
  }
}

/** `a, (b, *c) = value`: what stands behind a starred target has no known place. */
function unpack(l: Lowering, targets: readonly SyntaxNode[], value: Value, at: Span, form: WriteForm): void {
  const starred = targets.findIndex((one) => one.type === 'list_splat_pattern' || one.type === 'list_splat');
  targets.forEach((target, index) => {
    const isPlaced = starred === -1 || index < starred;
    assignTo(
      l,
      target,
      isPlaced ? elementAt(l, value, index, target.span) : unknownValue(target.span, [value]),
      at,
      form,
    );
  });
}

function elementAt(l: Lowering, value: Value, index: number, at: Span): Value {
  if (
    value.kind === 'array' &&
    !value.elements.some((one) => one.kind === 'derived' && one.operator === 'spread')
  )
    return value.elements[index] ?? unknownValue(at, [value]);
  const base: Place = value.kind === 'read' ? value.place : { root: { kind: 'value', value }, path: [] };
  const key: Value = { kind: 'constant', value: index, span: at };
  return l.b.read({ root: base.root, path: [...base.path, { kind: 'index', key }] }, at);
}

/** The place that a name is stored in; declared by the scope before its first statement. */
function targetPlace(l: Lowering, node: SyntaxNode): Place {
  const known = l.scope.lookUp(node.text);
  if (known !== undefined) return known;
  const variable = l.scope.declare(node.text, node.span, 'variable');
  return variable === undefined ? namePlace(l, node) : variablePlace(variable);
}
