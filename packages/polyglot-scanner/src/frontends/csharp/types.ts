import type { FieldModel, FunctionModel, TypeModel, Value } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { isHiddenType } from './access.js';
import { attributes } from './attributes.js';
import type { DeclaredType, TypePart } from './declared-types.js';
import type { Lowering } from './lowering.js';
import { modifiersOf, plainName, typeText } from './syntax.js';
import { typeReference, typeValue } from './type-references.js';

/** The models of all types of the file with their fields, before any code is read: code refers to them. */
export function makeTypes(l: Lowering): void {
  for (const type of l.declarations.types) {
    if (type.kind !== 'delegate') type.model = typeModel(l, type);
  }
}

function typeModel(l: Lowering, type: DeclaredType): TypeModel {
  const [{ node }] = type.parts as [TypePart];
  const nameSpan = node.child('name')?.span ?? node.span;
  const written = constructorsOf(type)[0];
  const shell: Omit<TypeModel, 'constructorFn'> & { overloads: FunctionModel[] } = {
    module: l.module,
    name: type.name,
    qualifiedName: type.qualifiedName,
    arity: type.typeParameters.size,
    kind: type.kind as NonNullable<TypeModel['kind']>,
    modifiers: modifiersOf(node),
    ...(isHiddenType(node, type.outer) ? { isHidden: true } : {}),
    declaredIn: l.fn,
    bases: [],
    interfaces: [],
    fields: [],
    methods: new Map(),
    staticMethods: new Map(),
    overloads: [],
    decorators: [],
    span: node.span,
    nameSpan,
  };
  const list = type.primary;
  const own = list === undefined ? written : undefined;
  const constructorFn = l.newFunction({
    kind: 'constructor',
    name: type.name,
    span: own?.span ?? node.span,
    nameSpan: own?.child('name')?.span ?? nameSpan,
    // The class and its constructor refer to each other.
    owner: shell as Partial<TypeModel> as TypeModel,
    ...(own === undefined ? {} : { modifiers: modifiersOf(own), decorators: attributesIn(l, type, own) }),
  });
  const model: TypeModel = Object.assign(shell, { constructorFn });
  for (const part of type.parts) {
    l.within({ type, namespace: part.scope }, () => {
      model.bases.push(...basesOf(l, part.node));
      model.decorators.push(...attributes(l, part.node));
      if (part.node.type === 'record_declaration') model.fields.push(...recordFields(l, part.node));
      for (const member of part.members) model.fields.push(...fieldsOf(l, member));
    });
  }
  if (type.captured.size > 0 && list !== undefined) {
    l.within({ type, namespace: type.parts[0]!.scope }, () => {
      model.fields.push(...capturedFields(l, type, list));
    });
  }
  l.module.types.push(model);
  return model;
}

function attributesIn(l: Lowering, type: DeclaredType, node: SyntaxNode): Value[] {
  let made: Value[] = [];
  l.within({ type, namespace: type.parts[0]!.scope }, () => {
    made = attributes(l, node);
  });
  return made;
}

/** Constructors of objects, as they are written. */
export function constructorsOf(type: DeclaredType): SyntaxNode[] {
  return type.parts.flatMap(({ members }) =>
    members.filter(
      (member) => member.type === 'constructor_declaration' && !modifiersOf(member).includes('static'),
    ),
  );
}

function basesOf(l: Lowering, node: SyntaxNode): Value[] {
  if (node.type === 'enum_declaration') return [];
  return (node.first('base_list')?.named ?? []).flatMap((one) => {
    if (one.type === 'argument_list') return [];
    const written = one.type === 'primary_constructor_base_type' ? (one.child('type') ?? one.named[0]) : one;
    return typeValue(l, written, one.span) ?? [];
  });
}

/** The arguments for the base class's constructor, which a primary constructor gives. */
export function baseArguments(node: SyntaxNode): SyntaxNode | undefined {
  const list = node.first('base_list');
  return list?.first('argument_list') ?? list?.first('primary_constructor_base_type')?.first('argument_list');
}

