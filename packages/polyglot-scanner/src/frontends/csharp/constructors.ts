import {
  variablePlace,
  type FunctionModel,
  type Place,
  type Span,
  type TypeModel,
  type Value,
} from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { callArguments } from './arguments.js';
import { attributes } from './attributes.js';
import type { DeclaredType, TypePart } from './declared-types.js';
import { expression } from './expressions.js';
import { functionBody, parameters } from './functions.js';
import type { Lowering } from './lowering.js';
import { basesInFile } from './names.js';
import { Scope } from './scope.js';
import { initialValue } from './statements.js';
import { modifiersOf, plainName } from './syntax.js';
import { baseArguments, constructorsOf, isStored, storedName } from './types.js';

/** The constructors of a type; initial values of fields are stored at the start of each. */
export function constructors(l: Lowering, type: DeclaredType): void {
  const model = type.model;
  if (model === undefined) return;
  const written = constructorsOf(type);
  const [{ scope: namespace }] = type.parts as [TypePart];
  if (type.primary !== undefined || written.length === 0) {
    l.within({ type, namespace }, () => {
      primaryConstructor(l, type, model);
    });
  }
  for (const [index, node] of written.entries()) {
    const part = type.parts.find(({ members }) => members.includes(node));
    l.within({ type, namespace: part?.scope ?? namespace }, () => {
      const isFirst = index === 0 && type.primary === undefined;
      const fn = isFirst ? model.constructorFn : overload(l, node, model);
      writtenConstructor(l, type, node, fn);
    });
  }
}

function overload(l: Lowering, node: SyntaxNode, model: TypeModel): FunctionModel {
  const fn = l.newFunction({
    kind: 'constructor',
    name: model.name,
    span: node.span,
    nameSpan: node.child('name')?.span ?? node.span,
    owner: model,
    modifiers: modifiersOf(node),
    decorators: attributes(l, node),
  });
  (model.overloads as FunctionModel[]).push(fn);
  return fn;
}

/** The one behind the type's name, or the one that a type has without writing any. */
function primaryConstructor(l: Lowering, type: DeclaredType, model: TypeModel): void {
  l.inFunction(model.constructorFn, () => {
    parameters(l, type.primary);
    const isRecord = type.parts.some(({ node }) => node.type === 'record_declaration');
    for (const { variable } of l.fn.parameters) {
      if (!isRecord && !type.captured.has(variable.name)) continue;
      const value: Value = {
        kind: 'read',
        place: variablePlace(variable),
        event: undefined,
        span: variable.span,
      };
      l.b.write(l.memberPlace(variable.name), value, variable.span, 'initialise');
    }
    initialValues(l, type);
    const node = type.parts.find((part) => baseArguments(part.node) !== undefined)?.node;
    callBase(l, type, node === undefined ? undefined : baseArguments(node), model.nameSpan);
  });
}

function writtenConstructor(l: Lowering, type: DeclaredType, node: SyntaxNode, fn: FunctionModel): void {
  const initialiser = node.first('constructor_initializer');
  const callsOwn = initialiser?.has('this') === true || initialiser?.first('this') !== undefined;
  l.inFunction(fn, () => {
    // With a primary constructor, this one calls that one, which stores the initial values.
    if (type.primary === undefined) {
      const { scope } = l;
      l.scope = new Scope(undefined);
      initialValues(l, type);
      l.scope = scope;
    }
    parameters(l, node.child('parameters'));
    const list = initialiser?.first('argument_list');
    if (callsOwn && fn.owner !== undefined) {
      const calleeSpan = initialiser?.span ?? node.span;
      callConstructor(l, { kind: 'class', type: fn.owner, span: calleeSpan }, list, calleeSpan);
    } else callBase(l, type, list, initialiser?.span ?? node.child('name')?.span ?? node.span);
    functionBody(l, node.child('body'), true);
  });
}

function callBase(l: Lowering, type: DeclaredType, list: SyntaxNode | undefined, span: Span): void {
  const [base] = type.model?.bases ?? [];
  if (base === undefined || (type.kind !== 'class' && type.kind !== 'record')) return;
  const [known] = basesInFile(l, type);
  const isInterface =
    known?.kind === 'interface' &&
    base.kind === 'type' &&
    base.reference.candidates[0] === known.qualifiedName;
  if (list === undefined && isInterface) return;
  callConstructor(l, base, list, span);
}

function callConstructor(l: Lowering, callee: Value, list: SyntaxNode | undefined, span: Span): void {
  const { args, assignOutputs } = callArguments(l, list);
  const receiver: Place = l.thisPlace(span);
  assignOutputs(l.b.call({ callee, receiver, args, span, calleeSpan: span }));
}

/** `private readonly List<Order> orders = [];` */
function initialValues(l: Lowering, type: DeclaredType): void {
  for (const { members, scope } of type.parts) {
    for (const member of members) {
      const modifiers = modifiersOf(member);
      if (modifiers.includes('static') || modifiers.includes('const')) continue;
      l.within({ type, namespace: scope }, () => {
        initialise(l, member, (name) => l.memberPlace(name));
      });
    }
  }
}

/** Stores the initial values of a field's or property's declaration. */
export function initialise(l: Lowering, member: SyntaxNode, placeOfName: (name: string) => Place): void {
  const store = (name: string, value: SyntaxNode, span: Span): void => {
    const place = placeOfName(name);
    const type = l.type?.model?.fields.find((one) => one.name === name)?.type;
    l.b.write(place, expression(l, value, { name, type }), span, 'initialise');
  };
  switch (member.type) {
    case 'field_declaration':
    case 'event_field_declaration':
      for (const one of member.first('variable_declaration')?.named ?? []) {
        const name = one.type === 'variable_declarator' ? one.child('name') : undefined;
        const value = name === undefined ? undefined : initialValue(one);
        if (name !== undefined && value !== undefined) store(plainName(name), value, one.span);
      }
      break;
    case 'property_declaration': {
      const value = member.child('value');
      const name = member.child('name');
      if (value === undefined || name === undefined || value.type === 'arrow_expression_clause') break;
      if (isStored(member)) store(storedName(member), value, { start: name.start, end: value.end });
      break;
    }
    default:
  }
}
