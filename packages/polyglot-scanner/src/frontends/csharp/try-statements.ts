import type { Value } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { expression } from './expressions.js';
import type { Lowering } from './lowering.js';
import { statement } from './statements.js';
import { plainName, spanOf, typeText } from './syntax.js';
import { typeReference } from './type-references.js';

export function tryStatement(l: Lowering, node: SyntaxNode): void {
  const clauses = node.children.filter((child) => child.type === 'catch_clause');
  const final = node.first('finally_clause')?.first('block');
  const body = node.child('body');
  l.b.try({
    body: () => {
      if (body !== undefined) statement(l, body);
    },
    ...(clauses.length === 0
      ? {}
      : {
          catch: () => {
            catchClauses(l, clauses, 0);
          },
        }),
    ...(final === undefined
      ? {}
      : {
          finally: () => {
            statement(l, final);
          },
        }),
  });
}

/** The clauses are asked in order; what none of them takes goes on its way. */
function catchClauses(l: Lowering, clauses: readonly SyntaxNode[], index: number): void {
  const clause = clauses[index];
  const span = (clause ?? clauses.at(-1)!).span;
  const exception: Value = { kind: 'derived', from: [], operator: 'exception', span };
  if (clause === undefined) {
    l.b.throw(exception, span);
    return;
  }
  l.inScope(() => {
    const declaration = clause.first('catch_declaration');
    const filter = clause.first('catch_filter_clause')?.named[0];
    const body = clause.child('body');
    const name = declaration?.child('name');
    const type = declaration?.child('type');
    if (name !== undefined) {
      const variable = l.declare({
        name: plainName(name),
        span: name.span,
        kind: 'exception',
        declaredType: typeText(type),
        type: typeReference(l, type),
      });
      l.initialise(variable, exception, name.span);
    }
    const run = (): void => {
      if (body !== undefined) statement(l, body);
    };
    const takesAll = type === undefined || /^(?:System\.)?Exception$/.test(type.text);
    if (takesAll && filter === undefined) {
      run();
      return;
    }
    const at = filter === undefined ? (type?.span ?? span) : spanOf(filter);
    const test: Value =
      filter === undefined
        ? { kind: 'derived', from: [exception], operator: 'is', span: at }
        : expression(l, filter);
    l.b.branch(test, at, run, () => {
      catchClauses(l, clauses, index + 1);
    });
  });
}
