import { type Span, type Value } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { argumentExpression, declareIn, isDiscard } from './arguments.js';
import { memberOf, placeOf } from './chains.js';
import type { Lowering } from './lowering.js';
import { bare, plainName } from './syntax.js';

/** Stores a value in a target, which may be a tuple of targets. `at` is the span of the whole assignment. */
export function assignTo(
  l: Lowering,
  target: SyntaxNode,
  value: Value,
  form: 'initialise' | 'assign',
  at: Span,
): void {
  const inner = bare(target);
  switch (inner.type) {
    case 'tuple_expression':
      takeApart(l, inner.named.map(argumentExpression), value, form, at);
      return;
    case 'tuple_pattern':
    case 'parenthesized_variable_designation':
      takeApart(l, inner.named, value, form, at);
      return;
    case 'declaration_expression': {
      const variable = declareIn(l, inner);
      if (variable !== undefined) l.initialise(variable, value, at);
      return;
    }
    case 'discard':
      return;
    default:
      if (isDiscard(l, inner)) return;
      if (form === 'initialise' && inner.type === 'identifier') {
        l.initialise(l.declare({ name: plainName(inner), span: inner.span }), value, at);
      } else l.b.write(placeOf(l, inner), value, at, 'assign');
  }
}

function takeApart(
  l: Lowering,
  targets: readonly (SyntaxNode | undefined)[],
  value: Value,
  form: 'initialise' | 'assign',
  at: Span,
): void {
  for (const [index, target] of targets.entries()) {
    if (target === undefined || isDiscard(l, target)) continue;
    const { span } = target;
    l.guarded(target, () => {
      assignTo(l, target, elementOf(l, value, index, span), form, form === 'initialise' ? span : at);
    });
  }
}

/** One element of a tuple, or of what an object is taken apart into. */
export function elementOf(l: Lowering, value: Value, index: number, span: Span): Value {
  const known =
    value.kind === 'array'
      ? value.elements[index]
      : value.kind === 'object'
        ? [...value.properties.values()][index]
        : undefined;
  return known ?? memberOf(l, value, { kind: 'index', key: { kind: 'constant', value: index, span } }, span);
}
