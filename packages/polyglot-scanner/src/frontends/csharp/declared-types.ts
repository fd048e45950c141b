import type { TypeModel } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { descendants, flattened, modifiersOf, nameParts, plainName } from './syntax.js';

/** The code of a file or of one `namespace` in it, with the directives that stand there. */
export interface NamespaceScope {
  /** The full name; '' for the file itself. */
  readonly name: string;
  readonly outer: NamespaceScope | undefined;
  /** `using System.IO;` */
  readonly usings: string[];
  /** `using Json = System.Text.Json;`: what the name stands for. */
  readonly aliases: Map<string, SyntaxNode>;
  /** `using static System.Math;` */
  readonly statics: string[];
}

/** The names of type parameters, with the first type that is demanded of each. */
export type TypeParameters = ReadonlyMap<string, SyntaxNode | undefined>;

export interface Member {
  readonly kind: 'field' | 'method';
  readonly isStatic: boolean;
  readonly owner: DeclaredType;
}

/** One written part of a type; only partial types have several. */
export interface TypePart {
  readonly node: SyntaxNode;
  readonly scope: NamespaceScope;
  readonly members: readonly SyntaxNode[];
}

type DeclaredKind = NonNullable<TypeModel['kind']> | 'delegate';

/** A type of the file, known by its members' names before any code is read. */
export interface DeclaredType {
  readonly name: string;
  readonly qualifiedName: string;
  readonly kind: DeclaredKind;
  readonly outer: DeclaredType | undefined;
  readonly parts: TypePart[];
  readonly typeParameters: TypeParameters;
  /** Types of the same full name with other numbers of type parameters, in the one of them that stands first. */
  readonly others: DeclaredType[];
  readonly nested: Map<string, DeclaredType>;
  readonly members: Map<string, Member>;
  /** The parameter list behind the type's own name. */
  readonly primary: SyntaxNode | undefined;
  /** Parameters of the primary constructor that members use later: they live on in the object. */
  readonly captured: ReadonlySet<string>;
  readonly isPartial: boolean;
  /** Its part of the program model; delegates have none. */
  model: TypeModel | undefined;
}

/** What a file declares. */
export interface Declarations {
  readonly root: NamespaceScope;
  /** In source order, outer types before what is nested in them. */
  readonly types: readonly DeclaredType[];
  readonly byName: ReadonlyMap<string, DeclaredType>;
  /** Top-level statements. */
  readonly statements: readonly SyntaxNode[];
  /** `[assembly: …]` */
  readonly attributes: readonly SyntaxNode[];
  /** The full names of all `using` directives, of namespaces and types. */
  readonly imported: readonly string[];
}

const typeKinds: Readonly<Record<string, DeclaredKind>> = {
  class_declaration: 'class',
  struct_declaration: 'struct',
  interface_declaration: 'interface',
  record_declaration: 'record',
  enum_declaration: 'enum',
  delegate_declaration: 'delegate',
};

function isTypeDeclaration(node: SyntaxNode): boolean {
  return node.type in typeKinds;
}

export function collectDeclarations(root: SyntaxNode): Declarations {
  const collector = new Collector();
  collector.visitAll(root.children, collector.root, true);
  return collector;
}

class Collector implements Declarations {
  readonly root = namespaceScope('', undefined);
  readonly types: DeclaredType[] = [];
  readonly byName = new Map<string, DeclaredType>();
  readonly statements: SyntaxNode[] = [];
  readonly attributes: SyntaxNode[] = [];
  readonly imported: string[] = [];

