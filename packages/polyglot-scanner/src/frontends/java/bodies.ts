import type { FunctionModel, Place, Value } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { annotationsOf, modifiersOf } from './annotations.js';
import { callArguments } from './calls.js';
import {
  addTypeParameters,
  componentsOf,
  declare,
  header,
  isField,
  isMethod,
  isTypeDeclaration,
  memberScope,
  membersOf,
  ownType,
  parameterName,
  parameterType,
} from './declarations.js';
import { constructors } from './constructors.js';
import { expression } from './expressions.js';
import { isLombokSynchronized } from './lombok.js';
import type { Lowering } from './lowering.js';
import { Scope, type DeclaredType } from './scope.js';
import { guardedBy, statements } from './statements.js';
import { declaredType, referenceTo, typeReference, typeValue } from './type-references.js';

/** Lowers the members of a type. What is static runs when the file's types are loaded, in source order. */
export function typeBody(l: Lowering, type: DeclaredType, argumentCount = 0): void {
  for (const member of type.members) {
    if (isTypeDeclaration(member)) {
      const nested = type.nested.get(member.child('name')?.text ?? '');
      if (nested?.node === member) typeBody(l, nested);
    } else if (member.type === 'enum_constant') enumConstant(l, type, member);
    else if (isField(member)) staticFields(l, type, member);
    else if (member.type === 'static_initializer') staticBlock(l, type, member);
    else if (isMethod(member)) method(l, type, member);
  }
  constructors(l, type, argumentCount);
  accessors(l, type);
}

/** An anonymous class, or the body of an enum constant. Its arguments go to the superclass. */
export function anonymousType(
  l: Lowering,
  body: SyntaxNode,
  base: Value,
  argumentCount: number,
): DeclaredType {
  const known = l.once.get(body);
  if (known !== undefined && 'fields' in known) return l.declared.get(known)!;
  const type = declare(l, body, l.scope, {
    name: '',
    kind: 'class',
    qualifiedName: undefined,
    members: membersOf(body),
    nameNode: undefined,
  });
  l.once.set(body, type.model);
  type.model.bases.push(base);
  const own = base.kind === 'type' ? ownType(l, base.reference.candidates) : undefined;
  if (own !== undefined) type.bases.push(own);
  // Only classes take arguments; without any it may well be an interface.
  else type.hasForeignBase = argumentCount > 0;
  header(l, type);
  typeBody(l, type, argumentCount);
  return type;
}

function staticFields(l: Lowering, type: DeclaredType, member: SyntaxNode): void {
  for (const one of member.childrenIn('declarator')) {
    const name = one.child('name')?.text ?? '';
    const value = one.child('value');
    if (value === undefined || type.fieldNames.get(name) !== true) continue;
    l.inInit(memberScope(type), () => {
      const place: Place = { root: { kind: 'type', type: type.model }, path: [{ kind: 'field', name }] };
      l.b.write(place, expression(l, value, name), one.span, 'initialise');
    });
  }
}

function enumConstant(l: Lowering, type: DeclaredType, member: SyntaxNode): void {
  const { span } = member;
  const name = member.child('name') ?? member;
  l.inInit(memberScope(type), () => {
    const args = callArguments(l, member.child('arguments'));
    const itself = typeValue(referenceTo(l, type), name.span);
    const body = member.child('body');
    const callee: Value =
      body === undefined
        ? itself
        : { kind: 'class', type: anonymousType(l, body, itself, args.length).model, span: body.span };
    const value = l.b.call({ callee, isNew: true, args, span, calleeSpan: name.span });
    const place: Place = {
      root: { kind: 'type', type: type.model },
      path: [{ kind: 'field', name: name.text }],
    };
    l.b.write(place, value, span, 'initialise');
  });
}

function staticBlock(l: Lowering, type: DeclaredType, member: SyntaxNode): void {
  const { span } = member;
  const scope = memberScope(type);
  l.inInit(scope, () => {
    const fn = l.newFunction({
      kind: 'static-block',
      name: `${type.model.name} static block`,
      span,
      nameSpan: { start: span.start, end: span.start + 'static'.length },
      owner: type.model,
      isStatic: true,
    });
    l.inFunction(fn, new Scope(scope), () => {
      statements(l, member.first('block')!);
    });
    l.b.call({ callee: { kind: 'function', fn, span }, args: [], span, calleeSpan: span });
  });
}

function method(l: Lowering, type: DeclaredType, node: SyntaxNode): void {
  const { model } = type;
  const name = node.child('name');
  const body = node.child('body');
  const modifiers = modifiersOf(node);
  const isStatic = modifiers.includes('static');
  const outside = memberScope(type);
  addTypeParameters(outside, node);
  let fn!: FunctionModel;
  l.inScope(outside, () => {
    fn = l.newFunction({
      kind: 'method',
      name: name?.text ?? '',
      span: node.span,
      nameSpan: name?.span ?? node.span,
      owner: model,
      isStatic,
      modifiers,
      returnType: typeReference(l, node.child('type')),
      ...(body === undefined ? { isAbstract: true } : {}),
    });
    fn.decorators.push(...annotationsOf(l, node));
  });
  const methods = isStatic ? model.staticMethods : model.methods;
  if (methods.has(fn.name)) (model.overloads as FunctionModel[]).push(fn);
  else methods.set(fn.name, fn);
  const scope = memberScope(type, isStatic ? undefined : fn);
  addTypeParameters(scope, node);
  l.inFunction(fn, new Scope(scope), () => {
    parameters(l, node.child('parameters'));
    if (body === undefined) return;
    const run = (): void => {
      statements(l, body);
    };
    if (modifiers.includes('synchronized') || isLombokSynchronized(fn))
      guardedBy(l, ownLock(type, fn), fn.nameSpan, run);
    else run();
  });
}

/** The lock of a `synchronized` method. */
function ownLock({ model }: DeclaredType, fn: FunctionModel): Place {
  return { root: fn.isStatic ? { kind: 'type', type: model } : { kind: 'this', fn }, path: [] };
}

/** The parameters of the function that is being written. */
export function parameters(l: Lowering, list: SyntaxNode | undefined): void {
  for (const node of list?.named ?? []) {
    if (node.type !== 'formal_parameter' && node.type !== 'spread_parameter') continue;
    const rest = node.type === 'spread_parameter';
    const name = parameterName(node);
    const dimensions = node.child('dimensions') ?? name?.parent?.child('dimensions');
    const typed = declaredType(l, parameterType(node), dimensions);
    const variable = l.declare(name, node, 'parameter', {
      constant: modifiersOf(node).includes('final'),
      ...typed,
    });
    const decorators = annotationsOf(l, node);
    l.fn.parameters.push({
      variable,
      rest,
      optional: false,
      ...(decorators.length === 0 ? {} : { decorators }),
    });
  }
}

/** A record gives each component a method of its name, unless that is written. */
function accessors(l: Lowering, type: DeclaredType): void {
  const { model, node } = type;
  for (const component of componentsOf(node)) {
    const name = parameterName(component);
    if (name === undefined || model.methods.has(name.text)) continue;
    const fn = l.newFunction({
      kind: 'method',
      name: name.text,
      span: component.span,
      nameSpan: name.span,
      owner: model,
      modifiers: ['public'],
      returnType: model.fields.find((field) => field.name === name.text)?.type,
    });
    model.methods.set(name.text, fn);
    l.inFunction(fn, memberScope(type, fn), () => {
      const place: Place = { root: { kind: 'this', fn }, path: [{ kind: 'field', name: name.text }] };
      l.b.return(l.b.read(place, name.span), name.span);
    });
  }
}
