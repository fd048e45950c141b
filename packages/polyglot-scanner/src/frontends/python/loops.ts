import { unknownValue, type Value } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { expression } from './expressions.js';
import type { Lowering } from './lowering.js';
import { bodyOf } from './statements.js';
import { assignTo } from './targets.js';

export function forStatement(l: Lowering, node: SyntaxNode): void {
  const left = node.child('left');
  const rights = node.childrenIn('right');
  const values = rights.map((one) => expression(l, one));
  const at = rights[0]?.span ?? node.span;
  const iterable: Value =
    values.length === 1 ? values[0]! : { kind: 'array', elements: values, span: node.span };
  withElse(l, node, () => {
    l.b.loop({
      test: () => {
        if (node.has('async')) l.b.suspend(iterable, at, 'for-await');
        return { value: iterable, span: at, test: 'more' };
      },
      body: () => {
        if (left !== undefined)
          assignTo(l, left, { kind: 'derived', from: [iterable], operator: 'element', span: at }, left.span);
        bodyOf(l, node);
      },
    });
  });
}

export function whileStatement(l: Lowering, node: SyntaxNode): void {
  const condition = node.child('condition');
  withElse(l, node, () => {
    l.b.loop({
      test: () =>
        condition === undefined
          ? { value: unknownValue(node.span), span: node.span }
          : { value: expression(l, condition), span: condition.span },
      body: () => {
        bodyOf(l, node);
      },
    });
  });
}

/** The `else` of a loop runs when the loop has come to its end; a `break` goes past it. */
function withElse(l: Lowering, node: SyntaxNode, loop: () => void): void {
  const otherwise = node.child('alternative');
  if (otherwise === undefined) {
    inLoop(l, undefined, loop);
    return;
  }
  const label = l.newLabel();
  l.b.labelled(label, () => {
    inLoop(l, label, loop);
    bodyOf(l, otherwise);
  });
}

function inLoop(l: Lowering, label: string | undefined, loop: () => void): void {
  l.loops.push(label);
  loop();
  l.loops.pop();
}
