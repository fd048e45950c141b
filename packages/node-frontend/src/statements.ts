import type { TSESTree } from '@typescript-eslint/types';
import { unknownValue, type Value } from 'hazard-core';
import { classDeclaration } from './classes.js';
import { exportByCall, exportWhole } from './commonjs.js';
import { discard, expression, unknownNode } from './expressions.js';
import { functionModel } from './functions.js';
import type { Lowering } from './lowering.js';
import { exportAll, exportDefault, exportNamed, importDeclaration } from './module-syntax.js';
import { enumDeclaration, hoistNamespace, importEquals, namespaceDeclaration } from './namespaces.js';
import { assignTo, nameOf } from './patterns.js';
import { spanOf, type Node } from './syntax.js';

/** A list of statements: function declarations exist before the first of them runs. */
export function statements(l: Lowering, nodes: readonly Node[]): void {
  hoistAll(l, nodes);
  for (const node of nodes) statement(l, node);
}

export function statement(l: Lowering, node: Node): void {
  if (!l.enter(node)) return;
  lowerStatement(l, node);
  l.leave();
}

/** Namespaces first: the functions may use their members. */
function hoistAll(l: Lowering, nodes: readonly Node[]): void {
  if (!nodes.some(mayBeHoisted)) return;
  const declared = nodes.map((node) =>
    node.type === 'ExportNamedDeclaration' || node.type === 'ExportDefaultDeclaration'
      ? node.declaration
      : node,
  );
  for (const node of declared) {
    if (node?.type !== 'TSModuleDeclaration') continue;
    l.guarded(node, () => {
      hoistNamespace(l, node);
    });
  }
  for (const node of declared) {
    if (node?.type !== 'FunctionDeclaration') continue;
    l.guarded(node, () => {
      functionDeclaration(l, node);
    });
  }
}

function mayBeHoisted({ type }: Node): boolean {
  return (
    type === 'FunctionDeclaration' ||
    type === 'TSModuleDeclaration' ||
    type === 'ExportNamedDeclaration' ||
    type === 'ExportDefaultDeclaration'
  );
}

function functionDeclaration(l: Lowering, node: TSESTree.FunctionDeclaration): void {
  if ((node.body as Node | null | undefined) == null || l.names.functionOf(node) !== undefined) return;
  const fn = functionModel(l, node, 'default');
  if (node.id != null)
    l.names.variable(node.id)?.definitions.push({ kind: 'function', fn, span: spanOf(node) });
}

function lowerStatement(l: Lowering, node: Node): void {
  const { b, labels } = l;
  if (node.type !== 'LabeledStatement') l.labels = [];
  switch (node.type) {
    case 'ExpressionStatement':
      expressionStatement(l, node);
      return;
    case 'VariableDeclaration':
      variableDeclaration(l, node);
      return;
    case 'ClassDeclaration':
      classDeclaration(l, node);
      return;
    case 'ReturnStatement':
      b.return(
        node.argument == null ? unknownValue(spanOf(node)) : expression(l, node.argument),
        spanOf(node),
      );
      return;
    case 'ThrowStatement':
      b.throw(expression(l, node.argument), spanOf(node));
      return;
    case 'BlockStatement':
      statements(l, node.body);
      return;
    case 'IfStatement': {
      const { alternate } = node;
      b.branch(
        expression(l, node.test),
        spanOf(node.test),
        () => {
          statement(l, node.consequent);
        },
        alternate == null
          ? undefined
          : () => {
              statement(l, alternate);
            },
      );
      return;
    }
    case 'WhileStatement':
    case 'DoWhileStatement':
      b.loop({
        labels,
        testAfter: node.type === 'DoWhileStatement',
        test: () => ({ value: expression(l, node.test), span: spanOf(node.test) }),
        body: () => {
          statement(l, node.body);
        },
      });
      return;
    case 'ForStatement':
      forStatement(l, node, labels);
      return;
    case 'ForOfStatement':
    case 'ForInStatement':
      forEachStatement(l, node, labels);
      return;
    case 'BreakStatement':
      b.break(node.label?.name);
      return;
    case 'ContinueStatement':
      b.continue(node.label?.name);
      return;
    case 'LabeledStatement':
      labeledStatement(l, node, labels);
      return;
    case 'SwitchStatement':
      switchStatement(l, node, labels);
      return;
    case 'TryStatement':
      tryStatement(l, node);
      return;
    case 'WithStatement':
      expression(l, node.object);
      statement(l, node.body);
      return;
    case 'ImportDeclaration':
      importDeclaration(l, node);
      return;
    case 'ExportNamedDeclaration':
      exportNamed(l, node);
      return;
    case 'ExportDefaultDeclaration':
      exportDefault(l, node);
      return;
    case 'ExportAllDeclaration':
      exportAll(l, node);
      return;
    case 'TSExportAssignment':
      exportWhole(l, expression(l, node.expression), spanOf(node));
      return;
    case 'TSImportEqualsDeclaration':
      importEquals(l, node);
      return;
    case 'TSEnumDeclaration':
      enumDeclaration(l, node);
      return;
    case 'TSModuleDeclaration':
      namespaceDeclaration(l, node);
      return;
    case 'FunctionDeclaration':
      // Known already, but for one that is itself the branch of an `if` or behind a label.
      functionDeclaration(l, node);
      return;
    case 'EmptyStatement':
    case 'DebuggerStatement':
      return;
    default:
      // What is left of TypeScript's statements only declares types.
      if (!node.type.startsWith('TS')) unknownNode(l, node);
  }
}

