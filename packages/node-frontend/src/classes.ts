import type { TSESTree } from '@typescript-eslint/types';
import type { ClassValue, FieldModel, FunctionModel, Segment, Span, TypeModel, Value } from 'hazard-core';
import { segmentOf } from './chains.js';
import { expression } from './expressions.js';
import { functionBody, functionModel, parameterProperties } from './functions.js';
import type { Lowering } from './lowering.js';
import { statements } from './statements.js';
import { keyName, spanOf, type Node } from './syntax.js';
import { typeText } from './type-text.js';

type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;
type FieldNode = TSESTree.PropertyDefinition | TSESTree.AccessorProperty;

export function classDeclaration(l: Lowering, node: ClassNode): Value {
  if (node.declare === true) return { kind: 'derived', from: [], operator: 'unknown', span: spanOf(node) };
  const value = classValue(l, node, node.id?.name ?? 'default');
  if (node.id != null) l.names.variable(node.id)?.definitions.push(value);
  return value;
}

/** A class with its members. Static fields and blocks run where the class stands, in order. */
export function classValue(l: Lowering, node: ClassNode, name: string): ClassValue {
  const at = spanOf(node);
  const base = node.superClass == null ? undefined : expression(l, node.superClass);
  const type = typeModel(l, node, node.id?.name ?? name, base);
  const value: ClassValue = { kind: 'class', type, span: at };
  if (node.type === 'ClassExpression' && node.id != null) l.names.variable(node.id)?.definitions.push(value);
  const keys = fieldKeys(l, node);
  constructorBody(l, node, type, keys);
  for (const member of node.body.body) {
    switch (member.type) {
      case 'MethodDefinition':
        parameterDecorators(l, member.value.params);
        if (member.kind !== 'constructor') method(l, type, member);
        break;
      case 'PropertyDefinition':
      case 'AccessorProperty':
        decoratorsOf(l, member);
        if (member.static) staticField(l, type, member, keys.get(member)!);
        break;
      case 'StaticBlock':
        staticBlock(l, type, member);
        break;
      default:
    }
  }
  return value;
}

function typeModel(l: Lowering, node: ClassNode, name: string, base: Value | undefined): TypeModel {
  const nameSpan = node.id == null ? wordAt(node, 'class') : spanOf(node.id);
  const written = constructorOf(node);
  const shell: Omit<TypeModel, 'constructorFn'> = {
    module: l.module,
    name,
    declaredIn: l.fn,
    bases: base === undefined ? [] : [base],
    interfaces: (node.implements ?? []).map((one) => l.text.slice(one.range[0], one.range[1])),
    fields: fieldsOf(l, node, written),
    methods: new Map(),
    staticMethods: new Map(),
    decorators: decoratorsOf(l, node),
    span: spanOf(node),
    nameSpan,
  };
  const constructorFn = l.newFunction({
    kind: 'constructor',
    name,
    span: written === undefined ? spanOf(node) : spanOf(written.value),
    nameSpan: written === undefined ? nameSpan : spanOf(written.key),
    // The class and its constructor refer to each other.
    owner: shell as TypeModel,
  });
  const type = Object.assign(shell, { constructorFn });
  l.module.types.push(type);
  return type;
}

function fieldsOf(
  l: Lowering,
  node: ClassNode,
  written: TSESTree.MethodDefinition | undefined,
): FieldModel[] {
  const fields: FieldModel[] = [];
  for (const member of node.body.body) {
    if (member.type !== 'PropertyDefinition' && member.type !== 'AccessorProperty') continue;
    fields.push({
      name: keyName(member.key, member.computed) ?? '',
      isStatic: member.static,
      isReadonly: member.readonly === true,
      declaredType: typeText(member.typeAnnotation, l.text),
      initial: undefined,
      span: spanOf(member.key),
    });
  }
  for (const parameter of written?.value.params ?? []) {
    if (parameter.type !== 'TSParameterProperty') continue;
    const id =
      parameter.parameter.type === 'AssignmentPattern' ? parameter.parameter.left : parameter.parameter;
    if (id.type !== 'Identifier') continue;
    fields.push({
      name: id.name,
      isStatic: false,
      isReadonly: parameter.readonly,
      declaredType: typeText(id.typeAnnotation, l.text),
      initial: undefined,
      span: spanOf(id),
    });
  }
  return fields;
}

