import { unknownValue, type Span, type Value } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { discard, expression } from './expressions.js';
import { literal } from './literals.js';
import type { Lowering } from './lowering.js';
import { declaredPlace } from './names.js';
import { bindPattern } from './patterns.js';
import { Scope } from './scope.js';
import { statement, statementList } from './statements.js';

export function switchStatement(l: Lowering, node: SyntaxNode, labels: readonly string[]): void {
  lower(l, node, [...labels, l.newSwitchLabel()], undefined);
}

/** A `switch` used as a value: one of those that its arms give. */
export function switchValue(l: Lowering, node: SyntaxNode): Value {
  const { yields } = l;
  const label = l.newSwitchLabel();
  l.yields = { values: [], label };
  const { values } = l.yields;
  const condition = lower(l, node, [label], values);
  l.yields = yields;
  return { kind: 'choice', options: values, condition, span: node.span };
}

/** `values` takes what the arms give, where the `switch` is an expression. */
function lower(l: Lowering, node: SyntaxNode, labels: readonly string[], values: Value[] | undefined): Value {
  const on = node.child('condition')?.named[0];
  const selector = on === undefined ? unknownValue(node.span) : expression(l, on);
  const arms = (node.child('body')?.children ?? []).filter(
    ({ type }) => type === 'switch_rule' || type === 'switch_block_statement_group',
  );
  l.inBlock(() => {
    // What old-style groups declare, the groups behind them see.
    const shared = l.scope;
    l.b.switch(
      arms.map((arm) => {
        const isRule = arm.type === 'switch_rule';
        const own = arm.children.filter((one) => one.type === 'switch_label');
        const hasPattern = own.some((one) => one.first('pattern') !== undefined);
        const scope = isRule || hasPattern ? new Scope(shared) : shared;
        const test = (): { value: Value; span: Span } => {
          let value: Value = selector;
          l.inScope(scope, () => {
            value = asked(l, own, selector);
          });
          return { value, span: own[0]?.span ?? arm.span };
        };
        return {
          ...(own.some((one) => one.has('default')) ? {} : { test }),
          body: () => {
            l.inScope(scope, () => {
              if (isRule) rule(l, arm, labels, values);
              else group(l, arm);
            });
          },
        };
      }),
      labels,
    );
  });
  return selector;
}

/** What the labels of an arm ask of the selector; patterns store what they name. */
function asked(l: Lowering, labels: readonly SyntaxNode[], selector: Value): Value {
  const span = labels[0]!.span;
  const from: Value[] = [selector];
  let operator = '==';
  for (const label of labels) {
    for (const one of label.named) {
      const [inner] = one.named;
      if (one.type === 'pattern') {
        operator = 'instanceof';
        from.push(...bindPattern(l, one, selector));
      } else if (one.type === 'guard') {
        if (inner !== undefined) from.push(expression(l, inner));
      } else from.push(constant(l, one));
    }
  }
  return { kind: 'derived', from, operator, span };
}

/** A constant: a name that nothing declares is one of the selector's enum. */
function constant(l: Lowering, node: SyntaxNode): Value {
  const known = literal(node);
  if (known !== undefined) return known;
  if (node.type !== 'identifier') return expression(l, node);
  const place = declaredPlace(l, node.text, node.span);
  return place === undefined ? unknownValue(node.span) : l.b.read(place, node.span);
}

function rule(l: Lowering, arm: SyntaxNode, labels: readonly string[], values: Value[] | undefined): void {
  const body = arm.named.find((one) => one.type !== 'switch_label');
  const inner = body?.type === 'expression_statement' ? body.named[0] : undefined;
  if (inner !== undefined) {
    const value = expression(l, inner);
    if (values === undefined) discard(l, inner, value, inner.span);
    else values.push(value);
  } else if (body !== undefined) statement(l, body);
  l.b.break(labels.at(-1));
}

/** `case a: …`, which falls through into the next. */
function group(l: Lowering, arm: SyntaxNode): void {
  const inner: SyntaxNode[] = arm.children.filter((one) => one.type !== 'switch_label');
  statementList(l, { children: inner });
}
