import { unknownValue, type Value } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { targetNames } from './bound-names.js';
import { expression } from './expressions.js';
import type { Lowering } from './lowering.js';
import { Scope } from './scopes.js';
import { assignTo } from './targets.js';

/**
 * A comprehension runs as the loops it stands for. Its value is a list whose one known element stands for all of them.
 */
export function comprehension(l: Lowering, node: SyntaxNode): Value {
  const clauses = node.children.filter(
    (child) => child.type === 'for_in_clause' || child.type === 'if_clause',
  );
  const scope = new Scope('comprehension', l.fn, l.scope);
  for (const clause of clauses) {
    for (const left of clause.childrenIn('left'))
      for (const name of targetNames(left)) scope.declare(name.text, name.span, 'variable');
  }
  let element: Value = unknownValue(node.span);
  // The first iterable is evaluated outside.
  const [first, ...others] = clauses;
  const iterable = first === undefined ? undefined : iterableOf(l, first);
  l.inScope(scope, () => {
    clause(l, first, iterable, others, () => {
      element = elementOf(l, node);
      if (node.type === 'generator_expression') l.b.suspend(element, node.span, 'yield');
    });
  });
  return node.type === 'dictionary_comprehension'
    ? unknownValue(node.span, [element])
    : { kind: 'array', elements: [element], span: node.span };
}

function clause(
  l: Lowering,
  node: SyntaxNode | undefined,
  iterable: Value | undefined,
  others: readonly SyntaxNode[],
  body: () => void,
): void {
  if (node === undefined) {
    body();
    return;
  }
  const [next, ...rest] = others;
  const inner = (): void => {
    clause(l, next, next?.type === 'for_in_clause' ? iterableOf(l, next) : undefined, rest, body);
  };
  if (node.type === 'if_clause') {
    const test = node.named[0];
    if (test === undefined) inner();
    else l.b.branch(expression(l, test), test.span, inner);
    return;
  }
  const left = node.child('left');
  const at = node.child('right')?.span ?? node.span;
  const value = iterable ?? unknownValue(at);
  l.b.loop({
    test: () => {
      if (node.has('async')) l.b.suspend(value, at, 'for-await');
      return { value, span: at, test: 'more' };
    },
    body: () => {
      if (left !== undefined)
        assignTo(
          l,
          left,
          { kind: 'derived', from: [value], operator: 'element', span: at },
          left.span,
          'initialise',
        );
      inner();
    },
  });
}

function iterableOf(l: Lowering, node: SyntaxNode): Value | undefined {
  const rights = node.childrenIn('right');
  const values = rights.map((one) => expression(l, one));
  return values.length > 1 ? { kind: 'array', elements: values, span: node.span } : values[0];
}

function elementOf(l: Lowering, node: SyntaxNode): Value {
  const body = node.child('body');
  if (body === undefined) return unknownValue(node.span);
  if (body.type !== 'pair') return expression(l, body);
  return unknownValue(
    body.span,
    body.named.map((one) => expression(l, one)),
  );
}
