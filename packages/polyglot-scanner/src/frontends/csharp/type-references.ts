import type { Span, TypeReference, TypeValue } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { withArity, type DeclaredType, type NamespaceScope } from './declared-types.js';
import type { Lowering } from './lowering.js';
import { isRooted, nameParts } from './syntax.js';

/** Namespaces that the SDK's implicit usings open in every file. */
const implicitUsings: readonly string[] = [
  'System',
  'System.Collections.Generic',
  'System.IO',
  'System.Linq',
  'System.Net.Http',
  'System.Threading',
  'System.Threading.Tasks',
];

/** What the language's keywords for types stand for. */
const keywordTypes: Readonly<Record<string, string>> = {
  bool: 'Boolean',
  byte: 'Byte',
  char: 'Char',
  decimal: 'Decimal',
  double: 'Double',
  float: 'Single',
  int: 'Int32',
  long: 'Int64',
  object: 'Object',
  sbyte: 'SByte',
  short: 'Int16',
  string: 'String',
  uint: 'UInt32',
  ulong: 'UInt64',
  ushort: 'UInt16',
};

/** The type that a type's syntax names; `undefined` where none is written (`var`) or it is nested too deeply. */
export function typeReference(l: Lowering, node: SyntaxNode | undefined): TypeReference | undefined {
  let type: TypeReference | undefined;
  if (node !== undefined) {
    l.guarded(node, () => {
      type = readType(l, node);
    });
  }
  return type;
}

function readType(l: Lowering, node: SyntaxNode): TypeReference | undefined {
  switch (node.type) {
    case 'implicit_type':
    case 'function_pointer_type':
      return undefined;
    case 'nullable_type':
    case 'ref_type':
    case 'scoped_type':
    case 'pointer_type':
      return typeReference(l, node.child('type'));
    case 'array_type': {
      const element = typeReference(l, node.child('type'));
      return reference(l, '[]', element === undefined ? [] : [element], []);
    }
    case 'tuple_type': {
      const elements = node.named.map((one) => typeReference(l, one.child('type')));
      return reference(
        l,
        '()',
        elements.filter((one) => one !== undefined),
        [],
      );
    }
    case 'predefined_type':
      return reference(l, node.text, [], []);
    default:
      return namedType(l, node);
  }
}

/** A type used as a value: what a static member or a constructor is called on. */
export function typeValue(l: Lowering, node: SyntaxNode | undefined, span: Span): TypeValue | undefined {
  const type = typeReference(l, node);
  return type === undefined ? undefined : { kind: 'type', reference: type, span };
}

/** `string` in `string.Join(…)`. */
export function keywordType(l: Lowering, node: SyntaxNode): TypeValue {
  const name = keywordTypes[node.text];
  const candidates = name === undefined ? [] : [`System.${name}`];
  return { kind: 'type', reference: reference(l, node.text, [], candidates), span: node.span };
}

/** A type by the parts of its name, as far as the name goes; `isComplete`: it begins with `global::`. */
export function typeByName(
  l: Lowering,
  parts: readonly string[],
  args: readonly TypeReference[] = [],
  isComplete = false,
  arity = args.length,
): TypeReference {
  const name = parts.join('.');
  const [first] = parts;
  if (parts.length === 1 && isTypeParameter(l, first!)) return constrained(l, first!);
  if (isComplete) return reference(l, name, args, [name], arity);
  const declared = declaredType(l, parts, arity);
  if (declared !== undefined) return reference(l, name, args, [declared.qualifiedName], arity);
  const alias = aliasOf(l, first!);
  if (alias !== undefined) return aliased(l, alias, parts.slice(1), args);
  return reference(l, name, args, candidatesFor(l.namespace, name, isNamespaceRoot(l, first!)), arity);
}

/** The type of the file that a name means here; without `arity`, one with any number of type parameters. */
export function declaredType(
  l: Lowering,
  parts: readonly string[],
  arity?: number,
): DeclaredType | undefined {
  return withArity(firstDeclared(l, parts), arity);
}

function firstDeclared(l: Lowering, parts: readonly string[]): DeclaredType | undefined {
  const { byName } = l.declarations;
  const name = parts.join('.');
  let first = enclosing(l.type, parts[0]!);
  for (let scope: NamespaceScope | undefined = l.namespace; scope !== undefined; scope = scope.outer)
    first ??= inNamespaces(l, scope, parts[0]!);
  if (first !== undefined) return byName.get([first.qualifiedName, ...parts.slice(1)].join('.'));
  if (parts.length === 1) return undefined;
  for (let scope: NamespaceScope | undefined = l.namespace; scope !== undefined; scope = scope.outer) {
    for (const prefix of prefixes(scope)) {
      const found = byName.get(`${prefix}.${name}`);
      if (found !== undefined) return found;
    }
  }
  return byName.get(name);
}

/** Whether a name begins the full names that the file's namespaces and usings have. */
export function isNamespaceRoot(l: Lowering, name: string): boolean {
  if (name === 'System' || name === 'Microsoft') return true;
  for (let scope: NamespaceScope | undefined = l.namespace; scope !== undefined; scope = scope.outer) {
    if (startsWith(scope.name, name)) return true;
    if (scope.usings.some((one) => startsWith(one, name))) return true;
  }
  return false;
}

export function aliasOf(l: Lowering, name: string): SyntaxNode | undefined {
  for (let scope: NamespaceScope | undefined = l.namespace; scope !== undefined; scope = scope.outer) {
    const target = scope.aliases.get(name);
    if (target !== undefined) return target;
  }
  return undefined;
}