/** The names of the fields; computed ones are computed once, where the class stands. */
function fieldKeys(l: Lowering, node: ClassNode): Map<Node, Segment> {
  const keys = new Map<Node, Segment>();
  for (const member of node.body.body)
    if (isField(member)) keys.set(member, segmentOf(l, member.key, member.computed));
  return keys;
}

/** The written constructor, or the one that JavaScript adds; fields are initialised at its start, or behind `super()`. */
function constructorBody(
  l: Lowering,
  node: ClassNode,
  type: TypeModel,
  keys: ReadonlyMap<Node, Segment>,
): void {
  const written = constructorOf(node);
  const fn = type.constructorFn;
  if (written !== undefined) l.names.setFunction(written.value, fn);
  l.inFunction(fn, () => {
    const initialise = (): void => {
      if (written !== undefined) parameterProperties(l, written.value.params);
      for (const [member, key] of keys) if (isField(member) && !member.static) instanceField(l, member, key);
    };
    const [base] = type.bases;
    if (base !== undefined) l.afterSuper = { constructorFn: fn, run: initialise };
    if (written !== undefined) {
      functionBody(l, written.value, fn, base === undefined ? initialise : undefined);
    } else if (base !== undefined) {
      const at = spanOf(node.superClass ?? node);
      l.b.call({ callee: base, receiver: l.thisPlace(), args: [], span: at, calleeSpan: at });
    } else initialise();
    // A `super()` that no path of the syntax shows must have run all the same.
    l.runAfterSuper();
  });
}

function instanceField(l: Lowering, member: FieldNode, key: Segment): void {
  if (member.value == null) return;
  const value = expression(l, member.value, keyName(member.key, member.computed) ?? '');
  l.b.write({ root: l.thisRoot, path: [key] }, value, spanOf(member), 'initialise');
}

function staticField(l: Lowering, type: TypeModel, member: FieldNode, segment: Segment): void {
  if (member.value == null) return;
  const { value: node } = member;
  let value: Value | undefined;
  l.withThis({ kind: 'type', type }, () => {
    value = expression(l, node, keyName(member.key, member.computed) ?? '');
  });
  l.b.write({ root: { kind: 'type', type }, path: [segment] }, value!, spanOf(member), 'initialise');
}

function method(l: Lowering, type: TypeModel, member: TSESTree.MethodDefinition): void {
  const { value: node } = member;
  if (member.computed) expression(l, member.key);
  if (node.body == null) return;
  const name = keyName(member.key, member.computed) ?? '';
  const kind = member.kind === 'get' ? 'getter' : member.kind === 'set' ? 'setter' : 'method';
  const fn: FunctionModel = functionModel(l, node, name, {
    kind,
    owner: type,
    isStatic: member.static,
    nameSpan: spanOf(member.key),
  });
  fn.decorators.push(...decoratorsOf(l, member));
  const methods = member.static ? type.staticMethods : type.methods;
  methods.set(kind === 'method' ? name : `${kind === 'getter' ? 'get' : 'set'} ${name}`, fn);
}

function staticBlock(l: Lowering, type: TypeModel, member: TSESTree.StaticBlock): void {
  const at = spanOf(member);
  const fn = l.newFunction({
    kind: 'static-block',
    name: `${type.name} static block`,
    span: at,
    nameSpan: wordAt(member, 'static'),
    owner: type,
    isStatic: true,
  });
  l.names.setFunction(member, fn);
  l.inFunction(fn, () => {
    statements(l, member.body);
  });
  l.b.call({ callee: { kind: 'function', fn, span: at }, args: [], span: at, calleeSpan: at });
}

function decoratorsOf(l: Lowering, node: { readonly decorators?: readonly TSESTree.Decorator[] }): Value[] {
  return (node.decorators ?? []).map((one) => expression(l, one.expression));
}

/** `@Body() body`: they run where the class stands. */
function parameterDecorators(l: Lowering, params: readonly Node[]): void {
  for (const parameter of params) if ('decorators' in parameter) decoratorsOf(l, parameter);
}

function constructorOf(node: ClassNode): TSESTree.MethodDefinition | undefined {
  return node.body.body.find(
    (one): one is TSESTree.MethodDefinition =>
      one.type === 'MethodDefinition' && one.kind === 'constructor' && one.value.body != null,
  );
}

function isField(node: Node): node is FieldNode {
  return node.type === 'PropertyDefinition' || node.type === 'AccessorProperty';
}

function wordAt(node: Node, word: string): Span {
  return { start: node.range[0], end: node.range[0] + word.length };
}
