import type { FunctionModel, Parameter, Span, Value, Variable } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { attributes } from './attributes.js';
import { typeParametersOf } from './declared-types.js';
import { expression } from './expressions.js';
import { literal } from './literals.js';
import type { Lowering } from './lowering.js';
import { blockStatements, discardValue } from './statements.js';
import { modifiersOf, plainName, typeText } from './syntax.js';
import { typeReference } from './type-references.js';

/** A lambda or an anonymous method. `name` is what it is known by. */
export function lambda(l: Lowering, node: SyntaxNode, name: string): Value {
  const { span } = node;
  const body = node.child('body') ?? node.first('block');
  const fn = l.newFunction({
    kind: 'arrow',
    name,
    span,
    nameSpan: headOf(node, body),
    modifiers: modifiersOf(node),
    decorators: attributes(l, node),
    returnType: typeReference(l, node.child('type')),
  });
  l.inFunction(fn, () => {
    parameters(l, node.child('parameters'));
    functionBody(l, body, false);
  });
  return { kind: 'function', fn, span };
}

/** The function of a local function's declaration; its body is written where it stands. */
export function localFunction(l: Lowering, node: SyntaxNode): { variable: Variable; fn: FunctionModel } {
  const name = node.child('name');
  const nameSpan = name?.span ?? node.span;
  const fn = l.newFunction({
    kind: 'function',
    name: plainName(name),
    span: node.span,
    nameSpan,
    modifiers: modifiersOf(node),
    decorators: attributes(l, node),
  });
  const variable = l.declare({ name: fn.name, span: nameSpan, kind: 'function', constant: true });
  variable.definitions.push({ kind: 'function', fn, span: node.span });
  return { variable, fn };
}

export function localFunctionBody(l: Lowering, node: SyntaxNode, fn: FunctionModel): void {
  l.withTypeParameters(typeParametersOf(node), () => {
    const type = node.child('type');
    setReturnType(l, fn, type);
    l.inFunction(fn, () => {
      parameters(l, node.child('parameters'));
      functionBody(l, node.child('body'), returnsNothing(type));
    });
  });
}

function setReturnType(l: Lowering, fn: FunctionModel, node: SyntaxNode | undefined): void {
  const returnType = typeReference(l, node);
  if (returnType !== undefined) Object.assign(fn, { returnType });
}

/** `void`, and `Task` of asynchronous functions, whose expression bodies give nothing back. */
export function returnsNothing(type: SyntaxNode | undefined): boolean {
  return type?.type === 'predefined_type' && type.text === 'void';
}

/** A block, or the expression behind `=>`. */
export function functionBody(l: Lowering, body: SyntaxNode | undefined, isVoid: boolean): void {
  if (body === undefined) return;
  if (body.type === 'block') {
    blockStatements(l, body.children);
    return;
  }
  const written = body.type === 'arrow_expression_clause' ? body.named[0] : body;
  if (written === undefined) return;
  const value = expression(l, written, { type: l.returnType });
  if (isVoid) discardValue(l, written, value);
  else l.b.return(value, written.span);
}

/** Declares the parameters of the current function. */
export function parameters(l: Lowering, list: SyntaxNode | undefined): void {
  if (list === undefined) return;
  if (list.type === 'implicit_parameter') {
    add(l, { name: list, type: undefined, rest: false, optional: false });
    return;
  }
  let type: SyntaxNode | undefined;
  for (const child of list.children) {
    if (child.type === 'parameter') parameter(l, child);
    // `params T[] rest` stands directly in the list.
    else if (child.field === 'type') type = child;
    else if (child.field === 'name') add(l, { name: child, type, rest: true, optional: false });
  }
}

function parameter(l: Lowering, node: SyntaxNode): void {
  const name = node.child('name');
  if (name === undefined) return;
  const type = node.child('type');
  const value = node.has('=') ? node.named.at(-1) : undefined;
  const modifiers = modifiersOf(node);
  const variable = add(l, {
    name,
    type,
    rest: modifiers.includes('params'),
    optional: value !== undefined,
    decorators: attributes(l, node),
  });
  if (modifiers.includes('this')) Object.assign(l.fn, { isExtension: true });
  const constant = value === undefined ? undefined : literal(value);
  if (constant !== undefined) variable.definitions.push(constant);
}

function add(
  l: Lowering,
  parts: {
    readonly name: SyntaxNode;
    readonly type: SyntaxNode | undefined;
    readonly rest: boolean;
    readonly optional: boolean;
    readonly decorators?: readonly Value[];
  },
): Variable {
  const { name, type, rest, optional, decorators = [] } = parts;
  const variable = l.declare({
    name: plainName(name),
    span: name.span,
    kind: 'parameter',
    declaredType: typeText(type),
    type: typeReference(l, type),
  });
  const made: Parameter = { variable, rest, optional, ...(decorators.length > 0 ? { decorators } : {}) };
  l.fn.parameters.push(made);
  return variable;
}

/** What a message about a lambda points at: its head. */
function headOf(node: SyntaxNode, body: SyntaxNode | undefined): Span {
  const arrow = node.children.find((child) => child.type === '=>');
  const end = arrow?.end ?? body?.start ?? node.end;
  return { start: node.start, end: Math.min(Math.max(end, node.start + 1), node.start + 60) };
}
