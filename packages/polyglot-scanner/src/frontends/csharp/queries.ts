import { unknownValue, type Value } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { derived, expression, optional } from './expressions.js';
import type { Lowering } from './lowering.js';
import { plainName, typeText } from './syntax.js';
import { typeReference } from './type-references.js';

/** `from x in xs where … select …`: loops over the sources, with what the clauses say inside. */
export function query(l: Lowering, node: SyntaxNode): Value {
  const results: Value[] = [];
  l.inScope(() => {
    clauses(l, node.named, 0, results, node);
  });
  return unknownValue(node.span, results);
}

function clauses(
  l: Lowering,
  list: readonly SyntaxNode[],
  start: number,
  results: Value[],
  node: SyntaxNode,
): void {
  for (let index = start; index < list.length; index++) {
    const clause = list[index]!;
    const { span } = clause;
    switch (clause.type) {
      case 'from_clause': {
        const name = clause.child('name');
        const type = clause.child('type');
        const source = optional(
          l,
          clause.named.findLast((child) => child !== name && child !== type),
          span,
        );
        if (start === 0 && index === 0) results.push(source);
        l.b.loop({
          test: () => ({ value: source, span, test: 'more' }),
          body: () => {
            declare(l, name, derived('element', [source], span), type);
            clauses(l, list, index + 1, results, node);
          },
        });
        return;
      }
      case 'where_clause': {
        const condition = optional(l, clause.named[0], span);
        l.b.branch(condition, clause.named[0]?.span ?? span, () => {
          clauses(l, list, index + 1, results, node);
        });
        return;
      }
      case 'let_clause': {
        const [name, value] = clause.named;
        declare(l, name, optional(l, value, span));
        break;
      }
      case 'join_clause':
        join(l, clause);
        break;
      case 'select_clause':
      case 'group_clause':
        results.push(...clause.named.map((one) => expression(l, one)));
        break;
      case 'identifier': {
        // `into g`: the query goes on with its results.
        declare(l, clause, derived('element', [...results], span));
        break;
      }
      default:
        for (const one of clause.named) expression(l, one);
    }
  }
}

/** `join y in ys on x.Id equals y.Id into matches` */
function join(l: Lowering, clause: SyntaxNode): void {
  const type = clause.child('type');
  const into = clause.first('join_into_clause');
  const [name, source, ...keys] = clause.named.filter((child) => child !== type && child !== into);
  const joined = optional(l, source, clause.span);
  declare(l, name, derived('element', [joined], clause.span), type);
  for (const key of keys) expression(l, key);
  if (into !== undefined) declare(l, into.named[0], unknownValue(into.span, [joined]));
}

function declare(l: Lowering, name: SyntaxNode | undefined, value: Value, type?: SyntaxNode): void {
  if (name === undefined) return;
  const variable = l.declare({
    name: plainName(name),
    span: name.span,
    constant: true,
    declaredType: typeText(type),
    type: typeReference(l, type),
  });
  l.initialise(variable, value, name.span);
}
