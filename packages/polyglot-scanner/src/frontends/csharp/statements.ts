import {
  unknownValue,
  variablePlace,
  type FunctionModel,
  type Place,
  type Span,
  type Value,
} from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { placeOf } from './chains.js';
import { assignTo } from './deconstruction.js';
import { expression, optional, unknownNode } from './expressions.js';
import { localFunction, localFunctionBody } from './functions.js';
import { goto, labelled, labelledIn } from './gotos.js';
import type { Lowering } from './lowering.js';
import { forEachStatement, forStatement, whileStatement } from './loops.js';
import { typePlace } from './names.js';
import { switchStatement } from './switches.js';
import {
  bare,
  branchOf,
  flattened,
  isConditional,
  modifiersOf,
  nameParts,
  plainName,
  spanOf,
  typeText,
} from './syntax.js';
import { tryStatement } from './try-statements.js';
import { declaredType, typeReference, typeValue } from './type-references.js';
import { usingDeclaration, usingStatement } from './usings.js';

/** The statements of a block, with a scope of their own. */
export function blockStatements(l: Lowering, children: readonly SyntaxNode[]): void {
  l.inScope(() => {
    statements(l, children);
  });
}

/** Statements in order, in the current scope. Local functions are known from the first of them on. */
export function statements(l: Lowering, children: readonly SyntaxNode[]): void {
  const nodes = children.filter(
    (child) => child.type === 'ERROR' || (child.isNamed && child.type !== 'comment'),
  );
  const functions = hoisted(l, nodes);
  sequence(l, nodes, 0, functions);
}

/** Statements from the given one on: what stands behind a `using` declaration is inside of it. */
function sequence(
  l: Lowering,
  nodes: readonly SyntaxNode[],
  start: number,
  functions: ReadonlyMap<SyntaxNode, FunctionModel>,
): void {
  for (let index = start; index < nodes.length; index++) {
    const node = nodes[index]!;
    const fn = functions.get(node);
    if (fn !== undefined) {
      localFunctionBody(l, node, fn);
      continue;
    }
    const rest = (): void => {
      sequence(l, nodes, index + 1, functions);
    };
    if (node.type === 'local_declaration_statement' && node.has('using')) {
      l.guarded(node, () => {
        usingDeclaration(l, node, rest);
      });
      return;
    }
    const label = index === start ? labelledIn(l, nodes, index) : undefined;
    if (label !== undefined) {
      l.guarded(node, () => {
        labelled(l, label, index, (from, to) => {
          sequence(l, to === undefined ? nodes : nodes.slice(0, to), from, functions);
        });
      });
      return;
    }
    statement(l, node);
  }
}

/** Declares the local functions among the statements. */
export function hoisted(l: Lowering, nodes: readonly SyntaxNode[]): Map<SyntaxNode, FunctionModel> {
  const functions = new Map<SyntaxNode, FunctionModel>();
  for (const node of nodes)
    if (node.type === 'local_function_statement') functions.set(node, localFunction(l, node).fn);
  return functions;
}

export function statement(l: Lowering, node: SyntaxNode): void {
  l.guarded(node, () => {
    lowerStatement(l, node);
  });
}

function lowerStatement(l: Lowering, node: SyntaxNode): void {
  const { b } = l;
  const { span } = node;
  switch (node.type) {
    case 'block':
      blockStatements(l, node.children);
      return;
    case 'checked_statement':
    case 'unsafe_statement':
      for (const inner of node.named) statement(l, inner);
      return;
    case 'expression_statement': {
      const written = node.named[0];
      if (written !== undefined) discardValue(l, written, expression(l, written));
      return;
    }
    case 'local_declaration_statement': {
      if (node.has('using')) {
        usingDeclaration(l, node, () => undefined);
        return;
      }
      const declaration = node.first('variable_declaration');
      if (declaration !== undefined) variables(l, declaration, modifiersOf(node).includes('const'));
      return;
    }
    case 'local_function_statement': {
      const [fn] = hoisted(l, [node]).values();
      if (fn !== undefined) localFunctionBody(l, node, fn);
      return;
    }
    case 'return_statement': {
      const value = node.named[0];
      b.return(value === undefined ? unknownValue(span) : expression(l, value, { type: l.returnType }), span);
      return;
    }
    case 'throw_statement': {
      const value = node.named[0];
      b.throw(
        value === undefined
          ? { kind: 'derived', from: [], operator: 'exception', span }
          : expression(l, value),
        span,
      );
      return;
    }
    case 'yield_statement':
      Object.assign(l.fn, { isGenerator: true });
      if (node.has('break')) b.return(unknownValue(span), span);
      else b.suspend(optional(l, node.named[0], span), span, 'yield');
      return;
    case 'if_statement':
      ifStatement(l, node);
      return;
    case 'while_statement':
    case 'do_statement':
      whileStatement(l, node);
      return;
    case 'for_statement':
      forStatement(l, node);
      return;
    case 'foreach_statement':
      forEachStatement(l, node);
      return;
    case 'switch_statement':
      switchStatement(l, node);
      return;
    case 'try_statement':
      tryStatement(l, node);
      return;
    case 'lock_statement':
      lockStatement(l, node);
      return;
    case 'using_statement':
      usingStatement(l, node);
      return;
    case 'fixed_statement':
      l.inScope(() => {
        const declaration = node.first('variable_declaration');
        if (declaration !== undefined) variables(l, declaration, false);
        for (const inner of node.named) if (inner !== declaration) statement(l, inner);
      });
      return;
    case 'labeled_statement': {
      const inner = node.named.find((child) => child.type !== 'identifier');
      if (inner !== undefined) statement(l, inner);
      return;
    }
    case 'goto_statement':
      goto(l, node);
      return;
    case 'break_statement':
      b.break(l.jumps.breakTo);
      return;
    case 'continue_statement':
      b.continue(l.jumps.continueTo);
      return;
    case 'empty_statement':
      return;
    case 'variable_declaration':
      variables(l, node, false);
      return;
    default:
      if (isConditional(node)) conditionalCode(l, node);
      else if (node.type === 'ERROR') for (const inner of flattened([node])) statement(l, inner);
      else if (node.type.endsWith('_statement')) unknownNode(l, node);
  }
}