  visitAll(nodes: readonly SyntaxNode[], outer: NamespaceScope, isTop: boolean): void {
    let scope = outer;
    for (const node of flattened(nodes)) {
      switch (node.type) {
        case 'using_directive':
          this.#usingDirective(node, scope);
          break;
        case 'file_scoped_namespace_declaration':
          scope = namespaceScope(fullName(outer, node), outer);
          break;
        case 'namespace_declaration':
          this.visitAll(
            node.child('body')?.children ?? [],
            namespaceScope(fullName(scope, node), scope),
            false,
          );
          break;
        case 'global_attribute':
          this.attributes.push(node);
          break;
        case 'global_statement':
          this.statements.push(...node.named);
          break;
        default:
          if (isTypeDeclaration(node)) this.#type(node, scope, undefined);
          else if (isTop && isStatement(node)) this.statements.push(node);
      }
    }
  }

  #usingDirective(node: SyntaxNode, scope: NamespaceScope): void {
    const alias = node.child('name');
    const target = node.named.findLast((child) => child !== alias);
    if (target === undefined) return;
    const name = nameParts(target).join('.');
    this.imported.push(name);
    if (alias !== undefined) scope.aliases.set(plainName(alias), target);
    else if (node.has('static')) scope.statics.push(name);
    else scope.usings.push(name);
  }

  #type(node: SyntaxNode, scope: NamespaceScope, outer: DeclaredType | undefined): void {
    const name = plainName(node.child('name'));
    if (name === '') return;
    const prefix = outer?.qualifiedName ?? scope.name;
    const qualifiedName = prefix === '' ? name : `${prefix}.${name}`;
    const members = flattened(node.child('body')?.children ?? []);
    const isPartial = modifiersOf(node).includes('partial');
    const first = this.byName.get(qualifiedName);
    const known = withArity(first, node.first('type_parameter_list')?.named.length ?? 0);
    const part: TypePart = { node, scope, members };
    if (known?.isPartial === true && isPartial) {
      known.parts.push(part);
      this.#contents(known, part);
      return;
    }
    const type = newType(node, { name, qualifiedName, outer, part, isPartial });
    this.types.push(type);
    if (first === undefined) this.byName.set(qualifiedName, type);
    else if (known === undefined) first.others.push(type);
    if (outer !== undefined && !outer.nested.has(name)) outer.nested.set(name, type);
    this.#contents(type, part);
  }

  #contents(type: DeclaredType, { node, scope, members }: TypePart): void {
    for (const member of members) {
      if (isTypeDeclaration(member)) this.#type(member, scope, type);
      else if (isExtensionBlock(member))
        for (const one of extensionMembers(member)) addMembers(type, one, true);
      else addMembers(type, member);
    }
    if (node.type === 'record_declaration') {
      for (const name of primaryNames(node)) addMember(type, name, 'field', false);
    }
  }
}

function newType(
  node: SyntaxNode,
  parts: Pick<DeclaredType, 'name' | 'qualifiedName' | 'outer' | 'isPartial'> & { part: TypePart },
): DeclaredType {
  const { name, qualifiedName, outer, part, isPartial } = parts;
  const written = typeKinds[node.type]!;
  const kind = written === 'record' && node.has('struct') ? 'struct' : written;
  const isRecord = written === 'record';
  const primary = kind === 'delegate' ? undefined : node.first('parameter_list');
  return {
    name,
    qualifiedName,
    kind,
    outer,
    parts: [part],
    typeParameters: typeParametersOf(node),
    others: [],
    nested: new Map(),
    members: new Map(),
    primary,
    captured: primary === undefined || isRecord ? new Set() : capturedIn(part.members, primaryNames(node)),
    isPartial,
    model: undefined,
  };
}

/** Of the types of one name, the one with so many type parameters; `undefined`: whichever stands first. */
export function withArity(
  type: DeclaredType | undefined,
  arity: number | undefined,
): DeclaredType | undefined {
  if (type === undefined || arity === undefined) return type;
  return [type, ...type.others].find(({ typeParameters }) => typeParameters.size === arity);
}