function fieldsOf(l: Lowering, member: SyntaxNode): FieldModel[] {
  const modifiers = modifiersOf(member);
  switch (member.type) {
    case 'field_declaration':
    case 'event_field_declaration': {
      if (member.type === 'event_field_declaration') modifiers.push('event');
      const declaration = member.first('variable_declaration');
      return (declaration?.named ?? []).flatMap((one) => {
        const name = one.type === 'variable_declarator' ? one.child('name') : undefined;
        return name === undefined ? [] : [fieldModel(l, member, name, declaration?.child('type'), modifiers)];
      });
    }
    case 'property_declaration': {
      const name = member.child('name');
      if (name === undefined || !isStored(member)) return [];
      const accessors = accessorsOf(member);
      const isOpen = accessors.some((one) => one.has('set'));
      const made = fieldModel(l, member, name, member.child('type'), modifiers);
      return [{ ...made, name: storedName(member), isReadonly: !isOpen }];
    }
    case 'enum_member_declaration': {
      const name = member.child('name');
      return name === undefined
        ? []
        : [{ ...fieldModel(l, member, name, undefined, modifiers), isStatic: true, isReadonly: true }];
    }
    default:
      return [];
  }
}

function fieldModel(
  l: Lowering,
  member: SyntaxNode,
  name: SyntaxNode,
  written: SyntaxNode | undefined,
  modifiers: readonly string[],
): FieldModel {
  const type = typeReference(l, written);
  const decorators = attributes(l, member);
  return {
    name: plainName(name),
    isStatic: modifiers.includes('static') || modifiers.includes('const'),
    isReadonly: modifiers.includes('readonly') || modifiers.includes('const'),
    declaredType: typeText(written),
    ...(type === undefined ? {} : { type }),
    ...(modifiers.length > 0 ? { modifiers } : {}),
    ...(decorators.length > 0 ? { decorators } : {}),
    initial: undefined,
    span: name.span,
  };
}

/** The components of a record. */
function recordFields(l: Lowering, node: SyntaxNode): FieldModel[] {
  const isOpen = node.has('struct') && !modifiersOf(node).includes('readonly');
  return (node.first('parameter_list')?.named ?? []).flatMap((one) => {
    const name = one.type === 'parameter' ? one.child('name') : undefined;
    if (name === undefined) return [];
    return [{ ...fieldModel(l, one, name, one.child('type'), []), isReadonly: !isOpen }];
  });
}

function capturedFields(l: Lowering, type: DeclaredType, list: SyntaxNode): FieldModel[] {
  return list.named.flatMap((one) => {
    const name = one.type === 'parameter' ? one.child('name') : undefined;
    if (name === undefined || !type.captured.has(plainName(name))) return [];
    return [fieldModel(l, one, name, one.child('type'), [])];
  });
}

export function accessorsOf(member: SyntaxNode): SyntaxNode[] {
  return (member.child('accessors')?.named ?? []).filter((one) => one.type === 'accessor_declaration');
}

/** Whether a property has storage of its own: it is automatic, or its accessors use `field`, or it has an initial value. */
export function isStored(member: SyntaxNode): boolean {
  const accessors = accessorsOf(member);
  if (accessors.length === 0) return false;
  if (isAutomatic(member)) return !isAbstractMember(member);
  return accessors.some((one) => one.child('body') === undefined || usesField(one)) || hasInitial(member);
}

/** Every accessor is only named. */
export function isAutomatic(member: SyntaxNode): boolean {
  return accessorsOf(member).every((one) => one.child('body') === undefined);
}

/** The field behind a property: of the property's name, unless accessors of that name do more than read and write it. */
export function storedName(member: SyntaxNode): string {
  const name = plainName(member.child('name'));
  return isAutomatic(member) ? name : `<${name}>`;
}

function hasInitial(member: SyntaxNode): boolean {
  const value = member.child('value');
  return value !== undefined && value.type !== 'arrow_expression_clause';
}

function usesField(accessor: SyntaxNode): boolean {
  return accessor.all((one) => one.type === 'identifier' && one.text === 'field').next().done !== true;
}

/** Declared without a body: abstract, extern, a partial declaration or a member of an interface. */
export function isAbstractMember(member: SyntaxNode): boolean {
  const modifiers = modifiersOf(member);
  if (modifiers.some((one) => one === 'abstract' || one === 'extern' || one === 'partial')) return true;
  const isInInterface = member.parent?.parent?.type === 'interface_declaration';
  return isInInterface && !modifiers.includes('static');
}