function expressionStatement(l: Lowering, node: TSESTree.ExpressionStatement): void {
  const value = expression(l, node.expression);
  exportByCall(l, value);
  discard(l, node.expression, value, spanOf(node));
}

function variableDeclaration(l: Lowering, node: TSESTree.VariableDeclaration): void {
  if (node.declare === true) return;
  for (const one of node.declarations) {
    if (one.init == null) {
      if (one.id.type === 'Identifier') l.names.variable(one.id);
      continue;
    }
    const value = expression(l, one.init, nameOf(one.id));
    assignTo(l, one.id, value, 'initialise', spanOf(one));
    // The disposal is awaited at the end of the scope; that it is awaited at all is what counts.
    if (node.kind === 'await using') l.b.suspend(value, spanOf(one), 'using');
  }
}

function forStatement(l: Lowering, node: TSESTree.ForStatement, labels: readonly string[]): void {
  const { init, test, update } = node;
  if (init?.type === 'VariableDeclaration') variableDeclaration(l, init);
  else if (init != null) expression(l, init);
  l.b.loop({
    labels,
    ...(test == null ? {} : { test: () => ({ value: expression(l, test), span: spanOf(test) }) }),
    body: () => {
      statement(l, node.body);
    },
    update: () => {
      if (update != null) expression(l, update);
    },
  });
}

function forEachStatement(
  l: Lowering,
  node: TSESTree.ForOfStatement | TSESTree.ForInStatement,
  labels: readonly string[],
): void {
  const iterable = expression(l, node.right);
  const at = spanOf(node.right);
  l.b.loop({
    labels,
    test: () => {
      if (node.type === 'ForOfStatement' && node.await) l.b.suspend(iterable, at, 'for-await');
      return { value: iterable, span: at, test: 'more' };
    },
    body: () => {
      const element: Value =
        node.type === 'ForOfStatement'
          ? { kind: 'derived', from: [iterable], operator: 'element', span: at }
          : unknownValue(at, [iterable]);
      const { left } = node;
      const declared = left.type === 'VariableDeclaration' ? left.declarations[0]?.id : undefined;
      assignTo(l, declared ?? left, element, declared === undefined ? 'assign' : 'initialise', spanOf(left));
      if (left.type === 'VariableDeclaration' && left.kind === 'await using')
        l.b.suspend(element, at, 'using');
      statement(l, node.body);
    },
  });
}

function labeledStatement(l: Lowering, node: TSESTree.LabeledStatement, labels: readonly string[]): void {
  const body: Node = node.body;
  if (/^(?:For|While|DoWhile|Switch|Labeled)/.test(body.type)) {
    l.labels = [...labels, node.label.name];
    statement(l, body);
  } else {
    l.labels = [];
    l.b.labelled(node.label.name, () => {
      statement(l, body);
    });
  }
}

function switchStatement(l: Lowering, node: TSESTree.SwitchStatement, labels: readonly string[]): void {
  const discriminant = expression(l, node.discriminant);
  for (const one of node.cases) hoistAll(l, one.consequent);
  l.b.switch(
    node.cases.map(({ test, consequent }) => ({
      ...(test == null
        ? {}
        : {
            test: () => {
              const span = spanOf(test);
              const from = [discriminant, expression(l, test)];
              return { value: { kind: 'derived', from, operator: '===', span }, span };
            },
          }),
      body: () => {
        for (const inner of consequent) statement(l, inner);
      },
    })),
    labels,
  );
}

function tryStatement(l: Lowering, { block, handler, finalizer }: TSESTree.TryStatement): void {
  l.b.try({
    body: () => {
      statement(l, block);
    },
    ...(handler == null
      ? {}
      : {
          catch: () => {
            const { param } = handler;
            if (param != null) {
              const span = spanOf(param);
              assignTo(
                l,
                param,
                { kind: 'derived', from: [], operator: 'exception', span },
                'initialise',
                span,
              );
            }
            statement(l, handler.body);
          },
        }),
    ...(finalizer == null
      ? {}
      : {
          finally: () => {
            statement(l, finalizer);
          },
        }),
  });
}
