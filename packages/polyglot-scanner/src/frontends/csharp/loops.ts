import { type Value } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { assignTo } from './deconstruction.js';
import { expression, optional } from './expressions.js';
import type { Lowering } from './lowering.js';
import { scoped, variables } from './statements.js';
import { plainName, spanOf, typeText } from './syntax.js';
import { typeReference } from './type-references.js';

/** `while` and `do … while`. */
export function whileStatement(l: Lowering, node: SyntaxNode): void {
  const condition = node.child('condition');
  loop(l, node, {
    testAfter: node.type === 'do_statement',
    test: () => ({
      value: optional(l, condition, node.span),
      span: condition === undefined ? node.span : spanOf(condition),
    }),
  });
}

export function forStatement(l: Lowering, node: SyntaxNode): void {
  l.inScope(() => {
    for (const one of node.childrenIn('initializer')) {
      if (one.type === 'variable_declaration') variables(l, one, false);
      else if (one.isNamed) expression(l, one);
    }
    const condition = node.child('condition');
    loop(l, node, {
      ...(condition === undefined
        ? {}
        : { test: () => ({ value: expression(l, condition), span: spanOf(condition) }) }),
      update: () => {
        for (const one of node.childrenIn('update')) if (one.isNamed) expression(l, one);
      },
    });
  });
}

export function forEachStatement(l: Lowering, node: SyntaxNode): void {
  const left = node.child('left');
  const right = node.child('right');
  const at = right === undefined ? node.span : spanOf(right);
  const collection = optional(l, right, at);
  l.inScope(() => {
    loop(l, node, {
      test: () => {
        if (node.has('await')) l.b.suspend(collection, at, 'for-await');
        return { value: collection, span: at, test: 'more' };
      },
      start: () => {
        if (left === undefined) return;
        const element: Value = { kind: 'derived', from: [collection], operator: 'element', span: at };
        if (left.type !== 'identifier') {
          assignTo(l, left, element, 'initialise', left.span);
          return;
        }
        const type = node.child('type');
        const variable = l.declare({
          name: plainName(left),
          span: left.span,
          constant: true,
          declaredType: typeText(type),
          type: typeReference(l, type),
        });
        l.initialise(variable, element, left.span);
      },
    });
  });
}

/** A loop whose body is the node's; `break` and `continue` in it know it by a name. */
function loop(
  l: Lowering,
  node: SyntaxNode,
  parts: Pick<Parameters<Lowering['b']['loop']>[0], 'test' | 'update' | 'testAfter'> & { start?: () => void },
): void {
  const label = l.newLabel();
  const body = node.child('body');
  l.withJumps({ breakTo: label, continueTo: label }, () => {
    l.b.loop({
      labels: [label],
      ...(parts.test === undefined ? {} : { test: parts.test }),
      ...(parts.update === undefined ? {} : { update: parts.update }),
      testAfter: parts.testAfter === true,
      body: () => {
        parts.start?.();
        if (body !== undefined) scoped(l, body);
      },
    });
  });
}