/** `#if`: which branch is compiled is not known here, so either may run. */
function conditionalCode(l: Lowering, node: SyntaxNode): void {
  const parts = branchOf(node);
  const next = parts.at(-1)?.field === 'alternative' ? parts.pop() : undefined;
  const own = (): void => {
    statements(l, parts);
  };
  if (node.type === 'preproc_else') {
    own();
    return;
  }
  const at = node.child('condition')?.span ?? node.span;
  l.b.branch(
    unknownValue(at),
    at,
    own,
    next === undefined
      ? undefined
      : () => {
          statement(l, next);
        },
  );
}

/** The variables of a declaration, with their initial values. Gives back those that are declared. */
export function variables(
  l: Lowering,
  declaration: SyntaxNode,
  constant: boolean,
): ReturnType<Lowering['declare']>[] {
  const written = declaration.child('type');
  const type = typeReference(l, written);
  const declared: ReturnType<Lowering['declare']>[] = [];
  for (const one of declaration.named) {
    if (one.type !== 'variable_declarator') continue;
    const name = one.child('name');
    const pattern = one.first('tuple_pattern');
    const value = initialValue(one);
    if (name === undefined) {
      if (pattern !== undefined && value !== undefined)
        assignTo(l, pattern, expression(l, value), 'initialise', one.span);
      continue;
    }
    // In scope already in its own value: `int width = int.TryParse(text, out width) ? width : 512`.
    const made = l.declare({
      name: plainName(name),
      span: name.span,
      constant,
      declaredType: typeText(written),
      type,
    });
    declared.push(made);
    if (value === undefined) continue;
    const stored = expression(l, value, { name: plainName(name), type });
    l.b.write(variablePlace(made), stored, one.span, 'initialise');
  }
  return declared;
}

/** The expression behind `=` of a declarator. */
export function initialValue(declarator: SyntaxNode): SyntaxNode | undefined {
  const equals = declarator.children.findIndex((child) => child.type === '=');
  return equals === -1
    ? undefined
    : declarator.children.slice(equals + 1).find((child) => child.isNamed && child.type !== 'comment');
}

function ifStatement(l: Lowering, node: SyntaxNode): void {
  const condition = node.child('condition');
  const consequence = node.child('consequence');
  const alternative = node.child('alternative');
  l.b.branch(
    optional(l, condition, node.span),
    condition === undefined ? node.span : spanOf(condition),
    () => {
      if (consequence !== undefined) scoped(l, consequence);
    },
    alternative === undefined
      ? undefined
      : () => {
          scoped(l, alternative);
        },
  );
}

/** A statement that is the body of another: what it declares ends with it. */
export function scoped(l: Lowering, node: SyntaxNode): void {
  if (node.type === 'block' || node.type === 'if_statement') statement(l, node);
  else {
    l.inScope(() => {
      statement(l, node);
    });
  }
}

/** `lock (x) …` */
function lockStatement(l: Lowering, node: SyntaxNode): void {
  const [object, body] = node.named;
  if (object === undefined) return;
  const at = spanOf(object);
  // To take the lock is no use of the object that others would have to lock as well.
  guardedBy(l, lockPlace(l, object), at, () => {
    if (body !== undefined) scoped(l, body);
  });
}

/** Runs under a lock, which is released however it ends. */
export function guardedBy(l: Lowering, place: Place, at: Span, run: () => void): void {
  l.b.acquire(place, at);
  l.b.try({
    body: run,
    finally: () => {
      l.b.release(place, at);
    },
  });
}

/** `lock (typeof(C))`: the same object wherever it is written. */
function lockPlace(l: Lowering, object: SyntaxNode): Place {
  const type = object.type === 'typeof_expression' ? object.child('type') : undefined;
  const value = typeValue(l, type, object.span);
  if (type === undefined || value === undefined) return placeOf(l, object);
  return typePlace(value, declaredType(l, nameParts(type)));
}

/** The value of an expression statement. What only stores or says something constant is no loss. */
export function discardValue(l: Lowering, node: SyntaxNode, value: Value): void {
  const inner = bare(node);
  const stores =
    inner.type === 'assignment_expression' ||
    ((inner.type === 'prefix_unary_expression' || inner.type === 'postfix_unary_expression') &&
      /^(?:\+\+|--)|(?:\+\+|--)$/.test(inner.text));
  if (!stores && value.kind !== 'constant') l.b.discard(value, node.span);
}