export function typeParametersOf(node: SyntaxNode): TypeParameters {
  const names = node.first('type_parameter_list')?.named.map((one) => plainName(one.child('name'))) ?? [];
  const parameters = new Map<string, SyntaxNode | undefined>(names.map((name) => [name, undefined]));
  for (const clause of node.children) {
    if (clause.type !== 'type_parameter_constraints_clause') continue;
    const [name, ...constraints] = clause.named;
    const demanded = constraints
      .map((one) => one.child('type') ?? one.first('identifier', 'generic_name', 'qualified_name'))
      .find((type) => type !== undefined);
    if (parameters.has(plainName(name))) parameters.set(plainName(name), demanded);
  }
  return parameters;
}

/** The names of the parameters behind the type's own name. */
function primaryNames(node: SyntaxNode): string[] {
  const list = node.first('parameter_list');
  if (list === undefined) return [];
  return list.children.flatMap((child) => {
    if (child.type === 'parameter') return [plainName(child.child('name'))];
    return child.field === 'name' ? [plainName(child)] : [];
  });
}

/** Which of the names are used by members that run after the object was made. */
function capturedIn(members: readonly SyntaxNode[], names: readonly string[]): ReadonlySet<string> {
  const captured = new Set<string>();
  if (names.length === 0) return captured;
  for (const member of members) {
    if (isTypeDeclaration(member) || member.type === 'constructor_declaration') continue;
    for (const part of laterCode(member)) {
      for (const node of descendants(part))
        if (node.type === 'identifier' && names.includes(plainName(node))) captured.add(plainName(node));
    }
  }
  return captured;
}

/** What of a member runs when it is called; initialisers run while the object is made, but for the lambdas in them. */
function laterCode(member: SyntaxNode): SyntaxNode[] {
  const isInitialised =
    member.type === 'field_declaration' ||
    member.type === 'event_field_declaration' ||
    (member.type === 'property_declaration' && member.child('value')?.type !== 'arrow_expression_clause');
  if (!isInitialised) return member.children.filter((child) => child.type !== 'attribute_list');
  const lambdas = [...member.all((node) => node.type === 'lambda_expression')];
  const accessors = member.child('accessors');
  return accessors === undefined ? lambdas : [...lambdas, accessors];
}

/** `extension(Order order) { … }` */
function isExtensionBlock(node: SyntaxNode): boolean {
  return node.type === 'extension_declaration';
}

/** Members of an extension block are static ones of the class around it. */
export function extensionMembers(node: SyntaxNode): SyntaxNode[] {
  return flattened(node.child('body')?.children ?? []);
}

function addMembers(type: DeclaredType, member: SyntaxNode, isExtension = false): void {
  const modifiers = modifiersOf(member);
  const isStatic = isExtension || modifiers.includes('static') || modifiers.includes('const');
  switch (member.type) {
    case 'field_declaration':
    case 'event_field_declaration':
      for (const one of member.first('variable_declaration')?.named ?? [])
        if (one.type === 'variable_declarator')
          addMember(type, plainName(one.child('name')), 'field', isStatic);
      break;
    case 'property_declaration':
    case 'event_declaration':
      if (member.first('explicit_interface_specifier') === undefined)
        addMember(type, plainName(member.child('name')), 'field', isStatic);
      break;
    case 'method_declaration':
      addMember(type, plainName(member.child('name')), 'method', isStatic);
      break;
    case 'enum_member_declaration':
      addMember(type, plainName(member.child('name')), 'field', true);
      break;
    default:
  }
}

function addMember(type: DeclaredType, name: string, kind: Member['kind'], isStatic: boolean): void {
  if (name !== '' && !type.members.has(name)) type.members.set(name, { kind, isStatic, owner: type });
}

function namespaceScope(name: string, outer: NamespaceScope | undefined): NamespaceScope {
  return { name, outer, usings: [], aliases: new Map(), statics: [] };
}

function fullName(scope: NamespaceScope, node: SyntaxNode): string {
  const name = node.child('name');
  const own = name === undefined ? '' : nameParts(name).join('.');
  return scope.name === '' ? own : `${scope.name}.${own}`;
}

function isStatement(node: SyntaxNode): boolean {
  return node.type === 'block' || node.type.endsWith('_statement');
}
