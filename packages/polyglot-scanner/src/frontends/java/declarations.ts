import type { FieldModel, FunctionModel, TypeModel, Value } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { annotationsOf, modifiersOf } from './annotations.js';
import type { Lowering } from './lowering.js';
import { Scope, type DeclaredType } from './scope.js';
import { declaredType, referenceTo, typeReference, typeValue } from './type-references.js';

const kinds: Readonly<Record<string, NonNullable<TypeModel['kind']>>> = {
  class_declaration: 'class',
  interface_declaration: 'interface',
  annotation_type_declaration: 'interface',
  enum_declaration: 'enum',
  record_declaration: 'record',
};

const memberKinds = new Set([
  ...Object.keys(kinds),
  'field_declaration',
  'constant_declaration',
  'method_declaration',
  'annotation_type_element_declaration',
  'constructor_declaration',
  'compact_constructor_declaration',
  'static_initializer',
  'block',
  'enum_constant',
]);

export function isTypeDeclaration(node: SyntaxNode): boolean {
  return node.type in kinds;
}

/** The members of a body in source order, those between which the parser lost its way included. */
export function membersOf(body: SyntaxNode): SyntaxNode[] {
  return body.children.flatMap((child) => {
    if (memberKinds.has(child.type)) return [child];
    if (child.type === 'enum_body_declarations') return membersOf(child);
    // A block in what was not understood may be the body of anything.
    if (child.type === 'ERROR') return membersOf(child).filter((one) => one.type !== 'block');
    return [];
  });
}

/** Where the members of the type are visible; `self` binds its `this`. */
export function memberScope(type: DeclaredType, self?: FunctionModel): Scope {
  const scope = new Scope(type.scope, type, self);
  addTypeParameters(scope, type.node);
  return scope;
}

export function addTypeParameters(scope: Scope, node: SyntaxNode): void {
  for (const one of node.child('type_parameters')?.named ?? []) {
    const name = one.first('type_identifier', 'identifier');
    if (name !== undefined) scope.typeParameters.add(name.text);
  }
}

export interface TypeParts {
  /** Empty for an anonymous class. */
  readonly name: string;
  readonly kind: NonNullable<TypeModel['kind']>;
  readonly qualifiedName: string | undefined;
  /** `undefined`: the declaration itself holds the members, without a header. */
  readonly members: readonly SyntaxNode[];
  readonly nameNode: SyntaxNode | undefined;
}

/**
 * Makes the types of these declarations known with the names of their members, then what their headers say. The bodies
 * are lowered afterwards, when every name of the file can be found.
 */
export function declareTypes(l: Lowering, nodes: readonly SyntaxNode[]): DeclaredType[] {
  const types = nodes.filter(isTypeDeclaration).map((node) => {
    const name = node.child('name')?.text ?? '';
    return declareNamed(l, node, l.scope, freeName(l, `${prefixOf(l)}${name}`));
  });
  for (const type of types) l.scope.types.set(type.model.name, type);
  for (const type of types) header(l, type);
  return types;
}

function declareNamed(l: Lowering, node: SyntaxNode, scope: Scope, qualifiedName: string): DeclaredType {
  const nameNode = node.child('name');
  return declare(l, node, scope, {
    name: nameNode?.text ?? '',
    kind: kinds[node.type]!,
    qualifiedName,
    members: membersOf(node.child('body') ?? node),
    nameNode,
  });
}

/** What stands before the name of a type that is declared here: a local class is named after its method as well. */
function prefixOf(l: Lowering): string {
  const parts: string[] = [];
  for (let scope: Scope | undefined = l.scope; scope !== undefined; scope = scope.parent) {
    const name = scope.type?.model.qualifiedName;
    if (name === undefined) continue;
    parts.push(name, l.fn.name === '' ? 'local' : l.fn.name);
    break;
  }
  if (parts.length === 0 && l.imports.packageName !== '') parts.push(l.imports.packageName);
  return parts.map((part) => `${part}.`).join('');
}

/** A local class may have the name of another type. */
export function freeName(l: Lowering, name: string): string {
  let free = name;
  for (let n = 2; l.typesByName.has(free); n++) free = `${name}$${n}`;
  return free;
}

