import type { Argument, FunctionModel, Place, Span, Value } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { annotationsOf, modifiersOf } from './annotations.js';
import { parameters } from './bodies.js';
import { callArguments } from './calls.js';
import {
  addTypeParameters,
  componentsOf,
  constructorsIn,
  isCanonical,
  isField,
  memberScope,
  parameterName,
} from './declarations.js';
import { expression } from './expressions.js';
import type { Lowering } from './lowering.js';
import { Scope, type DeclaredType } from './scope.js';
import { statementList, statements } from './statements.js';

/**
 * The written constructors, or the one that Java adds. Fields are initialised as soon as the superclass's constructor
 * has returned; a constructor that calls another of its class leaves that to it.
 */
export function constructors(l: Lowering, type: DeclaredType, argumentCount: number): void {
  const { model, node } = type;
  const written = constructorsIn(type.members);
  const isRecord = node.type === 'record_declaration';
  const main = isRecord ? written.find((one) => isCanonical(one, node)) : written[0];
  if (main === undefined) added(l, type, argumentCount);
  for (const one of written) {
    const fn = one === main ? model.constructorFn : overload(l, type, one);
    fn.decorators.push(...annotationsOf(l, one));
    constructorBody(l, type, fn, one);
  }
}

function overload(l: Lowering, { model }: DeclaredType, node: SyntaxNode): FunctionModel {
  const fn = l.newFunction({
    kind: 'constructor',
    name: model.name,
    span: node.span,
    nameSpan: node.child('name')?.span ?? node.span,
    owner: model,
    modifiers: modifiersOf(node),
  });
  (model.overloads as FunctionModel[]).push(fn);
  return fn;
}

function constructorBody(l: Lowering, type: DeclaredType, fn: FunctionModel, node: SyntaxNode): void {
  const outer = memberScope(type, fn);
  addTypeParameters(outer, node);
  const isCompact = node.type === 'compact_constructor_declaration';
  l.inFunction(fn, new Scope(outer), () => {
    parameters(l, (isCompact ? type.node : node).child('parameters'));
    const body = node.child('body');
    const first = body?.first('explicit_constructor_invocation');
    const head = node.child('name') ?? node;
    if (first === undefined) callSuper(l, type, head, []);
    else explicitCall(l, type, first);
    if (first?.child('constructor')?.type !== 'this') initialisers(l, type, fn);
    if (body !== undefined) statements(l, body);
    if (isCompact) components(l, type, fn);
  });
}

/** The constructor of a class that writes none. */
function added(l: Lowering, type: DeclaredType, argumentCount: number): void {
  const fn = type.model.constructorFn;
  const { node } = type;
  l.inFunction(fn, new Scope(memberScope(type, fn)), () => {
    const args: Argument[] = [];
    if (node.type === 'record_declaration') parameters(l, node.child('parameters'));
    for (let index = 0; index < argumentCount; index++) {
      const variable = l.declare(undefined, node, 'parameter');
      fn.parameters.push({ variable, rest: false, optional: false });
      const place: Place = { root: { kind: 'variable', variable }, path: [] };
      args.push({ value: { kind: 'read', place, event: undefined, span: node.span }, spread: false });
    }
    callSuper(l, type, node.child('superclass') ?? node, args);
    initialisers(l, type, fn);
    components(l, type, fn);
  });
}

/** What `super()` calls: interfaces have no constructors, but whether a foreign base is one cannot be seen. */
function superclass({ model, node }: DeclaredType): Value | undefined {
  const [first] = model.bases;
  return model.kind === 'class' && (node.type === 'class_body' || node.child('superclass') !== undefined)
    ? first
    : undefined;
}

function callSuper(l: Lowering, type: DeclaredType, at: SyntaxNode, args: readonly Argument[]): void {
  const callee = superclass(type);
  if (callee === undefined) return;
  const span: Span = at.type === 'class_body' ? { start: at.start, end: at.start + 1 } : at.span;
  l.b.call({ callee, receiver: l.thisPlace(span), args, span, calleeSpan: span });
}

/** `super(…)` or `this(…)`. */
function explicitCall(l: Lowering, type: DeclaredType, node: SyntaxNode): void {
  const { span } = node;
  const calleeSpan = node.child('constructor')?.span ?? span;
  const args = callArguments(l, node.child('arguments'));
  const callee: Value | undefined =
    node.child('constructor')?.type === 'this'
      ? { kind: 'class', type: type.model, span: calleeSpan }
      : superclass(type);
  if (callee === undefined) return;
  l.b.call({ callee, receiver: l.thisPlace(span), args, span, calleeSpan });
}

/** Field initialisers and initialiser blocks, in source order; they do not see the constructor's parameters. */
function initialisers(l: Lowering, type: DeclaredType, fn: FunctionModel): void {
  l.inScope(memberScope(type, fn), () => {
    for (const member of type.members) {
      if (member.type === 'block') {
        l.inBlock(() => {
          statementList(l, member);
        });
      }
      if (!isField(member)) continue;
      for (const one of member.childrenIn('declarator')) {
        const name = one.child('name')?.text ?? '';
        const value = one.child('value');
        if (value === undefined || type.fieldNames.get(name) !== false) continue;
        const place: Place = { root: { kind: 'this', fn }, path: [{ kind: 'field', name }] };
        l.b.write(place, expression(l, value, name), one.span, 'initialise');
      }
    }
  });
}

/** What a record's constructor does with its parameters in the end. */
function components(l: Lowering, { node }: DeclaredType, fn: FunctionModel): void {
  componentsOf(node).forEach((component, index) => {
    const variable = fn.parameters[index]?.variable;
    const name = parameterName(component);
    if (variable === undefined || name === undefined) return;
    const value = l.b.read({ root: { kind: 'variable', variable }, path: [] }, name.span);
    const place: Place = { root: { kind: 'this', fn }, path: [{ kind: 'field', name: name.text }] };
    l.b.write(place, value, component.span, 'initialise');
  });
}