/** The types whose static members are in scope without their names. */
export function staticUsings(l: Lowering): string[] {
  const names: string[] = [];
  for (let scope: NamespaceScope | undefined = l.namespace; scope !== undefined; scope = scope.outer)
    names.push(...scope.statics);
  return names;
}

export function isTypeParameter(l: Lowering, name: string): boolean {
  if (l.typeParameters.has(name)) return true;
  for (let type = l.type; type !== undefined; type = type.outer)
    if (type.typeParameters.has(name)) return true;
  return false;
}

/** A type parameter stands for the class or interface that is demanded of it. */
function constrained(l: Lowering, name: string): TypeReference {
  const demanded = constraintOf(l, name);
  const parts = demanded === undefined ? [] : nameParts(demanded);
  if (demanded === undefined || parts.some((part) => part === '' || isTypeParameter(l, part)))
    return reference(l, name, [], []);
  return { ...typeByName(l, parts, [], isRooted(demanded), arityOf(demanded)), name };
}

function constraintOf(l: Lowering, name: string): SyntaxNode | undefined {
  if (l.typeParameters.has(name)) return l.typeParameters.get(name);
  for (let type = l.type; type !== undefined; type = type.outer)
    if (type.typeParameters.has(name)) return type.typeParameters.get(name);
  return undefined;
}

/** Makes a reference and remembers its full names: whoever links the project looks for their files. */
export function reference(
  l: Lowering,
  name: string,
  args: readonly TypeReference[],
  candidates: readonly string[],
  arity?: number,
): TypeReference {
  for (const candidate of candidates) l.usedNames.add(candidate);
  return {
    name,
    arguments: args,
    ...(arity === undefined ? {} : { arity }),
    candidates,
    module: l.module,
  };
}

function namedType(l: Lowering, node: SyntaxNode): TypeReference | undefined {
  const parts = nameParts(node);
  if (parts.every((part) => part === '')) return undefined;
  return typeByName(l, parts, typeArguments(l, node), isRooted(node), arityOf(node));
}

/** The type arguments of the last part of a name. */
export function typeArguments(l: Lowering, node: SyntaxNode): TypeReference[] {
  return (argumentList(node)?.named ?? [])
    .map((one) => typeReference(l, one))
    .filter((one) => one !== undefined);
}

/** How many type arguments the last part of a name has, also where they are left open: `Map<,>`. */
export function arityOf(node: SyntaxNode): number {
  const list = argumentList(node);
  return list === undefined ? 0 : 1 + list.children.filter(({ type }) => type === ',').length;
}

function argumentList(node: SyntaxNode): SyntaxNode | undefined {
  const last =
    node.type === 'qualified_name' || node.type === 'alias_qualified_name' ? node.child('name') : node;
  return last?.type === 'generic_name' ? last.first('type_argument_list') : undefined;
}

function aliased(
  l: Lowering,
  target: SyntaxNode,
  rest: readonly string[],
  args: readonly TypeReference[],
): TypeReference {
  const parts = [...nameParts(target), ...rest];
  const own = rest.length === 0 ? typeArguments(l, target) : args;
  const name = parts.join('.');
  const declared = l.declarations.byName.get(name);
  return reference(l, name, own, [declared?.qualifiedName ?? name], own.length);
}

/** A type that encloses the code, or is nested in one of those. */
function enclosing(type: DeclaredType | undefined, name: string): DeclaredType | undefined {
  for (let outer = type; outer !== undefined; outer = outer.outer) {
    const nested = outer.nested.get(name);
    if (nested !== undefined) return nested;
    if (outer.name === name) return outer;
  }
  return undefined;
}

function inNamespaces(l: Lowering, scope: NamespaceScope, name: string): DeclaredType | undefined {
  const { byName } = l.declarations;
  for (const prefix of prefixes(scope)) {
    const found = byName.get(`${prefix}.${name}`);
    if (found !== undefined) return found;
  }
  if (scope.outer === undefined && byName.has(name)) return byName.get(name);
  for (const using of scope.usings) {
    const found = byName.get(`${using}.${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function candidatesFor(namespace: NamespaceScope, name: string, isFullName: boolean): string[] {
  if (name.startsWith('System.')) return [name];
  const names: string[] = isFullName ? [name] : [];
  for (let scope: NamespaceScope | undefined = namespace; scope !== undefined; scope = scope.outer) {
    for (const prefix of prefixes(scope)) names.push(`${prefix}.${name}`);
    if (isFullName) continue;
    if (scope.outer === undefined) names.push(name);
    for (const using of scope.usings) names.push(`${using}.${name}`);
  }
  if (!isFullName) {
    for (const using of implicitUsings) names.push(`${using}.${name}`);
    if (!name.includes('.')) names.push(`*.${name}`);
  }
  return [...new Set(names)];
}

/** `A.B.C`, `A.B` and `A` for `namespace A.B.C`, without what the namespaces around it have already. */
function prefixes({ name, outer }: NamespaceScope): string[] {
  const result: string[] = [];
  const shortest = outer?.name.length ?? 0;
  for (let one = name; one.length > shortest; one = one.slice(0, Math.max(0, one.lastIndexOf('.'))))
    result.push(one);
  return result;
}

function startsWith(fullName: string, root: string): boolean {
  return fullName === root || fullName.startsWith(`${root}.`);
}
