import { unknownValue, type Span, type Value } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { expression } from './expressions.js';
import type { Lowering } from './lowering.js';
import { calleeValue } from './places.js';
import { bodyOf, statement } from './statements.js';
import { assignTo } from './targets.js';

export function tryStatement(l: Lowering, node: SyntaxNode): void {
  const clauses = node.children.filter(
    (child) => child.type === 'except_clause' || child.type === 'except_group_clause',
  );
  const otherwise = node.first('else_clause');
  const final = node.first('finally_clause');
  const guarded = (): void => {
    if (clauses.length === 0) {
      bodyOf(l, node);
      if (otherwise !== undefined) bodyOf(l, otherwise);
      return;
    }
    const done = l.newLabel();
    // What is caught goes past the `else`, whose own exceptions nobody catches here.
    l.b.labelled(done, () => {
      l.b.try({
        body: () => {
          bodyOf(l, node);
        },
        catch: () => {
          handlers(l, clauses, node.span);
          l.b.break(done);
        },
      });
      if (otherwise !== undefined) bodyOf(l, otherwise);
    });
  };
  if (final === undefined) guarded();
  else
    l.b.try({
      body: guarded,
      finally: () => {
        bodyOf(l, final);
      },
    });
}

/** One clause after the other; what none of them takes goes on its way. */
function handlers(l: Lowering, clauses: readonly SyntaxNode[], at: Span): void {
  const done = l.newLabel();
  const exception = (span: Span): Value => ({ kind: 'derived', from: [], operator: 'exception', span });
  l.b.labelled(done, () => {
    for (const clause of clauses) {
      const written = clause.child('value');
      const alias = written?.type === 'as_pattern' ? written.child('alias') : undefined;
      const types =
        written?.type === 'as_pattern'
          ? written.named.filter((one) => one !== alias)
          : written
            ? [written]
            : [];
      const values = types.map((one) => expression(l, one));
      const write = (): void => {
        if (alias !== undefined) assignTo(l, alias, exception(alias.span), alias.span, 'initialise');
        bodyOf(l, clause);
        l.b.break(done);
      };
      if (types.length === 0 || types.some(takesAll)) {
        write();
        return;
      }
      l.b.branch(
        { kind: 'derived', from: values, operator: 'except', span: clause.span },
        types[0]!.span,
        write,
      );
    }
    l.b.throw(exception(at), at);
  });
}

/** `except Exception:`; what is above it ends the process anyway. */
function takesAll(type: SyntaxNode): boolean {
  if (type.type === 'tuple') return type.named.some(takesAll);
  return type.text === 'Exception' || type.text === 'BaseException';
}

/** `with a as b, c: …`: each manager is entered, and left again whatever happens. */
export function withStatement(l: Lowering, node: SyntaxNode): void {
  const items = node.first('with_clause')?.named.filter((child) => child.type === 'with_item') ?? [];
  enter(l, node, items, node.has('async'));
}

function enter(l: Lowering, node: SyntaxNode, items: readonly SyntaxNode[], isAsync: boolean): void {
  const [item, ...others] = items;
  if (item === undefined) {
    const body = node.child('body');
    if (body !== undefined) statement(l, body);
    return;
  }
  const written = item.child('value') ?? item.named[0];
  // `with (a as b, c as d):` is one tuple of managers.
  if (written?.type === 'tuple' && written.named.some((one) => one.type === 'as_pattern')) {
    enterAll(l, node, [...written.named], others, isAsync);
    return;
  }
  manager(l, written, item.span, isAsync, () => {
    enter(l, node, others, isAsync);
  });
}

function enterAll(
  l: Lowering,
  node: SyntaxNode,
  managers: readonly SyntaxNode[],
  others: readonly SyntaxNode[],
  isAsync: boolean,
): void {
  const [first, ...rest] = managers;
  if (first === undefined) enter(l, node, others, isAsync);
  else
    manager(l, first, first.span, isAsync, () => {
      enterAll(l, node, rest, others, isAsync);
    });
}

function manager(
  l: Lowering,
  written: SyntaxNode | undefined,
  at: Span,
  isAsync: boolean,
  body: () => void,
): void {
  const alias = written?.type === 'as_pattern' ? written.child('alias') : undefined;
  const inner = written?.type === 'as_pattern' ? written.named.find((one) => one !== alias) : written;
  const made = inner === undefined ? unknownValue(at) : expression(l, inner);
  const span = inner?.span ?? at;
  const method = (name: string): Value => {
    const receiver =
      made.kind === 'read' ? made.place : ({ root: { kind: 'value', value: made }, path: [] } as const);
    const place = { root: receiver.root, path: [...receiver.path, { kind: 'field' as const, name }] };
    const called = l.b.call({
      callee: calleeValue(place, inner ?? written!),
      receiver,
      args: [],
      span,
      calleeSpan: span,
    });
    return isAsync ? l.b.suspend(called, span) : called;
  };
  if (written === undefined) {
    body();
    return;
  }
  const entered = method(isAsync ? '__aenter__' : '__enter__');
  l.b.try({
    body: () => {
      if (alias !== undefined) assignTo(l, alias, entered, at, 'initialise');
      body();
    },
    finally: () => {
      method(isAsync ? '__aexit__' : '__exit__');
    },
  });
}
