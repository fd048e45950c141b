import { unknownValue, type Value } from 'hazard-core';
import { isComment, type SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { classDefinition } from './classes.js';
import { expression, unknownNode } from './expressions.js';
import { functionDefinition, lambdaValue } from './functions.js';
import type { Lowering } from './lowering.js';
import { forStatement, whileStatement } from './loops.js';
import { matchStatement } from './match.js';
import { placeOf } from './places.js';
import { assignTo } from './targets.js';
import { tryStatement, withStatement } from './try.js';

export function statements(l: Lowering, nodes: readonly SyntaxNode[]): void {
  for (const node of nodes) if (node.isNamed && !isComment(node)) statement(l, node);
}

export function statement(l: Lowering, node: SyntaxNode): void {
  l.guarded(node, undefined, () => {
    lowerStatement(l, node);
  });
}

function lowerStatement(l: Lowering, node: SyntaxNode): void {
  const { b } = l;
  const { span } = node;
  switch (node.type) {
    case 'expression_statement':
      for (const one of node.named) expressionStatement(l, one);
      return;
    case 'function_definition':
      functionDefinition(l, node, []);
      return;
    case 'class_definition':
      classDefinition(l, node, []);
      return;
    case 'decorated_definition':
      decoratedDefinition(l, node);
      return;
    case 'return_statement': {
      const [only] = node.named;
      b.return(only === undefined ? unknownValue(span) : expression(l, only), span);
      return;
    }
    case 'raise_statement':
      raiseStatement(l, node);
      return;
    case 'if_statement':
      ifStatement(l, node);
      return;
    case 'for_statement':
      forStatement(l, node);
      return;
    case 'while_statement':
      whileStatement(l, node);
      return;
    case 'break_statement':
      b.break(l.loops.at(-1));
      return;
    case 'continue_statement':
      b.continue();
      return;
    case 'try_statement':
      tryStatement(l, node);
      return;
    case 'with_statement':
      withStatement(l, node);
      return;
    case 'match_statement':
      matchStatement(l, node);
      return;
    case 'assert_statement':
      assertStatement(l, node);
      return;
    case 'delete_statement':
      for (const one of node.named) deleteTarget(l, one);
      return;
    case 'block':
    case 'ERROR':
      statements(l, node.children);
      return;
    case 'pass_statement':
    case 'global_statement':
    case 'nonlocal_statement':
    case 'import_statement':
    case 'import_from_statement':
    case 'future_import_statement':
    case 'type_alias_statement':
      return;
    default:
      unknownNode(l, node);
  }
}

function expressionStatement(l: Lowering, node: SyntaxNode): void {
  switch (node.type) {
    case 'assignment':
      assignment(l, node);
      return;
    case 'augmented_assignment':
      augmented(l, node);
      return;
    case 'ellipsis':
      return;
    // A text on its own documents something; it is no value that anybody uses.
    case 'string':
    case 'concatenated_string':
      if (![...node.all((one) => one.type === 'interpolation')].length) return;
      break;
    case 'yield':
      yieldStatement(l, node);
      return;
    default:
  }
  const value = expression(l, node);
  if (value.kind !== 'constant') l.b.discard(value, node.span);
}

/**
 * In a function that `contextlib` makes a context manager of, the body of the `with` runs at the `yield`: what is
 * yielded is what the function gives, and when the body fails the function ends there.
 */
function yieldStatement(l: Lowering, node: SyntaxNode): void {
  const value = expression(l, node);
  if (!l.yieldsToCaller) return;
  const given = value.kind === 'derived' ? (value.from[0] ?? unknownValue(node.span)) : value;
  l.b.branch(unknownValue(node.span), node.span, () => {
    l.b.return(given, node.span);
  });
}

function decoratedDefinition(l: Lowering, node: SyntaxNode): void {
  const decorators = node.children.filter((child) => child.type === 'decorator');
  const definition = node.child('definition');
  if (definition?.type === 'function_definition') functionDefinition(l, definition, decorators);
  else if (definition?.type === 'class_definition') classDefinition(l, definition, decorators);
}

/** `a = b = value`: the value comes first, then the targets from left to right. */
function assignment(l: Lowering, node: SyntaxNode): void {
  const targets: SyntaxNode[] = [];
  let right: SyntaxNode | undefined = node;
  while (right?.type === 'assignment') {
    const left = right.child('left');
    if (left !== undefined) targets.push(left);
    right = right.child('right');
  }
  // `x: int` only says a type.
  if (right === undefined) return;
  const [first] = targets;
  const value: Value =
    right.type === 'lambda' && first?.type === 'identifier'
      ? lambdaValue(l, right, first.text)
      : expression(l, right);
  for (const target of targets) assignTo(l, target, value, node.span);
}

function augmented(l: Lowering, node: SyntaxNode): void {
  const left = node.child('left');
  const right = node.child('right');
  const operator = node.child('operator')?.text ?? '';
  if (left === undefined || right === undefined) return;
  const place = placeOf(l, left);
  const old = l.b.read(place, left.span);
  const operand = expression(l, right);
  const { span } = node;
  const isText =
    operand.kind === 'text' || (operand.kind === 'constant' && typeof operand.value === 'string');
  const value: Value =
    operator === '+=' && isText
      ? { kind: 'text', parts: [old, operand], span }
      : { kind: 'derived', from: [old, operand], operator: operator.slice(0, -1), span };
  l.b.write(place, value, span, 'compound', operator);
}

function raiseStatement(l: Lowering, node: SyntaxNode): void {
  const values = node.named.map((one) => expression(l, one));
  l.b.throw(values[0] ?? { kind: 'derived', from: [], operator: 'exception', span: node.span }, node.span);
}

/** Each clause leaves the statement when it is done, so that a long row of `elif` is no deep nesting. */
function ifStatement(l: Lowering, node: SyntaxNode): void {
  const condition = node.child('condition');
  const consequence = node.child('consequence');
  if (condition === undefined) {
    unknownNode(l, node);
    return;
  }
  const others = node.childrenIn('alternative');
  const [first] = others;
  const test = expression(l, condition);
  const body = (): void => {
    if (consequence !== undefined) statement(l, consequence);
  };
  if (others.length === 0) l.b.branch(test, condition.span, body);
  else if (others.length === 1 && first?.type === 'else_clause') {
    l.b.branch(test, condition.span, body, () => {
      bodyOf(l, first);
    });
  } else {
    const done = l.newLabel();
    l.b.labelled(done, () => {
      const clause = (value: Value, at: SyntaxNode, write: () => void): void => {
        l.b.branch(value, at.span, () => {
          write();
          l.b.break(done);
        });
      };
      clause(test, condition, body);
      for (const other of others) {
        const asked = other.type === 'elif_clause' ? other.child('condition') : undefined;
        if (asked === undefined) bodyOf(l, other);
        else
          clause(expression(l, asked), asked, () => {
            bodyOf(l, other);
          });
      }
    });
  }
}

/** The block of a clause. */
export function bodyOf(l: Lowering, clause: SyntaxNode): void {
  const block = clause.child('body') ?? clause.child('consequence') ?? clause.first('block');
  if (block !== undefined) statement(l, block);
}

function assertStatement(l: Lowering, node: SyntaxNode): void {
  const [condition, message] = node.named;
  if (condition === undefined) return;
  l.b.branch(
    expression(l, condition),
    condition.span,
    () => {
      // What holds goes on.
    },
    () => {
      const values = message === undefined ? [] : [expression(l, message)];
      l.b.throw({ kind: 'derived', from: values, operator: 'exception', span: node.span }, node.span);
    },
  );
}

function deleteTarget(l: Lowering, node: SyntaxNode): void {
  switch (node.type) {
    case 'identifier':
    case 'attribute':
    case 'subscript':
      l.b.write(placeOf(l, node), unknownValue(node.span), node.span, 'delete');
      return;
    default:
      for (const one of node.named) deleteTarget(l, one);
  }
}
