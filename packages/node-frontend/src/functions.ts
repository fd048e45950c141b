import type { TSESTree } from '@typescript-eslint/types';
import {
  variablePlace,
  type FunctionKind,
  type FunctionModel,
  type Span,
  type TypeModel,
  type Value,
  type Variable,
} from 'hazard-core';
import { identifierPlace } from './chains.js';
import { expression } from './expressions.js';
import type { Lowering } from './lowering.js';
import { assignTo, withDefault } from './patterns.js';
import { statements } from './statements.js';
import { field, spanOf, type Node } from './syntax.js';
import { typeText } from './type-text.js';

export type FunctionNode =
  | TSESTree.FunctionDeclaration
  | TSESTree.FunctionExpression
  | TSESTree.ArrowFunctionExpression
  | TSESTree.TSEmptyBodyFunctionExpression
  | TSESTree.TSDeclareFunction;

/** What is known of a method besides its function. */
export interface MethodParts {
  readonly kind: FunctionKind;
  readonly owner?: TypeModel;
  readonly isStatic?: boolean;
  readonly nameSpan?: Span;
}

/** Lowers a function with its body. `name` is what it is known by if it has no name of its own. */
export function functionModel(
  l: Lowering,
  node: FunctionNode,
  name: string,
  method?: MethodParts,
): FunctionModel {
  const kind = method?.kind ?? (node.type === 'ArrowFunctionExpression' ? 'arrow' : 'function');
  const fn = l.newFunction({
    kind,
    name: node.id?.name ?? name,
    span: spanOf(node),
    nameSpan: method?.nameSpan ?? headOf(node, l.text),
    owner: method?.owner,
    isStatic: method?.isStatic,
    isAsync: node.async,
    isGenerator: node.generator,
  });
  l.names.setFunction(node, fn);
  if (node.type === 'FunctionExpression' && node.id != null) {
    // The function's own name for itself.
    l.names.variable(node.id)?.definitions.push({ kind: 'function', fn, span: spanOf(node) });
  }
  l.inFunction(fn, () => {
    functionBody(l, node, fn);
  });
  return fn;
}

/** The parameters and the body of a function, into the function that is being written; `between` runs between the two. */
export function functionBody(l: Lowering, node: FunctionNode, fn: FunctionModel, between?: () => void): void {
  parameters(l, node.params, fn);
  between?.();
  const { body } = node;
  if (body == null) return;
  if (body.type === 'BlockStatement') statements(l, body.body);
  else l.b.return(expression(l, body), spanOf(body));
}

/** `this.x = x` of TypeScript's parameter properties. */
export function parameterProperties(l: Lowering, params: readonly Node[]): void {
  for (const parameter of params) {
    if (parameter.type !== 'TSParameterProperty') continue;
    const id =
      parameter.parameter.type === 'AssignmentPattern' ? parameter.parameter.left : parameter.parameter;
    if (id.type !== 'Identifier') continue;
    const value: Value = { kind: 'read', place: identifierPlace(l, id), event: undefined, span: spanOf(id) };
    l.b.write({ root: l.thisRoot, path: [field(id.name)] }, value, spanOf(parameter), 'initialise');
  }
}

function parameters(l: Lowering, params: readonly Node[], fn: FunctionModel): void {
  const written: (() => void)[] = [];
  for (const parameter of params) {
    // TypeScript's `this` parameter only says a type.
    if (parameter.type === 'Identifier' && parameter.name === 'this') continue;
    let target: Node = parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter;
    const rest = target.type === 'RestElement';
    if (target.type === 'RestElement') target = target.argument;
    const fallback = target.type === 'AssignmentPattern' ? target.right : undefined;
    if (target.type === 'AssignmentPattern') target = target.left;
    const variable = parameterVariable(l, target, fn);
    fn.parameters.push({ variable, rest, optional: fallback !== undefined });
    const pattern = target;
    if (pattern.type === 'Identifier' && fallback === undefined) continue;
    written.push(() => {
      const at = spanOf(parameter);
      const argument: Value = { kind: 'read', place: variablePlace(variable), event: undefined, span: at };
      if (pattern.type === 'Identifier') defaultOf(l, variable, argument, fallback!, at);
      else
        assignTo(
          l,
          pattern,
          fallback === undefined ? argument : withDefault(l, argument, fallback, ''),
          'initialise',
          at,
        );
    });
  }
  for (const write of written) write();
}

function parameterVariable(l: Lowering, target: Node, fn: FunctionModel): Variable {
  const known = target.type === 'Identifier' ? l.names.variable(target) : undefined;
  if (known !== undefined) return known;
  const variable: Variable = {
    name: '',
    kind: 'parameter',
    owner: fn,
    span: spanOf(target),
    constant: false,
    declaredType:
      'typeAnnotation' in target
        ? typeText(target.typeAnnotation as TSESTree.TSTypeAnnotation | undefined, l.text)
        : undefined,
    imported: undefined,
    definitions: [],
  };
  fn.variables.push(variable);
  return variable;
}

function defaultOf(l: Lowering, variable: Variable, argument: Value, fallback: Node, at: Span): void {
  l.b.branch({ kind: 'derived', from: [argument], operator: '=== undefined', span: at }, at, () => {
    l.b.write(variablePlace(variable), expression(l, fallback, variable.name), at, 'initialise');
  });
}

/** What a message about the function points at: its name, or else its head. */
function headOf(node: FunctionNode, text: string): Span {
  if (node.id != null) return spanOf(node.id);
  const { start, end } = spanOf(node);
  const bodyStart = node.body == null ? end : spanOf(node.body).start;
  const head = text.slice(start, Math.min(bodyStart, start + 60)).replace(/[\s(]+$/, '');
  return { start, end: start + Math.max(1, head.length) };
}
