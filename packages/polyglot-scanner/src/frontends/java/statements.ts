import { unknownValue, variablePlace, type Place, type Span, type Value } from 'hazard-core';
import { isComment, type SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { modifiersOf } from './annotations.js';
import { typeBody } from './bodies.js';
import { placeOf } from './chains.js';
import { declareTypes, isTypeDeclaration } from './declarations.js';
import { discard, expression } from './expressions.js';
import type { Lowering } from './lowering.js';
import { method } from './names.js';
import { switchStatement } from './switches.js';
import { declaredType } from './type-references.js';

/** The statements of a block, in a scope of their own. */
export function statements(l: Lowering, block: SyntaxNode): void {
  l.inBlock(() => {
    statementList(l, block);
  });
}

/** The statements that stand directly in a node, those between which the parser lost its way included. */
export function statementList(l: Lowering, block: Pick<SyntaxNode, 'children'>): void {
  for (const node of block.children) {
    if (!node.isNamed || isComment(node)) continue;
    if (node.type === 'ERROR') statementsIn(l, node);
    else statement(l, node);
  }
}

/** What of a piece that was not understood is a statement by itself. */
function statementsIn(l: Lowering, node: SyntaxNode): void {
  for (const child of node.children) if (/_statement$|_declaration$/.test(child.type)) statement(l, child);
}

export function statement(l: Lowering, node: SyntaxNode): void {
  l.guarded(node, () => {
    lowerStatement(l, node);
  });
}

function lowerStatement(l: Lowering, node: SyntaxNode): void {
  const { b, labels } = l;
  const { span } = node;
  if (node.type !== 'labeled_statement') l.labels = [];
  switch (node.type) {
    case 'expression_statement': {
      const inner = node.named[0];
      if (inner !== undefined) discard(l, inner, expression(l, inner), span);
      return;
    }
    case 'local_variable_declaration':
      localVariables(l, node);
      return;
    case 'block':
      statements(l, node);
      return;
    case 'if_statement':
      ifStatement(l, node);
      return;
    case 'while_statement':
    case 'do_statement':
      l.inBlock(() => {
        b.loop({
          labels,
          testAfter: node.type === 'do_statement',
          test: () => condition(l, node.child('condition'), span),
          body: () => {
            body(l, node.child('body'));
          },
        });
      });
      return;
    case 'for_statement':
      forStatement(l, node, labels);
      return;
    case 'enhanced_for_statement':
      forEachStatement(l, node, labels);
      return;
    case 'labeled_statement':
      labeledStatement(l, node, labels);
      return;
    case 'return_statement':
      b.return(node.named[0] === undefined ? unknownValue(span) : expression(l, node.named[0]), span);
      return;
    case 'throw_statement':
      b.throw(node.named[0] === undefined ? unknownValue(span) : expression(l, node.named[0]), span);
      return;
    case 'break_statement':
      b.break(node.named[0]?.text);
      return;
    case 'continue_statement':
      b.continue(node.named[0]?.text);
      return;
    case 'yield_statement': {
      const value = node.named[0] === undefined ? unknownValue(span) : expression(l, node.named[0]);
      l.yields?.values.push(value);
      b.break(l.yields?.label);
      return;
    }
    case 'switch_expression':
      switchStatement(l, node, labels);
      return;
    case 'try_statement':
    case 'try_with_resources_statement':
      tryStatement(l, node);
      return;
    case 'synchronized_statement':
      synchronizedStatement(l, node);
      return;
    case 'assert_statement': {
      const [asserted, message] = node.named;
      if (asserted === undefined) return;
      b.branch(expression(l, asserted), asserted.span, nothing, () => {
        b.throw(message === undefined ? unknownValue(span) : expression(l, message), span);
      });
      return;
    }
    // The constructor began with it.
    case 'explicit_constructor_invocation':
    case 'import_declaration':
    case 'package_declaration':
    case 'module_declaration':
    case ';':
      return;
    default:
      if (isTypeDeclaration(node)) {
        for (const type of declareTypes(l, [node])) typeBody(l, type);
      } else if (!node.type.endsWith('_declaration')) {
        discard(l, node, expression(l, node), span);
      }
  }
}

function nothing(): void {
  // A branch that only goes on.
}

/** The statement that a loop or branch runs; what it declares is its own. */
function body(l: Lowering, node: SyntaxNode | undefined): void {
  if (node === undefined) return;
  l.inBlock(() => {
    statement(l, node);
  });
}

function condition(l: Lowering, node: SyntaxNode | undefined, at: Span): { value: Value; span: Span } {
  const inner = node?.type === 'parenthesized_expression' ? (node.named[0] ?? node) : node;
  return inner === undefined
    ? { value: unknownValue(at), span: at }
    : { value: expression(l, inner), span: inner.span };
}

function localVariables(l: Lowering, node: SyntaxNode): void {
  const constant = modifiersOf(node).includes('final');
  for (const one of node.childrenIn('declarator')) {
    const typed = declaredType(l, node.child('type'), one.child('dimensions'));
    const name = one.child('name');
    const variable = l.declare(name, one, 'variable', { constant, ...typed });
    const value = one.child('value');
    if (value === undefined) continue;
    l.b.write(variablePlace(variable), expression(l, value, variable.name), one.span, 'initialise');
  }
}

/** `instanceof` patterns of the condition are visible in the branch, and behind it when the branch leaves. */
function ifStatement(l: Lowering, node: SyntaxNode): void {
  const { value, span } = condition(l, node.child('condition'), node.span);
  const alternative = node.child('alternative');
  l.b.branch(
    value,
    span,
    () => {
      body(l, node.child('consequence'));
    },
    alternative === undefined
      ? undefined
      : () => {
          body(l, alternative);
        },
  );
}

function forStatement(l: Lowering, node: SyntaxNode, labels: readonly string[]): void {
  l.inBlock(() => {
    for (const one of node.childrenIn('init')) {
      if (one.type === 'local_variable_declaration') localVariables(l, one);
      else discard(l, one, expression(l, one), one.span);
    }
    const test = node.child('condition');
    l.b.loop({
      labels,
      ...(test === undefined ? {} : { test: () => condition(l, test, test.span) }),
      body: () => {
        body(l, node.child('body'));
      },
      update: () => {
        for (const one of node.childrenIn('update')) discard(l, one, expression(l, one), one.span);
      },
    });
  });
}

function forEachStatement(l: Lowering, node: SyntaxNode, labels: readonly string[]): void {
  const source = node.child('value');
  const at = source?.span ?? node.span;
  const iterable = source === undefined ? unknownValue(at) : expression(l, source);
  l.b.loop({
    labels,
    test: () => ({ value: iterable, span: at, test: 'more' }),
    body: () => {
      l.inBlock(() => {
        const typed = declaredType(l, node.child('type'), node.child('dimensions'));
        const name = node.child('name');
        const variable = l.declare(name, node, 'variable', {
          constant: modifiersOf(node).includes('final'),
          ...typed,
        });
        const element: Value = { kind: 'derived', from: [iterable], operator: 'element', span: at };
        l.b.write(variablePlace(variable), element, name?.span ?? at, 'initialise');
        body(l, node.child('body'));
      });
    },
  });
}

function labeledStatement(l: Lowering, node: SyntaxNode, labels: readonly string[]): void {
  const [label, inner] = node.named;
  if (label === undefined || inner === undefined) return;
  if (/^(?:for|enhanced_for|while|do|labeled)_statement$|^switch_expression$/.test(inner.type)) {
    l.labels = [...labels, label.text];
    statement(l, inner);
  } else {
    l.labels = [];
    l.b.labelled(label.text, () => {
      body(l, inner);
    });
  }
}

function tryStatement(l: Lowering, node: SyntaxNode): void {
  const block = node.child('body');
  const resources = node.child('resources')?.named.filter((one) => one.type === 'resource') ?? [];
  const clauses = node.children.filter((one) => one.type === 'catch_clause');
  const finalizer = node.first('finally_clause')?.first('block');
  const run = (): void => {
    l.inBlock(() => {
      withResources(l, resources, () => {
        if (block !== undefined) statements(l, block);
      });
    });
  };
  if (clauses.length === 0 && finalizer === undefined) {
    run();
    return;
  }
  l.b.try({
    body: run,
    ...(clauses.length === 0
      ? {}
      : {
          catch: () => {
            catchClauses(l, clauses);
          },
        }),
    ...(finalizer === undefined
      ? {}
      : {
          finally: () => {
            statements(l, finalizer);
          },
        }),
  });
}

/** One clause after the other is tried; an exception that none takes is taken by the last: it would leave the function. */
function catchClauses(l: Lowering, [clause, ...others]: readonly SyntaxNode[]): void {
  if (clause === undefined) return;
  const run = (): void => {
    l.inBlock(() => {
      catchClause(l, clause);
    });
  };
  if (others.length === 0) {
    run();
    return;
  }
  const at = clause.first('catch_formal_parameter')?.span ?? clause.span;
  const thrown: Value = { kind: 'derived', from: [], operator: 'exception', span: at };
  l.b.branch({ kind: 'derived', from: [thrown], operator: 'instanceof', span: at }, at, run, () => {
    catchClauses(l, others);
  });
}

function catchClause(l: Lowering, clause: SyntaxNode): void {
  const parameter = clause.first('catch_formal_parameter');
  if (parameter !== undefined) {
    const types = parameter.first('catch_type')?.named ?? [];
    // Of several exceptions nothing is known but that it is one of them.
    const typed = types.length === 1 ? declaredType(l, types[0], undefined) : {};
    const variable = l.declare(parameter.child('name'), parameter, 'exception', typed);
    const { span } = parameter;
    l.b.write(
      variablePlace(variable),
      { kind: 'derived', from: [], operator: 'exception', span },
      span,
      'initialise',
    );
  }
  const block = clause.child('body');
  if (block !== undefined) statements(l, block);
}

/** Each resource is closed when what stands behind it is left, the last one first. */
function withResources(l: Lowering, [resource, ...others]: readonly SyntaxNode[], run: () => void): void {
  if (resource === undefined) {
    run();
    return;
  }
  const place = resourcePlace(l, resource);
  const { span } = resource;
  l.b.try({
    body: () => {
      withResources(l, others, run);
    },
    finally: () => {
      l.b.read(place, span);
      const closing: Place = { root: place.root, path: [...place.path, method('close')] };
      const callee: Value = { kind: 'read', place: closing, event: undefined, span };
      l.b.call({ callee, receiver: place, args: [], span, calleeSpan: span });
    },
  });
}

function resourcePlace(l: Lowering, resource: SyntaxNode): Place {
  const value = resource.child('value');
  if (value === undefined) {
    const existing = resource.named.find((one) => one.type !== 'modifiers');
    return existing === undefined
      ? { root: { kind: 'value', value: unknownValue(resource.span) }, path: [] }
      : placeOf(l, existing);
  }
  const typed = declaredType(l, resource.child('type'), resource.child('dimensions'));
  const variable = l.declare(resource.child('name'), resource, 'variable', { constant: true, ...typed });
  l.b.write(variablePlace(variable), expression(l, value), resource.span, 'initialise');
  return variablePlace(variable);
}

function synchronizedStatement(l: Lowering, node: SyntaxNode): void {
  const held = node.first('parenthesized_expression')?.named[0];
  const block = node.child('body');
  if (held === undefined || block === undefined) return;
  guardedBy(l, placeOf(l, held), held.span, () => {
    statements(l, block);
  });
}

/** Holds a lock while the code runs, however it is left. */
export function guardedBy(l: Lowering, lock: Place, at: Span, run: () => void): void {
  l.b.acquire(lock, at);
  l.b.try({
    body: run,
    finally: () => {
      l.b.release(lock, at);
    },
  });
}