export function declare(l: Lowering, node: SyntaxNode, scope: Scope, parts: TypeParts): DeclaredType {
  const { name, kind, members, qualifiedName } = parts;
  const nameSpan = parts.nameNode?.span ?? { start: node.start, end: node.start };
  const shell: Omit<TypeModel, 'constructorFn'> = {
    module: l.module,
    name,
    ...(qualifiedName === undefined ? {} : { qualifiedName }),
    kind,
    modifiers: modifiersOf(node),
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
  const written = mainConstructor(node, members);
  const constructorFn = l.newFunction({
    kind: 'constructor',
    name,
    span: written?.span ?? node.span,
    nameSpan: written?.child('name')?.span ?? nameSpan,
    // The type and its constructor refer to each other.
    owner: shell as TypeModel,
    ...(written === undefined ? {} : { modifiers: modifiersOf(written) }),
  });
  const model: TypeModel = Object.assign(shell, { constructorFn });
  l.module.types.push(model);
  const nested = new Map<string, DeclaredType>();
  const modifiers = model.modifiers ?? [];
  const declared: DeclaredType = {
    model,
    node,
    members,
    scope,
    isInner: kind === 'class' && !modifiers.includes('static'),
    fieldNames: fieldNames(node, members, kind === 'interface'),
    methodNames: methodNames(node, members),
    nested,
    bases: [],
    hasForeignBase: false,
  };
  l.declared.set(model, declared);
  if (qualifiedName !== undefined) l.typesByName.set(qualifiedName, declared);
  const inner = memberScope(declared);
  for (const member of members) {
    if (!isTypeDeclaration(member)) continue;
    const memberName = member.child('name')?.text ?? '';
    // A type in an anonymous class has no full name by which others could find it.
    const full =
      qualifiedName === undefined ? `${prefixOf(l)}${memberName}` : `${qualifiedName}.${memberName}`;
    nested.set(memberName, declareNamed(l, member, inner, freeName(l, full)));
  }
  return declared;
}

/** Of a record the canonical constructor, of other types the first. */
function mainConstructor(node: SyntaxNode, members: readonly SyntaxNode[]): SyntaxNode | undefined {
  const written = constructorsIn(members);
  return node.type === 'record_declaration' ? written.find((one) => isCanonical(one, node)) : written[0];
}

export function constructorsIn(members: readonly SyntaxNode[]): SyntaxNode[] {
  return members.filter(
    ({ type }) => type === 'constructor_declaration' || type === 'compact_constructor_declaration',
  );
}

export function isCanonical(constructor: SyntaxNode, record: SyntaxNode): boolean {
  if (constructor.type === 'compact_constructor_declaration') return true;
  const types = (node: SyntaxNode): string =>
    (node.child('parameters')?.named ?? [])
      .map((one) => (one.child('type') ?? one.first('type_identifier'))?.text)
      .join();
  return types(constructor) === types(record);
}

/** The components of a record. */
export function componentsOf(node: SyntaxNode): SyntaxNode[] {
  return node.type === 'record_declaration' ? (node.child('parameters')?.named ?? []) : [];
}

function fieldNames(
  node: SyntaxNode,
  members: readonly SyntaxNode[],
  isInterface: boolean,
): Map<string, boolean> {
  const names = new Map<string, boolean>();
  for (const one of componentsOf(node)) names.set(parameterName(one)?.text ?? '', false);
  for (const member of members) {
    if (member.type === 'enum_constant') names.set(member.child('name')?.text ?? '', true);
    if (!isField(member)) continue;
    const isStatic = isInterface || modifiersOf(member).includes('static');
    for (const one of member.childrenIn('declarator')) names.set(one.child('name')?.text ?? '', isStatic);
  }
  return names;
}

function methodNames(node: SyntaxNode, members: readonly SyntaxNode[]): Map<string, boolean> {
  const names = new Map<string, boolean>();
  for (const one of componentsOf(node)) names.set(parameterName(one)?.text ?? '', false);
  for (const member of members) {
    const name = isMethod(member) ? member.child('name')?.text : undefined;
    if (name === undefined || names.get(name) === false) continue;
    names.set(name, modifiersOf(member).includes('static'));
  }
  return names;
}

export function isField({ type }: SyntaxNode): boolean {
  return type === 'field_declaration' || type === 'constant_declaration';
}

export function isMethod({ type }: SyntaxNode): boolean {
  return type === 'method_declaration' || type === 'annotation_type_element_declaration';
}

/** The name of a parameter, of `T... rest` too. */
export function parameterName(node: SyntaxNode): SyntaxNode | undefined {
  return node.child('name') ?? node.first('variable_declarator')?.child('name');
}

/** Supertypes, fields and annotations of the type and of those nested in it. */
export function header(l: Lowering, type: DeclaredType): void {
  const { node, model } = type;
  // Type parameters are visible in the header, members are not: a type may extend one that is nested in its base.
  const scope = new Scope(type.scope);
  addTypeParameters(scope, node);
  l.inScope(scope, () => {
    const superclass = node.child('superclass')?.named[0];
    const interfaces = [node.child('interfaces'), node.first('extends_interfaces')].flatMap(
      (one) => one?.first('type_list')?.named ?? [],
    );
    if (superclass !== undefined) addBase(l, type, superclass, true);
    for (const one of interfaces) addBase(l, type, one, model.kind === 'interface');
    for (const one of interfaces) model.interfaces.push(one.text);
    model.decorators.push(...annotationsOf(l, node));
  });
  l.inScope(memberScope(type), () => {
    fields(l, type);
  });
  for (const one of type.nested.values()) header(l, one);
}

/** `passesOn`: members of a class are inherited; those of an interface that a class implements are few and seldom used. */
function addBase(l: Lowering, type: DeclaredType, node: SyntaxNode, passesOn: boolean): void {
  const reference = typeReference(l, node);
  if (reference === undefined) return;
  const base = ownType(l, reference.candidates);
  if (base !== undefined) type.bases.push(base);
  else if (passesOn) type.hasForeignBase = true;
  type.model.bases.push(typeValue(reference, node.span));
}

/** The type of this file that has one of the full names. */
export function ownType(l: Lowering, candidates: readonly string[]): DeclaredType | undefined {
  const [only] = candidates;
  if (only === undefined || candidates.length > 1) return undefined;
  return l.typesByName.get(only);
}

function fields(l: Lowering, type: DeclaredType): void {
  const { model, node, members } = type;
  const isInterface = model.kind === 'interface';
  for (const one of componentsOf(node)) {
    model.fields.push(
      fieldModel(parameterName(one) ?? one, {
        ...declaredType(l, parameterType(one), one.child('dimensions')),
        modifiers: ['private', 'final'],
        decorators: annotationsOf(l, one),
      }),
    );
  }
  for (const member of members) {
    if (member.type === 'enum_constant') {
      const name = member.child('name') ?? member;
      model.fields.push(
        fieldModel(name, {
          declaredType: model.name,
          type: referenceTo(l, type),
          modifiers: ['public', 'static', 'final'],
          decorators: annotationsOf(l, member),
        }),
      );
    }
    if (!isField(member)) continue;
    const modifiers = modifiersOf(member);
    const decorators = annotationsOf(l, member);
    for (const one of member.childrenIn('declarator')) {
      const typed = declaredType(l, member.child('type'), one.child('dimensions'));
      const all = isInterface ? ['public', 'static', 'final'] : modifiers;
      model.fields.push(fieldModel(one.child('name') ?? one, { ...typed, modifiers: all, decorators }));
    }
  }
}

function fieldModel(
  name: SyntaxNode,
  parts: Pick<FieldModel, 'declaredType' | 'type'> & { modifiers: readonly string[]; decorators: Value[] },
): FieldModel {
  return {
    name: name.text,
    isStatic: parts.modifiers.includes('static'),
    isReadonly: parts.modifiers.includes('final'),
    initial: undefined,
    span: name.span,
    ...parts,
  };
}

export function parameterType(node: SyntaxNode): SyntaxNode | undefined {
  return (
    node.child('type') ??
    node.named.find(
      ({ type }) => type !== 'modifiers' && type !== 'variable_declarator' && !type.endsWith('annotation'),
    )
  );
}
